using BackflushController.Core.Run;

namespace BackflushController.Core.Tests
{
    /// <summary>When each edge of a stage of equal cycles is due: valve on, pump on, pump off, valve off.</summary>
    public sealed class CycleEdges
    {
        public const int PerCycle = 4;

        private readonly long _cycle;
        private readonly long[] _offsets;

        public CycleEdges(long fill, long release)
        {
            _cycle = fill + release;
            _offsets = new[]
            {
                0,
                RunTiming.ValveLeadMicroseconds,
                RunTiming.ValveLeadMicroseconds + fill,
                RunTiming.ValveLeadMicroseconds + fill + RunTiming.ValveLagMicroseconds,
            };
        }

        /// <summary>From the first edge of all, microseconds.</summary>
        public long Due(int edge) => (edge / PerCycle * _cycle) + _offsets[edge % PerCycle];
    }
}
