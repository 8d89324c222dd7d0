namespace BackflushController.Core.Interaction
{
    /// <summary>A number of short beeps, as a function of time alone.</summary>
    public sealed class Chirp
    {
        /// <summary>Length of one beep.</summary>
        public const long BeepMicroseconds = 100000;

        /// <summary>From the start of one beep to the start of the next.</summary>
        public const long PeriodMicroseconds = 260000;

        /// <summary>When it is over, microseconds.</summary>
        public long EndsAt;

        private long _startedAt;

        /// <summary>Begins; a chirp that still sounds is cut off.</summary>
        /// <param name="now">Microseconds.</param>
        /// <param name="pattern">What to say.</param>
        /// <param name="audible">False: nothing is heard.</param>
        public void Start(long now, ChirpPattern pattern, bool audible)
        {
            _startedAt = now;
            EndsAt = now + (audible ? (int)pattern * PeriodMicroseconds : 0);
        }

        /// <summary>Whether the chirp is not over yet.</summary>
        public bool IsSounding(long now)
        {
            return now < EndsAt;
        }

        /// <summary>Whether the buzzer sounds at this time.</summary>
        public bool Sounds(long now)
        {
            return now < EndsAt && (now - _startedAt) % PeriodMicroseconds < BeepMicroseconds;
        }
    }
}
