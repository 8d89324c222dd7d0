namespace BackflushController.Core.Tests
{
    /// <summary>
    /// A group in straight lines: it fills to its plateau in four seconds, holds while it is closed, and vents in a
    /// third of a second. What is wrong with it can be set.
    /// </summary>
    public sealed class FakeGroup
    {
        /// <summary>Pressure that the over-pressure valve lets it reach.</summary>
        public int PlateauMillibar = 12000;

        /// <summary>How fast it fills.</summary>
        public int RiseMillibarPerSecond = 3000;

        /// <summary>How fast it vents; 0: valve or drain are stuck.</summary>
        public int FallMillibarPerSecond = 40000;

        /// <summary>The pump runs whatever it is asked, while its enable relay is closed.</summary>
        public bool PumpIsWelded;

        /// <summary>The enable relay is closed.</summary>
        public bool IsEnabled;

        private long _now;

        /// <summary>Pressure in the group.</summary>
        public int Millibar { get; private set; }

        /// <summary>Lets time pass with pump and valve as they are.</summary>
        public void PassUntil(long now, bool pump, bool valve)
        {
            long passed = now - _now;
            _now = now;
            if ((pump || (PumpIsWelded && IsEnabled)) && valve)
            {
                Millibar = Lower(Millibar + (int)(passed * RiseMillibarPerSecond / 1000000), PlateauMillibar);
            }
            else if (!valve)
            {
                int left = Millibar - (int)(Lower((int)passed, 1000000) * (long)FallMillibarPerSecond / 1000000);
                Millibar = left > 0 ? left : 0;
            }
        }

        private static int Lower(int one, int other) => one < other ? one : other;
    }
}
