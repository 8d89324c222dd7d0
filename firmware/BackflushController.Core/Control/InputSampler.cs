using BackflushController.Core.Board;

namespace BackflushController.Core.Control
{
    /// <summary>Collects the inputs of a tick: the sensor at its start and half a tick earlier, the contacts.</summary>
    public sealed class InputSampler
    {
        /// <summary>What was sampled since <see cref="Clear"/>.</summary>
        public readonly Inputs Inputs = new Inputs();

        /// <summary>
        /// Rest is taken only while it ends no later than this after what it waits for. It keeps the loop from staying
        /// awake for 10 ms because a time step ends a little too late, as it does after the sample in mid-tick.
        /// </summary>
        public const long RestSlackMicroseconds = 2500;

        private readonly IBoard _board;

        /// <summary>A sampler of this board.</summary>
        public InputSampler(IBoard board)
        {
            _board = board;
            Clear();
        }

        /// <summary>
        /// Rests as long as a rest ends in time. Without a rest the runtime's own thread gets its turn here, rather
        /// than between a decision and its output edge.
        /// </summary>
        /// <param name="time">Until when, microseconds.</param>
        public void RestUntil(long time)
        {
            _board.Yield();
            while (time - _board.NowMicroseconds() > Inputs.CoarseStepMicroseconds - RestSlackMicroseconds)
            {
                _board.Rest();
            }
        }

        /// <summary>Samples the sensor.</summary>
        public void SampleSensor()
        {
            _board.SampleSensor(Inputs);
        }

        /// <summary>Takes the last samples of the tick.</summary>
        public void Complete()
        {
            if (Inputs.SignalLowest == int.MaxValue)
            {
                // The very first tick has no sample half a tick earlier, nor has one whose converter failed.
                SampleSensor();
            }

            SampleSensor();
            _board.SampleContacts(Inputs);
        }

        /// <summary>Begins the inputs of the next tick.</summary>
        public void Clear()
        {
            Inputs.ButtonTouched = false;
            Inputs.ButtonHeld = true;
            Inputs.BrewSwitchClosed = false;
            Inputs.TankEmpty = false;
            Inputs.SensorRead = true;
            Inputs.SignalCounts = 0;
            Inputs.SignalLowest = int.MaxValue;
            Inputs.SignalHighest = 0;
            Inputs.SupplyCounts = 0;
        }
    }
}
