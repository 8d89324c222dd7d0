namespace BackflushController.Core.Tests
{
    /// <summary>
    /// A group in straight lines: it fills to its plateau in four seconds, sags by half a bar to where the
    /// over-pressure valve closes, holds while it is closed, and vents in a third of a second. What is wrong with it
    /// can be set.
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

        private const int SagMillibar = 500;
        private const int SagMillibarPerSecond = 1000;

        private long _now;

        /// <summary>Pressure in the group.</summary>
        public int Millibar { get; private set; }

        /// <summary>Lets time pass with pump and valve as they are.</summary>
        public void PassUntil(long now, bool pump, bool valve)
        {
            int passed = Lower((int)(now - _now), 1000000);
            _now = now;
            if ((pump || (PumpIsWelded && IsEnabled)) && valve)
            {
                Millibar = Lower(Millibar + InTime(RiseMillibarPerSecond, passed), PlateauMillibar);
            }
            else if (!valve)
            {
                Millibar = Higher(Millibar - InTime(FallMillibarPerSecond, passed), 0);
            }
            else if (Millibar > PlateauMillibar - SagMillibar)
            {
                Millibar = Higher(Millibar - InTime(SagMillibarPerSecond, passed), 0);
            }
        }

        private static int InTime(int millibarPerSecond, int microseconds) =>
            (int)((long)millibarPerSecond * microseconds / 1000000);

        private static int Higher(int one, int other) => one > other ? one : other;

        private static int Lower(int one, int other) => one < other ? one : other;
    }
}
