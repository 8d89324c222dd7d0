using BackflushController.Core.Board;
using BackflushController.Core.Sensing;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    /// <summary>Cycle meters at the points of a cycle where tests begin.</summary>
    internal static class CycleMeters
    {
        /// <summary>One whose fill has stalled just before this time.</summary>
        public static CycleMeter Filled(long start)
        {
            CycleMeter meter = new CycleMeter(PressureJudge.StallFloorMillibar);
            meter.BeginFill(start - (10 * Bench.Second), Runs.AtRest());
            meter.Fill(start - Inputs.TickMicroseconds, Runs.Stalled());
            return meter;
        }

        public static void AssertWithin(long lowest, long highest, long actual)
        {
            Assert.IsTrue(actual >= lowest && actual <= highest, lowest + " to " + highest + " but was " + actual);
        }
    }
}
