using BackflushController.Core.Settings;

namespace BackflushController.Core.Sensing
{
    /// <summary>
    /// Judges the stream of readings: at rest, stalled, or neither. A reading holds two samples 10 ms apart, and the
    /// mean is over five readings: ten samples in 100 ms, five whole periods of a 50 Hz pump and six of a 60 Hz one, so
    /// the pump's own ripple drops out. The mean is <see cref="MeanDelayMicroseconds"/> late.
    /// </summary>
    public sealed class PressureJudge
    {
        /// <summary>Readings in a mean.</summary>
        public const int MeanTicks = 5;

        /// <summary>
        /// A tick's outputs take effect 10 ms after its second sample, 20 ms after its first; the middle is 15 ms old.
        /// </summary>
        public const long ReadingDelayMicroseconds = 15000;

        /// <summary>The middle of the mean is two ticks older still.</summary>
        public const long MeanDelayMicroseconds = 55000;

        /// <summary>Below this the group is at rest (the survey's idle limit, 0.7 bar).</summary>
        public const int RestMillibar = 700;

        /// <summary>At rest for this long before the group may be called safe to open.</summary>
        public const long RestMicroseconds = 500000;

        /// <summary>
        /// A stall is not looked for below this: 2 bar under the lowest blind-basket reading of a 9 bar over-pressure
        /// valve, and above what pre-infusion or mains water does. A weaker spring that is known has a lower floor, see
        /// <see cref="StallFloorOf"/>.
        /// </summary>
        public const int StallFloorMillibar = 7000;

        /// <summary>A spring begins to open 0.8 bar below its rating; as much again for the sensor.</summary>
        public const int BelowRatingMillibar = 1500;

        /// <summary>
        /// Difference from one mean to the next that shares no reading with it, 0.1 s, that still counts as flat: 0.5
        /// bar a second, where a filling group does 10 and more. Four times the noise of the worst chip.
        /// </summary>
        public const int FlatRiseMillibar = 50;

        /// <summary>Flat for so many ticks, and the pump has stalled.</summary>
        public const int FlatTicks = 3;

        /// <summary>Length of the longer look back: 0.5 s.</summary>
        public const int LongTicks = 25;

        private const long NotAtRest = long.MaxValue;

        // The ring of means is full, and its oldest mean was of full length.
        private const int FullTicks = LongTicks + MeanTicks;

        private readonly int[] _readings = new int[MeanTicks];
        private readonly int[] _means = new int[LongTicks];
        private readonly int _stallFloor;

        private int _sum;
        private int _slot;
        private int _readingsKnown;
        private int _tick;
        private int _ticksKnown;
        private int _flatTicks;
        private long _restSince = NotAtRest;

        /// <summary>A judge of a machine with these settings.</summary>
        public PressureJudge(ControllerSettings settings)
        {
            _stallFloor = StallFloorOf(settings);
        }

        /// <summary>From where a fill may stall, millibar, by the rating of the over-pressure valve.</summary>
        public static int StallFloorOf(ControllerSettings settings)
        {
            int byRating = settings.OpvMillibar - BelowRatingMillibar;
            return settings.OpvMillibar > 0 && byRating < StallFloorMillibar ? byRating : StallFloorMillibar;
        }

        /// <summary>Takes a reading and says what it means.</summary>
        /// <param name="now">Microseconds.</param>
        /// <param name="reading">The reading; one that is not valid leaves the pressure as it is, and ages it.</param>
        /// <param name="loss">Why the sensor is lost, <see cref="SensorCondition.Good"/> when it is not.</param>
        /// <param name="verdict">Receives the verdict.</param>
        public void Judge(long now, PressureReading reading, SensorCondition loss, PressureVerdict verdict)
        {
            verdict.Loss = loss;
            if (loss != SensorCondition.Good)
            {
                Forget(verdict);
                return;
            }

            if (reading.Condition == SensorCondition.Good)
            {
                Take(reading.Millibar, verdict);
            }
            else
            {
                verdict.Fresh = false;
                if (!verdict.Known)
                {
                    return;
                }
            }

            // Every tick takes its place in the past, with a reading or without, so that the past has dates.
            int[] means = _means;
            int tick = _tick;
            int mean = verdict.MeanMillibar;
            verdict.RiseMillibar = mean - means[tick];
            means[tick] = mean;
            _tick = tick == LongTicks - 1 ? 0 : tick + 1;
            if (_ticksKnown < FullTicks)
            {
                _ticksKnown++;
                verdict.RiseKnown = _ticksKnown == FullTicks;
            }

            if (mean >= RestMillibar)
            {
                _restSince = NotAtRest;
                verdict.AtRest = false;
            }
            else
            {
                _restSince = _restSince == NotAtRest ? now : _restSince;
                verdict.AtRest = now - _restSince >= RestMicroseconds;
            }

            if (mean < _stallFloor)
            {
                _flatTicks = 0;
                verdict.Stalled = false;
            }
            else
            {
                int before = means[tick < MeanTicks ? tick + LongTicks - MeanTicks : tick - MeanTicks];
                verdict.Stalled = IsFlat(mean - before) && verdict.RiseKnown;
            }
        }

        private void Forget(PressureVerdict verdict)
        {
            _readingsKnown = 0;
            _sum = 0;
            _ticksKnown = 0;
            _flatTicks = 0;
            _restSince = NotAtRest;
            verdict.Fresh = false;
            verdict.Known = false;
            verdict.RiseKnown = false;
            verdict.AtRest = false;
            verdict.Stalled = false;
        }

        private void Take(int millibar, PressureVerdict verdict)
        {
            int[] readings = _readings;
            int slot = _slot;
            _slot = slot == MeanTicks - 1 ? 0 : slot + 1;
            int sum = _sum + millibar;
            if (_readingsKnown < MeanTicks)
            {
                _readingsKnown++;
            }
            else
            {
                sum -= readings[slot];
            }

            readings[slot] = millibar;
            _sum = sum;
            verdict.Known = true;
            verdict.Fresh = true;
            verdict.Millibar = millibar;
            verdict.MeanMillibar = sum / _readingsKnown;
        }

        private bool IsFlat(int rise)
        {
            bool flat = rise <= FlatRiseMillibar && rise >= -FlatRiseMillibar;
            int ticks = !flat ? 0 : _flatTicks + 1;
            _flatTicks = ticks < FlatTicks ? ticks : FlatTicks;
            return ticks >= FlatTicks;
        }
    }
}
