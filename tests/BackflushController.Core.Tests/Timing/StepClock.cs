namespace BackflushController.Core.Tests
{
    /// <summary>
    /// A clock in memory. A reading takes 20 microseconds, and a sleep ends with a time step of 10 ms, never early.
    /// </summary>
    public sealed class StepClock : IClock
    {
        public const long ReadingMicroseconds = 20;

        private const long StepMicroseconds = 10000;

        private long _now;

        public long NowMicroseconds()
        {
            _now += ReadingMicroseconds;
            return _now;
        }

        public void Sleep(int milliseconds)
        {
            long end = _now + (milliseconds * 1000L);
            _now = (end + StepMicroseconds - 1) / StepMicroseconds * StepMicroseconds;
        }
    }
}
