namespace BackflushController.Core.Interaction
{
    /// <summary>A number of short beeps, as a function of time alone.</summary>
    public sealed class Chirp
    {
        /// <summary>Length of one beep.</summary>
        public const long BeepMicroseconds = 100000;

        /// <summary>From the start of one beep to the start of the next.</summary>
        public const long PeriodMicroseconds = 260000;

        private long _startedAt;
        private int _beeps;

        /// <summary>Begins; a chirp that still sounds is cut off.</summary>
        /// <param name="now">Microseconds.</param>
        /// <param name="pattern">What to say.</param>
        /// <param name="audible">False: nothing is heard.</param>
        public void Start(long now, ChirpPattern pattern, bool audible)
        {
            _startedAt = now;
            _beeps = audible ? (int)pattern : 0;
        }

        /// <summary>Whether the chirp is not over yet.</summary>
        public bool IsSounding(long now)
        {
            return now - _startedAt < _beeps * PeriodMicroseconds;
        }

        /// <summary>Whether the buzzer sounds at this time.</summary>
        public bool Sounds(long now)
        {
            long elapsed = now - _startedAt;
            return elapsed < _beeps * PeriodMicroseconds && elapsed % PeriodMicroseconds < BeepMicroseconds;
        }
    }
}
