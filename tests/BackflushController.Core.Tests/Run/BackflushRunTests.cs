using BackflushController.Core.Faults;
using BackflushController.Core.Interaction;
using BackflushController.Core.Run;
using BackflushController.Core.Sensing;
using BackflushController.Core.Settings;
using nanoFramework.TestFramework;
using static BackflushController.Core.Tests.Runs;

namespace BackflushController.Core.Tests
{
    [TestClass]
    public class BackflushRunTests
    {
        private const long Second = Bench.Second;
        private const long Lead = Second;
        private const long Lag = Second / 10;

        [TestMethod]
        public static void A_cycle_goes_through_its_states_at_their_absolute_deadlines()
        {
            BackflushRun run = StartedAt(Second, FillEnd.Timed);

            AssertEnters(run, RunState.Filling, Second + Lead);
            AssertEnters(run, RunState.Settling, Second + Lead + (10 * Second));
            AssertEnters(run, RunState.Venting, Second + Lead + (10 * Second) + Lag);
            AssertEnters(run, RunState.Energising, Second + (20 * Second));
            AssertEnters(run, RunState.Filling, Second + (20 * Second) + Lead);
        }

        [TestMethod]
        public static void After_a_blocked_loop_the_schedule_starts_anew_and_no_state_is_skipped()
        {
            BackflushRun run = StartedAt(Second, FillEnd.Timed);
            Tick(run, run.Context.Deadline);

            long late = run.Context.Deadline + (5 * Second);
            Tick(run, late);

            Assert.AreEqual((int)RunState.Settling, (int)run.State, "state");
            Assert.AreEqual(late + Lag, run.Context.Deadline, "the valve keeps its lag");
        }

        [TestMethod]
        public static void A_prompt_that_nobody_answers_leads_into_the_safe_wait_and_from_there_only_back()
        {
            BackflushRun run = In(RunState.AwaitingPerson);
            long prompted = run.Context.EnteredAt;

            Tick(run, prompted + (600 * Second) - 1);
            Assert.AreEqual((int)RunState.AwaitingPerson, (int)run.State, "waits for ten minutes");
            AssertTick(RunState.SafeWait, run, prompted + (600 * Second), "safe wait");

            run.Step(1000000 * Second, ButtonEvent.LongPress, AtRest());
            Assert.AreEqual((int)RunState.AwaitingPerson, (int)run.State, "the prompt again");
        }

        [TestMethod]
        public static void A_fill_ends_a_dwell_after_the_stall()
        {
            BackflushRun run = StartedAt(0, FillEnd.Stall);
            Tick(run, run.Context.Deadline);
            long stalledAt = run.Context.EnteredAt + (3 * Second);

            run.Step(stalledAt, ButtonEvent.None, Stalled());
            AssertStep(RunState.Filling, run, stalledAt + Dwell - 1, Stalled(), "dwells");
            run.Step(stalledAt + Dwell, ButtonEvent.None, Stalled());

            Assert.AreEqual((int)RunState.Settling, (int)run.State, "pump off");
            Assert.AreEqual(stalledAt + Dwell, run.Context.EnteredAt, "before the time of the fill is over");
        }

        [TestMethod]
        public static void A_stall_never_makes_a_fill_longer_than_its_time()
        {
            BackflushRun run = StartedAt(0, FillEnd.Stall);
            Tick(run, run.Context.Deadline);
            long limit = run.Context.Deadline;

            AssertStep(RunState.Filling, run, limit - 1000, Stalled(), "fills");
            Assert.AreEqual(limit, run.Context.Deadline, "limit");
            AssertStep(RunState.Settling, run, limit, Stalled(), "the dwell is not over");
            Assert.AreEqual(limit, run.Context.EnteredAt, "at the limit");
        }

        [TestMethod]
        public static void A_timed_fill_does_not_heed_the_stall()
        {
            BackflushRun run = StartedAt(0, FillEnd.Timed);
            Tick(run, run.Context.Deadline);
            long limit = run.Context.Deadline;

            run.Step(run.Context.EnteredAt + (3 * Second), ButtonEvent.None, Stalled());

            Assert.AreEqual(limit, run.Context.Deadline, "limit");
        }

        [TestMethod]
        public static void A_soak_lasts_its_time_to_the_microsecond_and_the_pump_waits_for_the_person_after_it()
        {
            BackflushRun run = In(RunState.Soaking);
            long over = run.Context.EnteredAt + (15 * 60 * Second);

            AssertTick(RunState.Soaking, run, over - 1, "soaks");
            Assert.AreEqual(1L, run.RemainingMicroseconds(over - 1), "remaining");
            AssertTick(RunState.AwaitingPerson, run, over, "asks");
        }

        [TestMethod]
        public static void Only_cycles_vented_to_their_end_are_counted()
        {
            BackflushRun run = In(RunState.Venting);
            run.Step(run.Context.Deadline - 1, ButtonEvent.Pressed, AtRest());
            Assert.AreEqual(0, run.Walk.CyclesCompleted, "stopped in the vent");

            BackflushRun whole = In(RunState.Venting);
            Tick(whole, whole.Context.Deadline);
            Assert.AreEqual(1, whole.Walk.CyclesCompleted, "vented");
        }

        [TestMethod]
        [DataRow((int)RunState.Ready, (int)ButtonEvent.LongPress, true)]
        [DataRow((int)RunState.Ready, (int)ButtonEvent.ShortPress, false)]
        [DataRow((int)RunState.AwaitingPerson, (int)ButtonEvent.ShortPress, true)]
        [DataRow((int)RunState.AwaitingPerson, (int)ButtonEvent.LongPress, true)]
        [DataRow((int)RunState.SafeWait, (int)ButtonEvent.LongPress, true)]
        [DataRow((int)RunState.Filling, (int)ButtonEvent.Pressed, true)]
        [DataRow((int)RunState.StopSettling, (int)ButtonEvent.Pressed, false)]
        [DataRow((int)RunState.StopVenting, (int)ButtonEvent.Pressed, false)]
        [DataRow((int)RunState.Stopped, (int)ButtonEvent.ShortPress, true)]
        [DataRow((int)RunState.Faulted, (int)ButtonEvent.ShortPress, true)]
        public static void A_step_says_whether_it_has_answered_the_button(int state, int happened, bool expected)
        {
            BackflushRun run = In((RunState)state);
            bool answered = run.Step(run.Context.EnteredAt, (ButtonEvent)happened, Healthy(run));
            Assert.AreEqual(expected, answered, "event " + happened + " in state " + state);
        }

        [TestMethod]
        public static void A_step_in_which_only_the_machine_speaks_answers_nothing()
        {
            BackflushRun run = In(RunState.Holding);
            bool answered = run.Step(run.Context.EnteredAt, ButtonEvent.None, Steady(20000));
            Assert.AreEqual((int)Fault.OverPressure, (int)run.Fault, "fault");
            Assert.IsFalse(answered, "a fault");

            run = In(RunState.StopVenting);
            answered = run.Step(run.Context.EnteredAt + PressureJudge.RestMicroseconds, ButtonEvent.None, AtRest());
            Assert.AreEqual((int)RunState.Stopped, (int)run.State, "stopped");
            Assert.IsFalse(answered, "rest");
        }

        [TestMethod]
        public static void A_stop_and_a_start_that_fails_each_end_in_their_own_way()
        {
            BackflushRun blind = In(RunState.StopVenting);
            long vented = blind.Context.EnteredAt + (10 * Second);
            AssertStep(RunState.StopVenting, blind, vented - 1, NoSensor(), "vents without a sensor");
            AssertStep(RunState.Stopped, blind, vented, NoSensor(), "timed without a sensor");

            BackflushRun refused = NewRun(TwoCycles(FillEnd.Timed), new Refusal("fill", "a", "b"));
            refused.Step(Second, ButtonEvent.LongPress, AtRest());
            Assert.AreEqual((int)RunState.Faulted, (int)refused.State, "is not started");
            Assert.AreEqual((int)Fault.RecipeRefused, (int)refused.Fault, "a recipe");

            BackflushRun pressed = NewRun(TwoCycles(FillEnd.Timed), null);
            pressed.Step(Second, ButtonEvent.LongPress, UnderPressure());
            Assert.AreEqual((int)Fault.PressureIdle, (int)pressed.Fault, "pressure");
            Assert.AreEqual((int)RunState.Faulted, (int)pressed.State, "at the press of the button");
            Assert.AreEqual(Second, pressed.Context.EnteredAt, "in the tick of the press");

            BackflushRun whole = In(RunState.Finished);
            Assert.AreEqual(whole.Walk.Stage.Cycles, whole.Walk.Cycle, "a stage that ran in full");
        }

        [TestMethod]
        public static void A_deadline_seen_a_tick_late_still_keeps_the_schedule_and_later_does_not()
        {
            BackflushRun kept = StartedAt(0, FillEnd.Timed);
            long due = kept.Context.Deadline;
            Tick(kept, due + RunTiming.OverrunMicroseconds);
            Assert.AreEqual(due, kept.Context.EnteredAt, "kept");

            BackflushRun anew = StartedAt(0, FillEnd.Timed);
            Tick(anew, due + RunTiming.OverrunMicroseconds + 1);
            Assert.AreEqual(due + RunTiming.OverrunMicroseconds + 1, anew.Context.EnteredAt, "laid anew");
        }

        [TestMethod]
        [DataRow((int)Fault.Restarted, (int)RunState.Ready)]
        [DataRow((int)Fault.ServiceNeeded, (int)RunState.Ready)]
        [DataRow((int)Fault.PumpStuckOn, (int)RunState.Ready)]
        [DataRow((int)Fault.LoopOverruns, (int)RunState.Faulted)]
        public static void Opening_the_service_menu_acknowledges_only_what_is_there_at_power_up(int fault, int expected)
        {
            BackflushRun run = In(RunState.Ready);
            run.Abort((Fault)fault, Second);
            run.Unlock(2 * Second);
            Assert.AreEqual(expected, (int)run.State, "state after fault " + fault);
        }

        [TestMethod]
        public static void A_run_that_is_ready_stands_at_the_first_stage_of_what_is_selected()
        {
            Programme rinse = ProgrammeCatalogue.WaterRinse(FillEnd.Timed);
            Programme pulse = ProgrammeCatalogue.SinglePulse();
            BackflushRun run = NewRun(rinse, null);
            AssertAtFirst(rinse, run, "new");
            run.Select(pulse, null);
            AssertAtFirst(pulse, run, "selected");
            Advance(run, RunState.Finished);
            run.Step(run.Context.EnteredAt, ButtonEvent.ShortPress, AtRest());
            AssertAtFirst(pulse, run, "acknowledged");
        }

        private static void AssertAtFirst(Programme programme, BackflushRun run, string when)
        {
            Assert.IsTrue(run.Walk.Programme == programme, when);
            Assert.AreEqual(0, run.Walk.StageNumber, when);
            Assert.AreEqual((int)programme.StageAt(0).Text, (int)run.Walk.Stage.Text, when);
        }

        private static void AssertEnters(BackflushRun run, RunState state, long at)
        {
            Assert.AreEqual(at, run.Context.Deadline, "deadline before state " + (int)state);
            Tick(run, at - 1);
            Assert.AreNotEqual((int)state, (int)run.State, "not a microsecond early");
            Tick(run, at);
            Assert.AreEqual((int)state, (int)run.State, "state");
        }
    }
}
