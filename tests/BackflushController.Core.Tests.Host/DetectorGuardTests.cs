using BackflushController.Core.Board;
using BackflushController.Core.Faults;
using BackflushController.Core.Interaction;
using BackflushController.Core.Run;
using BackflushController.Core.Safety;
using BackflushController.Core.Sensing;
using BackflushController.Core.Settings;
using BackflushController.Core.Texts;
using nanoFramework.TestFramework;
using static BackflushController.Core.Tests.Runs;

namespace BackflushController.Core.Tests
{
    /// <summary>
    /// Limits, signs and counts of the detectors. Here for want of room in the assembly of their other tests.
    /// </summary>
    [TestClass]
    public class DetectorGuardTests
    {
        private const long Second = Bench.Second;
        private const long TwoHours = 7200 * Second;

        [TestMethod]
        public static void A_pump_that_has_worked_for_a_minute_rests_hours_after_power_up_too()
        {
            FillCheck check = NewFillCheck();
            FaultContext context = Fill(TwoHours);
            for (int i = 0; i < 6; i++)
            {
                context.EnteredAt = TwoHours + (20 * i * Second);
                context.Deadline = context.EnteredAt + (10 * Second);
                context.Meter.Result.Filled = true;
                check.AtEnd(context, context.Meter.Result, UnderPressure());
            }

            context.EnteredAt += 20 * Second;
            Assert.AreEqual(
                (int)Fault.PumpResting, (int)check.During(context.EnteredAt + (7 * Second), context, AtRest()), "hot");
        }

        [TestMethod]
        public static void A_strong_rise_under_the_heartbeat_is_a_pump_after_a_spike_even_where_it_is_not_high()
        {
            WeldCheck check = Beating(0);
            Assert.AreEqual(300, AgainAfter(check, Moving(1000, 0)), "milliseconds");
        }

        [TestMethod]
        public static void Pressure_that_stood_before_the_heartbeat_is_not_counted_for_it()
        {
            WeldCheck check = Beating(1500);
            Assert.AreEqual(
                (int)WeldStep.Clear, (int)check.WithHeartbeat(WeldCheck.ShortestMicroseconds, Steady(1510)), "clear");
        }

        [TestMethod]
        public static void Air_that_gives_way_between_two_looks_takes_back_no_look_that_a_pump_has_raised()
        {
            WeldCheck check = Beating(0);
            AgainAfter(check, Steady(1000));
            Look(WeldStep.Again, check, Steady(3000));
            Look(WeldStep.Beat, check, AtRest());
            AgainAfter(check, Steady(1000));
            Look(WeldStep.Beat, check, AtRest());
            check.WithHeartbeat(0, Steady(1000));
            Assert.AreEqual((int)WeldStep.Welded, (int)check.WithHeartbeat(Second, Steady(1000)), "the third");
        }

        [TestMethod]
        public static void Looks_with_the_heartbeat_count_for_the_nine_after_which_it_is_the_machine()
        {
            WeldCheck check = Beating(0);
            AgainAfter(check, Steady(1000));
            for (int i = 0; i < 3; i++)
            {
                Look(WeldStep.Wait, check, Moving(5000, 900));
                Look(WeldStep.Beat, check, AtRest());
                AgainAfter(check, Steady(1000));
            }

            Look(WeldStep.Wait, check, Moving(5000, 900));
            Look(WeldStep.Beat, check, AtRest());
            check.WithHeartbeat(0, Steady(1000));
            Assert.AreEqual((int)WeldStep.MachinePressure, (int)check.WithHeartbeat(Second, Steady(1000)), "the ninth");
        }

        [TestMethod]
        public static void Pressure_that_stood_before_the_pump_is_no_answer_of_a_lever()
        {
            LeverCheck check = new LeverCheck(false);
            FaultContext context = Fill(Second);
            context.Meter.BeginFill(Second, Steady(500));
            check.Answers(Second, context, Steady(510));
            Assert.IsFalse(check.Answers(2 * Second, context, Steady(510)), "as before");
            check.Answers(3 * Second, context, Steady(540));
            Assert.IsTrue(check.Answers(4 * Second, context, Steady(540)), "raised");
        }

        [TestMethod]
        public static void A_lever_that_has_answered_and_lets_go_ends_the_fill_before_its_three_seconds()
        {
            BackflushRun run = WithLeverIn(RunState.Filling);
            long began = run.Context.EnteredAt;
            run.Step(began, ButtonEvent.None, Steady(100));
            AssertStep(RunState.Filling, run, began + (Second / 2), Steady(100), "answers");
            AssertStep(RunState.Settling, run, began + Second, AtRest(), "lets go");
        }

        [TestMethod]
        public static void A_lever_that_has_lost_most_of_its_pressure_has_come_down()
        {
            BackflushRun run = WithLeverIn(RunState.Settling);
            run.Step(run.Context.Deadline, ButtonEvent.None, UnderPressure());
            long lowered = run.Context.EnteredAt + Second;
            AssertStep(RunState.Venting, run, lowered, UnderPressure(), "still up");
            AssertStep(RunState.Venting, run, lowered + Second, Steady(4000), "falls");
            AssertStep(RunState.Venting, run, lowered + (2 * Second), Steady(4000), "goes on");
            Assert.AreEqual(lowered + run.Walk.Stage.VentMicroseconds, run.Context.Deadline, "counted from there");
        }

        [TestMethod]
        public static void A_gate_that_has_not_tripped_is_no_fault()
        {
            Assert.AreEqual((int)Fault.None, (int)FaultRules.OfGate(GateTrip.None), "none");
            Assert.AreEqual((int)Fault.OutputOrder, (int)FaultRules.OfGate(GateTrip.LeverNotSeen), "lever");
            Assert.AreEqual((int)Fault.OutputLeaseLost, (int)FaultRules.OfGate(GateTrip.LeaseLost), "lease");
        }

        [TestMethod]
        public static void A_supply_that_never_rises_is_a_cut_off_that_fails()
        {
            BackflushRun run = In(RunState.RailRising);
            run.Step(run.Context.Deadline, ButtonEvent.None, AtRest());
            Assert.AreEqual((int)Fault.CutOffFails, (int)run.Fault, "fault");
        }

        [TestMethod]
        public static void A_supply_that_is_up_at_once_is_looked_at_for_its_time_all_the_same()
        {
            BackflushRun run = NewTestingRun();
            long began = TwoHours;
            AssertStep(RunState.RailRising, run, began, ButtonEvent.LongPress, AtRest(), "starts");
            SeeCutOff(run, CutOffReading.RailUp);
            AssertStep(RunState.RailRising, run, began + (Second / 10), AtRest(), "too early");
            AssertStep(RunState.RailFalling, run, began + (3 * Second / 10), AtRest(), "after 0.3 s");
        }

        [TestMethod]
        public static void A_lead_that_rises_a_little_is_given_as_long_again()
        {
            BackflushRun run = In(RunState.Energising);
            long began = run.Context.EnteredAt;
            PressureVerdict little = Moving(100, WeldCheck.QuietMillibar + 1);
            long lead = run.Context.Deadline - began;
            AssertStep(RunState.Energising, run, began + lead, little, "doubtful");
            AssertStep(RunState.CheckVenting, run, began + (2 * lead), little, "still");
        }

        [TestMethod]
        public static void Fills_that_come_to_no_pressure_prove_no_lead()
        {
            BackflushRun run = NewRun(Of(Stage.Water(TextId.WaterCycles, 3, 3, 10, FillEnd.Timed)), null);
            for (int i = 0; i < 40 && run.State != RunState.Finished; i++)
            {
                bool starts = run.State == RunState.Ready;
                run.Step(
                    starts ? Second : run.Context.Deadline,
                    starts ? ButtonEvent.LongPress : ButtonEvent.None,
                    AtRest());
            }

            Assert.IsFalse(run.Group.IsLeadProved, "proved");
            Assert.IsTrue(run.Walk.CyclesCompleted > 1, "cycles");
        }

        [TestMethod]
        public static void Time_that_a_check_takes_is_no_progress()
        {
            BackflushRun run = In(RunState.CheckVenting);
            long paused = run.Context.EnteredAt;
            int before = run.ProgressPermille(paused);
            Advance(run, RunState.Filling);
            Assert.IsTrue(run.Context.EnteredAt - paused > 2 * Second, "the check took its time");
            long filling = run.Context.EnteredAt;
            Assert.AreEqual(before, run.ProgressPermille(filling), "progress");
            Assert.IsTrue(run.ProgressPermille(filling + (5 * Second)) > before, "it goes on");
        }

        private static FillCheck NewFillCheck()
        {
            ControllerSettings settings = new ControllerSettings();
            return new FillCheck(settings, new CycleLimits(settings, new MachineBaseline()));
        }

        private static FaultContext Fill(long at)
        {
            return new FaultContext(new CycleMeter(PressureJudge.StallFloorMillibar), false)
            {
                Phase = CyclePhase.Fill,
                Cycle = 2,
                FillMicroseconds = 10 * Second,
                EnteredAt = at,
            };
        }

        /// <summary>A check that has found this pressure standing and waits for the heartbeat.</summary>
        private static WeldCheck Beating(int millibar)
        {
            WeldCheck check = new WeldCheck(new ControllerSettings());
            check.Begin();
            Look(WeldStep.Beat, check, Steady(millibar));
            return check;
        }

        private static void Look(WeldStep expected, WeldCheck check, PressureVerdict pressure)
        {
            WeldStep step = WeldStep.Look;
            for (long looked = 0; step == WeldStep.Look; looked += Inputs.TickMicroseconds)
            {
                step = check.WithoutHeartbeat(looked, pressure);
            }

            Assert.AreEqual((int)expected, (int)step, "without the heartbeat");
        }

        /// <summary>After how many milliseconds under the heartbeat a pressure asks for another look.</summary>
        private static int AgainAfter(WeldCheck check, PressureVerdict pressure)
        {
            long looked = -Inputs.TickMicroseconds;
            WeldStep step = WeldStep.Look;
            while (step == WeldStep.Look)
            {
                looked += Inputs.TickMicroseconds;
                step = check.WithHeartbeat(looked, pressure);
            }

            Assert.AreEqual((int)WeldStep.Again, (int)step, "with the heartbeat");
            return (int)(looked / 1000);
        }
    }
}
