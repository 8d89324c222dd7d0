namespace BackflushController.Core.Sensing
{
    /// <summary>
    /// Decides from many readings whether the sensor is lost. One bad reading is nothing; ten in a row are, and so is a
    /// loose contact that spoils more readings than it leaves.
    /// </summary>
    public sealed class SensorWatch
    {
        /// <summary>So many bad readings in a row lose the sensor: 200 ms, two spikes of 60 ms back to back.</summary>
        public const int BadTicks = 10;

        /// <summary>
        /// The sums of a live sensor differ from tick to tick: its noise alone spreads them over some twenty codes.
        /// Exactly the same one for this many ticks, 1 s, under pressure or around a switch of the pump, and the
        /// reading is frozen.
        /// </summary>
        public const int FrozenTicks = 50;

        /// <summary>Without a bad reading for so long, 0.5 s, a lost sensor is back.</summary>
        public const int RecoveryTicks = 25;

        /// <summary>
        /// Why the sensor is lost, as it was when that became clear: the very first bad reading may be a mixture of
        /// before and after. <see cref="SensorCondition.Good"/> when it is not lost. It is back after half a second
        /// without a bad reading.
        /// </summary>
        public SensorCondition Loss;

        // A bad reading weighs as much as a good one, a doubtful one half as much.
        private const int GoodWeight = 2;
        private const int BadWeight = 2;
        private const int DoubtWeight = 1;
        private const int LostLevel = BadTicks * BadWeight;

        private int _level;
        private int _lastCounts = -1;
        private int _sameTicks;
        private bool _pumpMoved;
        private bool _pumpOn;

        /// <summary>Takes the reading of one tick.</summary>
        /// <param name="reading">The reading.</param>
        /// <param name="signalCounts">The raw sum that it was made of.</param>
        /// <param name="pumpOn">What the pump was told.</param>
        public void Watch(PressureReading reading, int signalCounts, bool pumpOn)
        {
            bool moved = pumpOn != _pumpOn;
            bool frozen = false;
            _pumpOn = pumpOn;
            if (signalCounts != _lastCounts)
            {
                _lastCounts = signalCounts;
                _sameTicks = 0;
                _pumpMoved = moved;
            }
            else
            {
                frozen = IsFrozen(reading.Millibar, moved, pumpOn);
            }

            SensorCondition condition = reading.Condition;
            if (condition != SensorCondition.Good)
            {
                Judge(condition);
            }
            else if (frozen || _level > 0)
            {
                Judge(frozen ? LostLevel : -GoodWeight, SensorCondition.Frozen);
            }
        }

        private void Judge(SensorCondition condition)
        {
            switch (condition)
            {
                case SensorCondition.Strokes:
                    Judge(DoubtWeight, SensorCondition.Strokes);
                    break;

                case SensorCondition.Doubtful:
                    Judge(DoubtWeight, SensorCondition.Implausible);
                    break;

                default:
                    Judge(BadWeight, condition);
                    break;
            }
        }

        private void Judge(int weight, SensorCondition cause)
        {
            _level += weight;
            if (weight > 0 && (_level >= LostLevel || Loss != SensorCondition.Good))
            {
                Loss = Loss == SensorCondition.Good ? cause : Loss;
                _level = RecoveryTicks * GoodWeight;
            }
            else if (_level <= 0)
            {
                _level = 0;
                Loss = SensorCondition.Good;
            }
        }

        private bool IsFrozen(int millibar, bool moved, bool pumpOn)
        {
            _pumpMoved |= moved;
            _sameTicks += _sameTicks < FrozenTicks ? 1 : 0;
            return _sameTicks == FrozenTicks && (_pumpMoved || pumpOn || millibar >= PressureJudge.RestMillibar);
        }
    }
}
