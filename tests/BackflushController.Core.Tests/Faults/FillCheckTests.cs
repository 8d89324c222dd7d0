using BackflushController.Core.Faults;
using BackflushController.Core.Run;
using BackflushController.Core.Sensing;
using BackflushController.Core.Settings;
using BackflushController.Core.Texts;
using nanoFramework.TestFramework;
using static BackflushController.Core.Tests.Runs;

namespace BackflushController.Core.Tests
{
    /// <summary>What a fill must show after six seconds and at its end.</summary>
    [TestClass]
    public class FillCheckTests
    {
        private const long Second = Bench.Second;
        private const long Late = 6 * Bench.Second;
        private const int Flow = FillCheck.FlowMillibar;
        private const Fault None = Fault.None;

        [TestMethod]
        public static void After_six_seconds_without_pressure_flow_is_distinguished_from_none()
        {
            new FaultWatch(RunState.Filling).Finds(None, Late - 1, AtRest(), "not yet")
                .Finds(Fault.NoPressure, Late, Steady(Flow - 1), "no flow")
                .Finds(Fault.NoPressure, Late, Steady(-200), "a sensor a little below zero")
                .Finds(Fault.NoBlindBasket, Late, Steady(Flow), "flow")
                .Finds(Fault.NoBlindBasket, Late, Steady(699), "much flow")
                .Finds(None, Late, Steady(700), "it closes")
                .Finds(None, Late, Moving(300, 61), "it closes slowly");
        }

        [TestMethod]
        public static void A_long_fill_may_stay_without_pressure_for_six_tenths_of_it()
        {
            FaultWatch watch = new FaultWatch(Filling(Stage.Water(
                TextId.WaterCycles, 2, 20, 10, FillEnd.Timed)));

            watch.Finds(None, (12 * Second) - 1, Steady(Flow), "not yet")
                .Finds(Fault.NoBlindBasket, 12 * Second, Steady(Flow), "flow");
            new FaultWatch(Filling(Stage.Water(TextId.WaterCycles, 2, 8, 10, FillEnd.Timed)))
                .Finds(None, Late - 1, Steady(Flow), "a short fill: not yet")
                .Finds(Fault.NoBlindBasket, Late, Steady(Flow), "a short fill: flow");
        }

        [TestMethod]
        public static void What_the_boiler_had_left_in_the_group_is_no_flow()
        {
            BackflushRun run = In(RunState.Energising);
            AssertStep(RunState.Filling, run, run.Context.Deadline, Steady(100), "fills");

            new FaultWatch(run).Finds(Fault.NoPressure, Late, Steady(100 + Flow - 1), "no more than before")
                .Finds(Fault.NoBlindBasket, Late, Steady(100 + Flow), "more");
        }

        [TestMethod]
        public static void In_a_later_cycle_a_trickle_is_no_open_group()
        {
            BackflushRun run = In(RunState.Filling);
            Advance(run, RunState.Filling, 2);

            new FaultWatch(run).Finds(Fault.NoPressure, Late, Steady(699), "fault");
        }

        [TestMethod]
        public static void The_first_cycle_of_a_later_stage_finds_an_open_group_again()
        {
            BackflushRun run = InLastVent();
            Advance(run, RunState.AwaitingPerson);
            Advance(run, RunState.Filling);
            Assert.AreEqual(1, run.Walk.Cycle, "cycle");
            Assert.AreEqual(5, run.Walk.CyclesCompleted, "cycles before it");

            new FaultWatch(run).Finds(Fault.NoBlindBasket, Late, Steady(300), "fault");
        }

        [TestMethod]
        public static void A_pressure_that_falls_in_a_fill_is_not_judged_before_its_end()
        {
            new FaultWatch(RunState.Filling).Finds(None, Late, Moving(500, -61), "falls")
                .Finds(Fault.NoBlindBasket, Late, Moving(500, -60), "flat");
        }

        [TestMethod]
        public static void At_the_end_of_a_fill_without_pressure_flow_is_distinguished_from_none()
        {
            new Fill().Ends(Fault.NoPressure, Steady(29), "no flow").Ends(Fault.NoBlindBasket, Steady(30), "flow")
                .Ends(Fault.NoBlindBasket, Steady(699), "much flow").Ends(Fault.LowPlateau, Steady(700), "pressure");
            new Fill { Cycle = 2 }.Ends(Fault.NoPressure, Steady(699), "in a later cycle it does not matter");
        }

        [TestMethod]
        public static void A_pressure_that_fell_in_the_fill_is_no_flow()
        {
            new Fill().Ends(Fault.NoPressure, Moving(500, -61), "falls")
                .Ends(Fault.NoBlindBasket, Moving(500, -60), "flat");
        }

        [TestMethod]
        public static void A_flat_fill_below_the_lowest_plateau_is_low()
        {
            const int Slowest = FillCheck.SlowestRiseMillibar;
            new Fill { Filled = true }.Ends(Fault.LowPlateau, Steady(7999), "flat")
                .Ends(Fault.LowPlateau, Moving(7999, Slowest), "hardly rises")
                .Ends(Fault.LowPlateau, Moving(7999, -500), "falls")
                .Ends(None, Moving(7999, Slowest + 1), "rises")
                .Ends(None, Steady(8000), "high enough");
            new Fill { End = FillEnd.Stall, Filled = true, Stalled = true }
                .Ends(Fault.LowPlateau, Steady(7500), "stalled at 7.5 bar");
        }

        [TestMethod]
        public static void A_rise_that_is_not_over_at_the_end_is_slow_from_the_second_cycle_on()
        {
            new Fill().Ends(None, Moving(5000, 151), "a dry group").Ends(None, Moving(500, 61), "a very slow pump");
            new Fill { Repeats = 1 }.Ends(None, Moving(5000, 151), "done again once");
            new Fill { Repeats = 2 }.Ends(Fault.SlowRise, Moving(5000, 151), "and once more");
            new Fill { Cycle = 2 }.Ends(Fault.SlowRise, Moving(5000, 151), "still rises")
                .Ends(Fault.LowPlateau, Moving(5000, 150), "flat");
        }

        [TestMethod]
        public static void A_fill_slower_than_taught_is_slow_from_the_second_cycle_on()
        {
            new Fill { Cycle = 2, Filled = true, Taught = true, FillMicroseconds = 6000000 }
                .Ends(None, Steady(12000), "three times as long as taught");
            new Fill { Cycle = 2, Filled = true, Taught = true, FillMicroseconds = 6000001 }
                .Ends(Fault.SlowRise, Steady(12000), "longer");
            new Fill { Filled = true, Taught = true, FillMicroseconds = 9000000 }
                .Ends(None, Steady(12000), "a dry group");
            new Fill { Cycle = 2, Filled = true, FillMicroseconds = 9000000 }
                .Ends(None, Steady(12000), "nothing was taught");
        }

        [TestMethod]
        public static void A_fill_lower_than_taught_is_low()
        {
            new Fill { Filled = true, Taught = true }.Ends(Fault.LowPlateau, Steady(9999), "less than four fifths")
                .Ends(None, Steady(10000), "four fifths");
        }

        [TestMethod]
        public static void A_fill_that_is_to_end_at_the_stall_must_reach_it()
        {
            new Fill { End = FillEnd.Stall, Filled = true }.Ends(Fault.StallNotReached, Moving(12000, 400), "rises");
            new Fill { End = FillEnd.Stall, Filled = true, Stalled = true }.Ends(None, Steady(12000), "stalled");
            new Fill { Filled = true }.Ends(None, Moving(12000, 400), "by its time");
        }

        [TestMethod]
        public static void A_fill_that_had_too_little_time_for_the_stall_is_slow_unless_it_is_the_first()
        {
            new Fill { End = FillEnd.Stall, Filled = true, FillMicroseconds = 7000000 }
                .Ends(None, Moving(12000, 400), "a dry group");
            const int Last = 2;
            new Fill { End = FillEnd.Stall, Filled = true, FillMicroseconds = 7000000, Repeats = Last }
                .Ends(Fault.SlowRise, Moving(12000, 400), "still rises")
                .Ends(Fault.StallNotReached, Moving(12000, -400), "falls");
            new Fill { End = FillEnd.Stall, Filled = true, FillMicroseconds = 5000000, Repeats = Last }
                .Ends(Fault.StallNotReached, Moving(12000, 400), "it had half of its time");
            new Fill { End = FillEnd.Stall, Filled = true, Stalled = true, FillMicroseconds = 7000000, Repeats = Last }
                .Ends(None, Moving(12000, 400), "stalled");
        }

        [TestMethod]
        public static void No_pressure_after_a_minute_of_fills_is_a_pump_that_rests()
        {
            new Work(6).Then(10 * Second).Is(Fault.PumpResting, "at once");
            new Work(5).Then(10 * Second).Is(Fault.NoPressure, "it has not worked for long");
            new Work(6).Then(589 * Second).Is(Fault.PumpResting, "after nearly ten minutes");
            new Work(6).Then(600 * Second).Is(Fault.NoPressure, "it has had its rest");
            new Work(3).Then(600 * Second).Filled(3).Then(Second)
                .Is(Fault.NoPressure, "rest between");
        }

        [TestMethod]
        public static void Water_that_flows_is_no_pump_that_rests()
        {
            new Work(6).Then(10 * Second).Is(Fault.NoBlindBasket, "flow", Steady(300));
        }

        [TestMethod]
        [DataRow((int)Fault.NoBlindBasket, 40, 120, (int)Fault.SlowRise)]
        [DataRow((int)Fault.NoBlindBasket, 100, 120, (int)Fault.NoPressure)]
        [DataRow((int)Fault.LowPlateau, 40, 5000, (int)Fault.NoPressure)]
        public static void A_closed_group_whose_pressure_went_on_rising_has_a_slow_pump(
            int doubted, int early, int late, int expected)
        {
            BackflushRun run = In(RunState.Filling);
            ControllerSettings settings = new ControllerSettings();
            FillCheck check = new FillCheck(settings, new CycleLimits(settings, new MachineBaseline()));
            long began = run.Context.EnteredAt;
            check.During(began + (3 * Second), run.Context, Steady(early));
            check.During(began + (4 * Second), run.Context, Steady(late));
            run.Context.Doubted = (Fault)doubted;

            Assert.AreEqual(expected, (int)check.WithoutPump(run.Context, Late, late), "cause");
        }

        [TestMethod]
        public static void A_short_fill_or_one_without_a_reading_proves_nothing()
        {
            const long Shortest = FillCheck.ShortestJudgedMicroseconds;
            new Fill { Length = Shortest - 1 }.Ends(None, AtRest(), "a microsecond too short");
            new Fill { Length = Shortest }.Ends(Fault.NoPressure, AtRest(), "long enough");
            new Fill().Ends(None, NoSensor(), "no sensor");
        }

        [TestMethod]
        public static void The_end_of_a_flush_proves_nothing()
        {
            BackflushRun run = Filling(Stage.Flush(1, 10, 5));
            ControllerSettings settings = new ControllerSettings();
            FaultFinder finder = new FaultFinder(settings, new CycleLimits(settings, new MachineBaseline()));

            Assert.AreEqual((int)None, (int)finder.AfterFill(run.Context, new CycleResult(), AtRest()), "fault");
        }

        /// <summary>A pump that has worked in fills of ten seconds, ten seconds apart.</summary>
        private sealed class Work
        {
            private readonly FaultFinder _finder = new FaultFinder(
                new ControllerSettings(), new CycleLimits(new ControllerSettings(), new MachineBaseline()));

            private readonly BackflushRun _run =
                Filling(Stage.Water(TextId.WaterCycles, 3, 10, 10, FillEnd.Timed));

            private long _at = Second;

            public Work(int fills)
            {
                Filled(fills);
            }

            public Work Filled(int fills)
            {
                for (int i = 0; i < fills; i++)
                {
                    CycleResult result = new CycleResult { Filled = true, PlateauMillibar = 9000 };
                    Assert.AreEqual((int)None, (int)End(result, Steady(9000)), "fill " + i);
                    _at += 10 * Second;
                }

                _at -= 10 * Second;
                return this;
            }

            public Work Then(long rest)
            {
                _at += rest;
                return this;
            }

            public void Is(Fault expected, string message) => Is(expected, message, AtRest());

            public void Is(Fault expected, string message, PressureVerdict pressure)
            {
                Assert.AreEqual((int)expected, (int)End(new CycleResult(), pressure), message);
            }

            private Fault End(CycleResult result, PressureVerdict pressure)
            {
                _run.Context.EnteredAt = _at;
                _at += 10 * Second;
                _run.Context.Deadline = _at;
                return _finder.AfterFill(_run.Context, result, pressure);
            }
        }

        /// <summary>A fill that has come to its end.</summary>
        private sealed class Fill
        {
            public int Cycle = 1;
            public int Repeats;
            public long Length = 10 * Second;
            public FillEnd End = FillEnd.Timed;
            public bool Filled;
            public long FillMicroseconds;
            public bool Stalled;
            public bool Taught;

            public Fill Ends(Fault expected, PressureVerdict pressure, string message)
            {
                MachineBaseline taught = new MachineBaseline
                {
                    Known = Taught,
                    PlateauMillibar = 12500,
                    FillMilliseconds = 2000,
                    VentMilliseconds = 500,
                };
                Stage stage = Stage.Water(TextId.WaterCycles, 3, 10, 10, End).With(3, Length, 10 * Second);
                BackflushRun run = NewRun(Of(stage), null);
                Advance(run, RunState.Filling, Cycle);
                run.Context.Repeats = Repeats;
                CycleResult result = new CycleResult
                {
                    Filled = Filled,
                    FillMicroseconds = FillMicroseconds,
                    Stalled = Stalled,
                    PlateauMillibar = pressure.MeanMillibar,
                };

                ControllerSettings settings = new ControllerSettings();
                FaultFinder finder = new FaultFinder(settings, new CycleLimits(settings, taught));
                Assert.AreEqual((int)expected, (int)finder.AfterFill(run.Context, result, pressure), message);
                return this;
            }
        }
    }
}
