using BackflushController.Core.Board;
using BackflushController.Core.Faults;
using BackflushController.Core.Run;
using BackflushController.Core.Sensing;
using nanoFramework.TestFramework;
using static BackflushController.Core.Tests.Runs;

namespace BackflushController.Core.Tests
{
    /// <summary>What a vent must lose, and what its whoosh may leave.</summary>
    [TestClass]
    public class VentCheckTests
    {
        private const long Second = Bench.Second;
        private const long TwoSeconds = VentCheck.StandsMicroseconds;
        private const int Stands = VentCheck.StandsMillibar;
        private const Fault None = Fault.None;
        private const Fault NoVent = Fault.NoVent;

        [TestMethod]
        public static void A_group_that_has_not_lost_a_quarter_in_five_seconds_does_not_vent()
        {
            const long First = 5 * Bench.Second;

            new FaultWatch(RunState.Venting).Finds(NoVent, First, Steady(9001), "stands");
            new FaultWatch(RunState.Venting).Finds(NoVent, First, Vents(9001), "falls a little");
            new FaultWatch(RunState.Venting).Finds(None, First, Steady(9000), "a quarter is lost");
            new FaultWatch(RunState.Venting).Finds(None, First - 1, Steady(12000), "not yet");
        }

        [TestMethod]
        public static void A_group_that_was_hardly_under_pressure_need_not_vent()
        {
            BackflushRun run = Filling(Stage.Flush(2, 5, 20));
            AssertStep(RunState.Settling, run, run.Context.Deadline, Steady(999), "fills");
            AssertStep(RunState.Venting, run, run.Context.Deadline, Steady(999), "vents");

            new FaultWatch(run).Finds(None, 10 * Second, Steady(1500), "fault");
        }

        [TestMethod]
        public static void A_pressure_that_stands_after_the_whoosh_is_no_vent_and_one_that_falls_is()
        {
            AssertAfterWhoosh(NoVent, 3000, 3000, "stands");
            AssertAfterWhoosh(NoVent, 3000, 3000 - Stands, "loses what a leak does");
            AssertAfterWhoosh(NoVent, 3000, 3000 + Stands, "wavers");
            AssertAfterWhoosh(None, 3000, 3000 - Stands - 1, "a slow drain");
        }

        [TestMethod]
        public static void A_pressure_that_rises_slowly_after_the_whoosh_is_a_zero_that_wanders()
        {
            AssertAfterWhoosh(Fault.SensorImplausible, 1500, 1500 + Stands + 1, "slowest");
            AssertAfterWhoosh(Fault.SensorImplausible, 1500, 4500, "faster");
        }

        [TestMethod]
        public static void After_the_whoosh_it_takes_two_seconds_to_say_that_a_pressure_stands()
        {
            Released().Finds(None, Second, Steady(3000), "first sample")
                .Finds(None, Second + TwoSeconds - 1, Steady(3000), "not yet")
                .Finds(NoVent, Second + TwoSeconds, Steady(3000), "two seconds");
        }

        [TestMethod]
        public static void Each_two_seconds_of_a_slow_drain_are_judged_anew()
        {
            FaultWatch vent = Released();
            for (int i = 0; i < 10; i++)
            {
                vent.Finds(None, Second + (i * TwoSeconds), Steady(3000 - (i * 100)), "sample " + i);
            }

            vent.Finds(NoVent, Second + (10 * TwoSeconds), Steady(2100), "then it stands");
        }

        [TestMethod]
        public static void Before_the_whoosh_is_over_and_close_to_zero_a_pressure_may_stand()
        {
            // Two fifths of 15 bar.
            AssertAfterWhoosh(None, 6000, 6000, "no whoosh yet");
            AssertAfterWhoosh(NoVent, 5999, 5999, "after it");
            AssertAfterWhoosh(None, 999, 999, "close to zero");
            AssertAfterWhoosh(NoVent, 1000, 1000, "one bar");
        }

        [TestMethod]
        public static void A_sample_of_an_earlier_pressure_does_not_count()
        {
            Released().Finds(None, Second, Steady(1500), "first sample")
                .Finds(None, 2 * Second, Steady(999), "close to zero in between")
                .Finds(None, Second + TwoSeconds, Steady(1500), "as at first");
        }

        [TestMethod]
        public static void Pressure_that_comes_back_after_the_vent_is_somebody_at_the_machine()
        {
            FaultWatch vented = Vented();
            Assert.IsTrue(vented.Run.Context.Meter.Result.Vented, "vented");

            vented.Finds(None, 2 * Second, Steady(2000), "two bar")
                .Finds(None, (2 * Second) + VentCheck.PressedMicroseconds - 1, Steady(2000), "not yet")
                .Finds(Fault.PressureIdle, (2 * Second) + VentCheck.PressedMicroseconds, Steady(2000), "it lasts");
        }

        [TestMethod]
        public static void One_bar_that_stands_after_the_vent_comes_through_a_leaking_valve()
        {
            const long Patience = VentCheck.ReboundMicroseconds;

            Vented().Finds(None, 2 * Second, Steady(1000), "one bar")
                .Finds(None, (2 * Second) + Patience - 1, Steady(1000), "not yet")
                .Finds(Fault.PressureIdle, (2 * Second) + Patience, Steady(1000), "it lasts");
            Vented().FindsWhile(None, Steady(999), 20 * Second, "less than one bar");
        }

        [TestMethod]
        public static void A_rebound_of_the_whoosh_is_no_pressure_that_comes_back()
        {
            // Fill 1 of a Decent DE1, log of 2025-10-17: the highest of its ten rebounds.
            Vented().Finds(None, 1000000, Steady(300), "vented")
                .Finds(None, 1180000, Steady(1250), "0.8 s after the release")
                .Finds(None, 2600000, Steady(1010), "it falls")
                .Finds(None, 2800000, Steady(950), "below one bar")
                .Finds(None, 5800000, Steady(700), "its end")
                .Finds(None, 6000000, Steady(1990), "another one begins anew");
        }

        [TestMethod]
        public static void A_mean_from_before_the_whoosh_is_no_pressure()
        {
            PressureVerdict late = Steady(4000);
            late.Millibar = 300;

            Vented().Finds(None, Second + Inputs.TickMicroseconds, late, "fault");
        }

        private static FaultWatch Vented()
        {
            BackflushRun run = In(RunState.Venting);
            AssertStep(RunState.Venting, run, run.Context.EnteredAt + Second, AtRest(), "vented");
            return new FaultWatch(run);
        }

        /// <summary>A vent that has just begun, from 15 bar.</summary>
        private static FaultWatch Released()
        {
            BackflushRun run = In(RunState.Filling);
            AssertStep(RunState.Settling, run, run.Context.Deadline, Steady(15000), "filled");
            AssertStep(RunState.Venting, run, run.Context.Deadline, Steady(15000), "vents");
            return new FaultWatch(run);
        }

        /// <summary>What is found when a vent shows the one pressure and two seconds later the other.</summary>
        private static void AssertAfterWhoosh(Fault expected, int first, int second, string message)
        {
            Released().Finds(None, Second, Steady(first), "first sample: " + message)
                .Finds(expected, Second + TwoSeconds, Steady(second), message);
        }
    }
}
