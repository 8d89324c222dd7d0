using BackflushController.Core.Board;
using BackflushController.Core.Faults;
using BackflushController.Core.Run;
using nanoFramework.TestFramework;
using static BackflushController.Core.Tests.Runs;

namespace BackflushController.Core.Tests
{
    /// <summary>A fill whose pressure breaks down.</summary>
    [TestClass]
    public class CollapseCheckTests
    {
        private const long Second = Bench.Second;
        private const long Tick = Inputs.TickMicroseconds;

        [TestMethod]
        public static void A_fall_below_six_tenths_is_found()
        {
            FilledTo(10000).Finds(Fault.None, Second, Steady(6000), "six tenths");
            FilledTo(10000).Finds(Fault.FillCollapsed, Second, Steady(5999), "less");
        }

        [TestMethod]
        public static void From_two_and_a_half_bar_on_a_fall_is_found_at_once()
        {
            const int Least = 2500;
            FilledTo(Least - 1).Finds(Fault.None, Second, AtRest(), "low");
            FilledTo(Least).Finds(Fault.FillCollapsed, Second, AtRest(), "high");
        }

        [TestMethod]
        public static void From_one_bar_on_a_fall_is_found_when_no_spike_would_last_so_long()
        {
            const int Low = CollapseCheck.LowMillibar;
            const long Found = (CollapseCheck.LowTicks - 1) * Tick;
            FaultWatch watch = FilledTo(Low);
            for (long after = 0; after < Found; after += Tick)
            {
                watch.Finds(Fault.None, Second + after, AtRest(), "a spike");
            }

            watch.Finds(Fault.FillCollapsed, Second + Found, AtRest(), "no spike");
            FilledTo(Low - 1).FindsWhile(Fault.None, AtRest(), Second, "low");
        }

        [TestMethod]
        public static void A_fall_of_one_bar_a_second_is_none()
        {
            FaultWatch watch = FilledTo(9000);
            int millibar = 9000;
            for (long after = Second; millibar > 1000; after += Tick)
            {
                watch.Finds(Fault.None, after, Steady(millibar), millibar + " mbar");
                millibar -= CollapseCheck.SlowFallMillibar;
            }
        }

        [TestMethod]
        public static void A_fall_that_was_fast_is_found_however_slowly_it_goes_on()
        {
            FaultWatch watch = FilledTo(9000);
            int millibar = 9000 * CollapseCheck.FastPercent / 100;
            for (long after = Second; millibar >= 5400; after += Tick)
            {
                millibar -= CollapseCheck.SlowFallMillibar / 2;
                watch.Finds(millibar < 5400 ? Fault.FillCollapsed : Fault.None, after, Steady(millibar), "slow end");
            }
        }

        [TestMethod]
        public static void The_next_fill_begins_anew()
        {
            FaultWatch watch = FilledTo(9000);
            Advance(watch.Run, RunState.Filling, 2);
            watch.FindsWhile(Fault.None, Steady(800), Second, "second fill");
        }

        private static FaultWatch FilledTo(int millibar)
        {
            return new FaultWatch(RunState.Filling).Finds(Fault.None, 0, Steady(millibar), "filled");
        }
    }
}
