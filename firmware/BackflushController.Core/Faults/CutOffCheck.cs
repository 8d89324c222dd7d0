using BackflushController.Core.Board;

namespace BackflushController.Core.Faults
{
    /// <summary>
    /// The self-test of the cut-off, before the first fill of a run: with the heartbeat the relays must get their
    /// supply, with the enable relay still open, and without it they must lose it. What it sees is read back from the
    /// board, and believed when two readings in a row say the same: the converter pulls both pins low for 80 ns (errata
    /// of the ESP32).
    /// </summary>
    public sealed class CutOffCheck
    {
        /// <summary>
        /// The heartbeat beats for so long at least, with all outputs off. The supply is there after 0.16 s at most
        /// (simulated, all tolerances), and an enable relay that closes without its command has closed by then.
        /// </summary>
        public const long RiseMicroseconds = 300000;

        /// <summary>It beats for so long at most: a stuck bus may take a second of it.</summary>
        public const long LongestRiseMicroseconds = 3000000;

        /// <summary>
        /// Without a heartbeat the supply goes within this time: 1.81 s at most (simulated, all tolerances), and what
        /// two readings take.
        /// </summary>
        public const long FallMicroseconds = 2000000;

        // What is believed of a reading; above it the last reading; above that, whether a test is due.
        private const int SeenShift = 2;
        private const int Due = 16;

        private int _state;

        /// <summary>This run has not been tested yet.</summary>
        public bool IsDue
        {
            get { return (_state & Due) != 0; }
            set { _state = value ? _state | Due : _state & ~Due; }
        }

        /// <summary>The relays have their supply.</summary>
        public bool IsRailUp
        {
            get { return (_state & CutOffReading.RailUp) != 0; }
        }

        /// <summary>The last reading, which may be a disturbance, was of relays with their supply.</summary>
        public bool IsRailSeen
        {
            get { return (_state & (CutOffReading.RailUp << SeenShift)) != 0; }
        }

        /// <summary>While the heartbeat beats: the relays have their supply, and the enable relay is open.</summary>
        public bool Holds
        {
            get { return (_state & CutOffReading.All) == CutOffReading.RailUp; }
        }

        /// <summary>Takes what was read back.</summary>
        /// <param name="reading">Of <see cref="CutOffReading"/> what is so.</param>
        public void See(int reading)
        {
            int differs = (reading ^ (_state >> SeenShift)) & CutOffReading.All;
            int believed = (_state & differs) | (reading & ~differs);
            _state = (_state & Due) | (reading << SeenShift) | believed;
        }
    }
}
