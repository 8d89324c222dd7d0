using System;
using System.Threading;
using BackflushController.Core.Tests;

namespace BackflushController.Core.Benchmark
{
    /// <summary>The emulator's real clock. It has no high resolution timer like the chip's.</summary>
    public sealed class EmulatorClock : IClock
    {
        private const long TicksPerMicrosecond = 10;

        private readonly long _start = DateTime.UtcNow.Ticks;

        /// <inheritdoc/>
        public long NowMicroseconds()
        {
            return (DateTime.UtcNow.Ticks - _start) / TicksPerMicrosecond;
        }

        /// <inheritdoc/>
        public void Sleep(int milliseconds)
        {
            Thread.Sleep(milliseconds);
        }
    }
}
