using BackflushController.Core.Board;

namespace BackflushController.Core.Control
{
    /// <summary>
    /// Collects the inputs of a tick: the sensor at its start and half a tick earlier, the button at the start, after
    /// the step and before the rest.
    /// <para>
    /// While the button looks held the loop does not rest but watches it. Three samples a tick, always at the same
    /// places, would take a contact that chatters at 50 or 100 Hz, in step with the tick, for a finger.
    /// </para>
    /// </summary>
    public sealed class InputSampler
    {
        /// <summary>What was sampled since <see cref="Clear"/>.</summary>
        public readonly Inputs Inputs = new Inputs();

        /// <summary>
        /// Rest is taken only while it ends no later than this after what it waits for. It keeps the loop from staying
        /// awake for 10 ms because a time step ends a little too late, as it does after the sample in mid-tick.
        /// </summary>
        public const long RestSlackMicroseconds = 2500;

        /// <summary>
        /// How often a held button is sampled in a rest: contacts chatter no faster, and each sample leaves garbage.
        /// </summary>
        private const long WatchMicroseconds = 1000;

        private readonly IBoard _board;

        private int _sensorSamples;

        /// <summary>A sampler of this board.</summary>
        public InputSampler(IBoard board)
        {
            _board = board;
            Clear();
        }

        /// <summary>Waits, and watches the button meanwhile while it looks held.</summary>
        /// <param name="time">Until when, microseconds.</param>
        public void RestUntil(long time)
        {
            WatchUntil(time);
            while (time - _board.NowMicroseconds() > Inputs.CoarseStepMicroseconds - RestSlackMicroseconds)
            {
                _board.Rest();
            }
        }

        /// <summary>Samples the button.</summary>
        public void SampleButton()
        {
            bool down = _board.IsButtonDown();
            Inputs.ButtonTouched |= down;
            Inputs.ButtonHeld &= down;
        }

        /// <summary>Samples everything else.</summary>
        public void SampleSensor()
        {
            _board.Sample(Inputs);
            _sensorSamples++;
        }

        /// <summary>Takes the last samples of the tick.</summary>
        public void Complete()
        {
            SampleSensor();
            while (_sensorSamples < Inputs.SamplesPerTick)
            {
                // Only the very first tick has no sample half a tick earlier.
                SampleSensor();
            }

            SampleButton();
        }

        /// <summary>Begins the inputs of the next tick.</summary>
        public void Clear()
        {
            _sensorSamples = 0;
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

        private void WatchUntil(long time)
        {
            long sampleAt = _board.NowMicroseconds();
            for (long now = sampleAt; Inputs.ButtonHeld && now < time; now = _board.NowMicroseconds())
            {
                if (now >= sampleAt)
                {
                    sampleAt = now + WatchMicroseconds;
                    SampleButton();
                }
            }
        }
    }
}
