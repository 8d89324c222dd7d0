using BackflushController.Core.Board;
using BackflushController.Core.Faults;
using BackflushController.Core.Interaction;
using BackflushController.Core.Records;
using BackflushController.Core.Run;
using BackflushController.Core.Sensing;
using BackflushController.Core.Settings;
using BackflushController.Core.Texts;
using nanoFramework.TestFramework;
using static BackflushController.Core.Tests.Runs;

namespace BackflushController.Core.Tests
{
    /// <summary>The run at its limits: what it answers, what it keeps, and what a vent and a rinse must be.</summary>
    [TestClass]
    public class RunEdgeTests
    {
        private const long Second = Bench.Second;
        private const long Vent = (10 * Second) - RunTiming.ValveLagMicroseconds - RunTiming.ValveLeadMicroseconds;

        [TestMethod]
        public static void A_step_says_whether_it_has_answered_the_button()
        {
            AssertAnswers(RunState.Ready, ButtonEvent.LongPress, true);
            AssertAnswers(RunState.Ready, ButtonEvent.ShortPress, false);
            AssertAnswers(RunState.AwaitingPerson, ButtonEvent.ShortPress, true);
            AssertAnswers(RunState.AwaitingPerson, ButtonEvent.LongPress, true);
            AssertAnswers(RunState.SafeWait, ButtonEvent.LongPress, true);
            AssertAnswers(RunState.Filling, ButtonEvent.Pressed, true);
            AssertAnswers(RunState.StopSettling, ButtonEvent.Pressed, false);
            AssertAnswers(RunState.StopVenting, ButtonEvent.Pressed, false);
            AssertAnswers(RunState.Stopped, ButtonEvent.ShortPress, true);
            AssertAnswers(RunState.Faulted, ButtonEvent.ShortPress, true);
        }

        [TestMethod]
        public static void A_step_in_which_only_the_machine_speaks_answers_nothing()
        {
            BackflushRun run = In(RunState.Filling);
            bool answered = run.Step(run.EnteredAt, ButtonEvent.None, Steady(20000));
            Assert.AreEqual((int)Fault.OverPressure, (int)run.Fault, "fault");
            Assert.IsFalse(answered, "a fault");

            run = In(RunState.StopVenting);
            answered = run.Step(run.EnteredAt + PressureJudge.RestMicroseconds, ButtonEvent.None, AtRest());
            Assert.AreEqual((int)RunState.Stopped, (int)run.State, "stopped");
            Assert.IsFalse(answered, "rest");
        }

        [TestMethod]
        public static void The_causes_of_a_stop_and_of_a_start_that_fails_are_told_apart()
        {
            BackflushRun blind = In(RunState.StopVenting);
            blind.Step(blind.EnteredAt + RunTiming.BlindVentMicroseconds, ButtonEvent.None, NoSensor());
            Assert.AreEqual((int)TransitionCause.Deadline, (int)blind.Cause, "timed without a sensor");

            BackflushRun refused = NewRun(TwoCycles(FillEnd.Timed), new Refusal("fill", "a", "b"));
            refused.Step(Second, ButtonEvent.LongPress, AtRest());
            Assert.AreEqual((int)TransitionCause.Refusal, (int)refused.Cause, "a recipe");

            BackflushRun pressed = NewRun(TwoCycles(FillEnd.Timed), null);
            pressed.Step(Second, ButtonEvent.LongPress, UnderPressure());
            Assert.AreEqual((int)Fault.PressureIdle, (int)pressed.Fault, "pressure");
            Assert.AreEqual((int)TransitionCause.Button, (int)pressed.Cause, "the button");

            BackflushRun whole = In(RunState.Finished);
            Assert.AreEqual((int)TransitionCause.Deadline, (int)whole.Cause, "a stage that ran in full");
        }

        [TestMethod]
        public static void A_deadline_seen_a_tick_late_still_keeps_the_schedule_and_later_does_not()
        {
            BackflushRun kept = StartedAt(0, FillEnd.Timed);
            long due = kept.Deadline;
            Tick(kept, due + RunTiming.OverrunMicroseconds);
            Assert.AreEqual(due, kept.EnteredAt, "kept");

            BackflushRun anew = StartedAt(0, FillEnd.Timed);
            Tick(anew, due + RunTiming.OverrunMicroseconds + 1);
            Assert.AreEqual(due + RunTiming.OverrunMicroseconds + 1, anew.EnteredAt, "laid anew");
        }

        [TestMethod]
        public static void Opening_the_service_menu_acknowledges_only_what_a_crash_has_left()
        {
            AssertUnlocks(Fault.Restarted, RunState.Ready);
            AssertUnlocks(Fault.ServiceNeeded, RunState.Ready);
            AssertUnlocks(Fault.PumpStuckOn, RunState.Faulted);
            AssertUnlocks(Fault.LoopOverruns, RunState.Faulted);
        }

        [TestMethod]
        public static void A_second_failed_vent_does_not_lift_the_lock()
        {
            Programme proof = ProgrammeCatalogue.ValveProof(new ControllerSettings());
            BackflushRun run = NewRunWith(proof, new BoxRecord { VentLock = true });
            Advance(run, RunState.Venting);
            run.Step(run.EnteredAt + VentCheck.FirstFallMicroseconds, ButtonEvent.None, UnderPressure());
            Assert.AreEqual((int)Fault.NoVent, (int)run.Fault, "no vent");

            Assert.IsTrue(run.VentLocked, "locked");
        }

        [TestMethod]
        public static void Detergent_stays_in_the_group_from_cycle_to_cycle()
        {
            BackflushRun run = In(RunState.Venting);
            for (int cycle = 1; cycle <= 3; cycle++)
            {
                Advance(run, RunState.Venting, cycle);
                Assert.IsTrue(run.DetergentInGroup, "cycle " + cycle);
            }
        }

        [TestMethod]
        public static void Only_a_cleaning_with_two_clear_cycles_rinses()
        {
            AssertRinses(ProgrammeCatalogue.ValveProof(new ControllerSettings()), false);
            AssertRinses(ProgrammeCatalogue.OpenFlush(), false);
            AssertRinses(Clear(1), false);
            AssertRinses(Clear(2), true);
        }

        [TestMethod]
        public static void Between_two_cycles_a_low_pressure_is_enough_and_the_limit_itself_is_not_low()
        {
            BackflushRun run = In(RunState.Venting);
            run.Step(run.Deadline, ButtonEvent.None, Moving(PressureJudge.RestMillibar, -200));
            Assert.AreEqual((int)RunState.Venting, (int)run.State, "at the limit");

            run.Step(run.Deadline, ButtonEvent.None, Moving(PressureJudge.RestMillibar - 1, -200));
            Assert.AreEqual((int)RunState.Energising, (int)run.State, "below it");
        }

        [TestMethod]
        public static void The_first_vent_of_a_stage_may_take_twice_as_long()
        {
            Assert.AreEqual((int)Advice.None, (int)AdviceAfter(4 * Second, 0), "first of 4 s");
            Assert.AreEqual((int)Advice.SlowVent, (int)AdviceAfter(7 * Second, 0), "first of 7 s");
            Assert.AreEqual((int)Advice.SlowVent, (int)AdviceAfter(Second, 4 * Second), "second of 4 s");
        }

        [TestMethod]
        public static void A_vent_of_just_the_limit_is_not_slow()
        {
            // From the crossing of the limit to where the tick sees it.
            const long Seen = 200 + PressureJudge.ReadingDelayMicroseconds;
            const long Limit = 2 * CycleLimits.SlowVentMilliseconds * 1000;
            Assert.AreEqual((int)Advice.None, (int)AdviceAfter(Limit + Seen, 0), "the limit");
            Assert.AreEqual((int)Advice.SlowVent, (int)AdviceAfter(Limit + Seen + 1, 0), "a microsecond more");
        }

        [TestMethod]
        public static void A_reading_that_is_not_fresh_measures_nothing_of_a_vent()
        {
            Assert.AreEqual(VentWithStaleTicks(0), VentWithStaleTicks(1), "vent");
        }

        [TestMethod]
        public static void The_countdown_of_a_vent_leads_to_the_next_fill()
        {
            BackflushRun run = In(RunState.Venting);

            long next = Vent + RunTiming.ValveLeadMicroseconds;
            Assert.AreEqual(next, run.RemainingMicroseconds(run.EnteredAt), "until the pump starts");
        }

        [TestMethod]
        public static void Progress_moves_in_a_soak_and_stands_at_a_prompt()
        {
            // 300 s of cycles and 900 s of soak.
            BackflushRun run = In(RunState.Soaking);
            Assert.AreEqual(83, run.ProgressPermille(run.EnteredAt), "100 s");
            Assert.AreEqual(458, run.ProgressPermille(run.EnteredAt + (450 * Second)), "550 s");
            Assert.AreEqual(833, run.ProgressPermille(run.Deadline), "1000 s");
            Tick(run, run.Deadline);
            Assert.AreEqual((int)RunState.AwaitingPerson, (int)run.State, "prompt");
            Assert.AreEqual(833, run.ProgressPermille(run.EnteredAt), "asked");
            Assert.AreEqual(833, run.ProgressPermille(run.EnteredAt + (300 * Second)), "five minutes later");
            Assert.AreEqual(3, run.StageNumber, "stage");
            Assert.AreEqual(5, run.CyclesCompleted, "a soak is no cycle");
        }

        [TestMethod]
        public static void A_run_that_is_ready_stands_at_the_first_stage_of_what_is_selected()
        {
            Programme rinse = ProgrammeCatalogue.WaterRinse(FillEnd.Timed);
            Programme pulse = ProgrammeCatalogue.SinglePulse();
            BackflushRun run = NewRun(rinse, null);
            Assert.IsTrue(run.Stage == rinse.Stages[0], "new");
            run.Select(pulse, null);
            Assert.IsTrue(run.Stage == pulse.Stages[0], "selected");
            Advance(run, RunState.Finished);
            run.Step(run.EnteredAt, ButtonEvent.ShortPress, AtRest());
            Assert.IsTrue(run.Stage == pulse.Stages[0], "acknowledged");
        }

        [TestMethod]
        public static void Pressure_of_before_a_fault_does_not_count_behind_it()
        {
            BackflushRun run = In(RunState.Ready);
            run.Step(0, ButtonEvent.None, UnderPressure());
            run.Step(100 * Second, ButtonEvent.LongPress, UnderPressure());
            run.Step(101 * Second, ButtonEvent.None, UnderPressure());
            run.Step(102 * Second, ButtonEvent.ShortPress, UnderPressure());
            run.Step(103 * Second, ButtonEvent.None, UnderPressure());
            run.Step(130 * Second, ButtonEvent.None, UnderPressure());
            Assert.AreEqual((int)RunState.Ready, (int)run.State, "half a minute");

            run.Step((103 * Second) + IdleCheck.ShotPatienceMicroseconds, ButtonEvent.None, UnderPressure());
            Assert.AreEqual((int)Fault.PressureIdle, (int)run.Fault, "two minutes");
        }

        private static void AssertAnswers(RunState state, ButtonEvent happened, bool expected)
        {
            BackflushRun run = In(state);

            bool answered = run.Step(run.EnteredAt, happened, Healthy(run));

            Assert.AreEqual(expected, answered, "event " + (int)happened + " in state " + (int)state);
        }

        private static void AssertUnlocks(Fault fault, RunState expected)
        {
            BackflushRun run = In(RunState.Ready);
            run.Abort(fault, Second);

            run.Unlock(2 * Second);

            Assert.AreEqual((int)expected, (int)run.State, "fault " + (int)fault);
        }

        private static Programme Clear(int cycles)
        {
            return Of(Stage.Water(TextId.ClearWaterCycles, cycles, 10 * Second, 10 * Second, FillEnd.Timed));
        }

        private static void AssertRinses(Programme programme, bool expected)
        {
            BackflushRun run = NewRunWith(programme, new BoxRecord { DetergentLatch = true });
            for (int i = 0; i < 100 && run.State != RunState.Finished; i++)
            {
                bool asks = run.State == RunState.Ready || run.State == RunState.AwaitingPerson;
                bool flush = run.Stage.Kind == StageKind.Flush;
                run.Step(
                    asks ? run.EnteredAt : run.Deadline,
                    asks ? ButtonEvent.LongPress : ButtonEvent.None,
                    flush ? AtRest() : Healthy(run));
            }

            Assert.AreEqual((int)RunState.Finished, (int)run.State, "finished");
            Assert.AreEqual(!expected, run.DetergentInGroup, "programme " + (int)programme.Name);
        }

        /// <summary>The advice after one vent, or after two.</summary>
        private static Advice AdviceAfter(long first, long second)
        {
            BackflushRun run = In(RunState.Venting);
            VentFor(run, first);
            if (second > 0)
            {
                Advance(run, RunState.Venting);
                VentFor(run, second);
            }

            return run.Proof.Advice;
        }

        private static void VentFor(BackflushRun run, long microseconds)
        {
            long vented = run.EnteredAt + microseconds;
            run.Step(vented - 1000, ButtonEvent.None, Vents(1500));
            run.Step(vented, ButtonEvent.None, Vents(500));
            run.Step(run.Deadline, ButtonEvent.None, AtRest());
            Assert.AreEqual((int)RunState.Energising, (int)run.State, "the next cycle");
        }

        private static long VentWithStaleTicks(int ticks)
        {
            BackflushRun run = In(RunState.Venting);
            PressureVerdict stale = UnderPressure();
            stale.Fresh = false;
            for (int i = 1; i <= ticks; i++)
            {
                run.Step(run.EnteredAt + (i * TickTiming.TickMicroseconds), ButtonEvent.None, stale);
            }

            long now = run.EnteredAt + (10 * TickTiming.TickMicroseconds);
            run.Step(now, ButtonEvent.None, Vents(400));
            Assert.IsTrue(run.Meter.Result.Vented, "vented");
            return run.Meter.Result.VentMicroseconds;
        }
    }
}
