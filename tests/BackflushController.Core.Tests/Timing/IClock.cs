namespace BackflushController.Core.Tests
{
    /// <summary>A clock to measure with, and the sleep that goes with it.</summary>
    public interface IClock
    {
        /// <summary>Monotonic, microseconds.</summary>
        long NowMicroseconds();

        /// <summary>Gives the processor up for at least this long.</summary>
        void Sleep(int milliseconds);
    }
}
