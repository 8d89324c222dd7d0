using BackflushController.Core.Board;

namespace BackflushController.Core.Tests
{
    /// <summary>A fake board whose time is that of a clock in place of its own.</summary>
    public sealed class ClockBoard : FakeBoard
    {
        // The shortest sleep there is: what the emulator makes of it is nearest to the chip's time step.
        private const int RestMilliseconds = 1;

        private readonly IClock _clock;

        public ClockBoard(IClock clock)
        {
            _clock = clock;
        }

        /// <summary>How long the loop has given the processor up in all.</summary>
        public long RestedMicroseconds { get; private set; }

        public override long NowMicroseconds()
        {
            Now = _clock.NowMicroseconds();
            return Now;
        }

        public override void Rest()
        {
            long start = NowMicroseconds();
            _clock.Sleep(RestMilliseconds);
            RestedMicroseconds += NowMicroseconds() - start;
        }

        public override void Drive(Outputs outputs)
        {
            NowMicroseconds();
            base.Drive(outputs);
        }
    }
}
