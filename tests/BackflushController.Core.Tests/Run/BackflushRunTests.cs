using BackflushController.Core.Board;
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
        private const long Lead = RunTiming.ValveLeadMicroseconds;
        private const long Lag = RunTiming.ValveLagMicroseconds;

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
        public static void A_deadline_seen_late_does_not_shift_the_next_one()
        {
            BackflushRun run = StartedAt(Second, FillEnd.Timed);

            Tick(run, Second + Lead + 19000);

            Assert.AreEqual(Second + Lead + (10 * Second), run.Context.Deadline, "pump off");
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
        public static void The_pump_is_wanted_in_filling_only_and_always_with_the_valve()
        {
            Outputs outputs = new Outputs();
            BackflushRun run = In(RunState.AwaitingPerson);
            bool filled = false;
            long now = run.Context.EnteredAt;
            for (int i = 0; i < 30000 && run.State != RunState.Finished; i++)
            {
                now += TickTiming.TickMicroseconds;
                bool waits = run.State == RunState.AwaitingPerson;
                run.Step(now, waits ? ButtonEvent.LongPress : ButtonEvent.None, Healthy(run));
                run.Decide(outputs);
                filled |= outputs.Pump;
                Assert.AreEqual(run.State == RunState.Filling, outputs.Pump, "pump");
                Assert.IsTrue(!outputs.Pump || outputs.Valve, "pump without valve");
            }

            Assert.IsTrue(filled, "it filled");
            Assert.AreEqual((int)RunState.Finished, (int)run.State, "end");
            Assert.AreEqual(10, run.CyclesCompleted, "cycles");
        }

        [TestMethod]
        public static void Nothing_starts_without_a_long_press_however_long_one_waits()
        {
            BackflushRun run = In(RunState.Ready);

            run.Step(1000000 * Second, ButtonEvent.None, AtRest());
            run.Step(1000000 * Second, ButtonEvent.Pressed, AtRest());
            AssertStep(RunState.Ready, run, 1000000 * Second, ButtonEvent.ShortPress, AtRest(), "ready");
        }

        [TestMethod]
        public static void A_prompt_that_nobody_answers_leads_into_the_safe_wait_and_from_there_only_back()
        {
            BackflushRun run = In(RunState.AwaitingPerson);
            long prompted = run.Context.EnteredAt;

            Tick(run, prompted + RunTiming.PromptPatienceMicroseconds - 1);
            Assert.AreEqual((int)RunState.AwaitingPerson, (int)run.State, "waits for ten minutes");
            AssertTick(RunState.SafeWait, run, prompted + RunTiming.PromptPatienceMicroseconds, "safe wait");

            run.Step(1000000 * Second, ButtonEvent.LongPress, AtRest());
            Assert.AreEqual((int)RunState.AwaitingPerson, (int)run.State, "the prompt again");
        }

        [TestMethod]
        public static void Every_state_answers_every_event_as_the_table_says()
        {
            // Rows: states in order. Columns: pressed; short press; long press; deadline.
            RunState[][] table =
            {
                Row(RunState.Ready, RunState.Ready, RunState.AwaitingPerson, RunState.Ready),
                Row(RunState.AwaitingPerson, RunState.StopVenting, RunState.Energising, RunState.SafeWait),
                Row(RunState.SafeWait, RunState.StopVenting, RunState.AwaitingPerson, RunState.SafeWait),
                Row(RunState.StopSettling, RunState.Energising, RunState.Energising, RunState.Filling),
                Row(RunState.StopSettling, RunState.Filling, RunState.Filling, RunState.Settling),
                Row(RunState.StopSettling, RunState.Holding, RunState.Holding, RunState.Settling),
                Row(RunState.StopSettling, RunState.Settling, RunState.Settling, RunState.Venting),
                Row(RunState.StopVenting, RunState.Venting, RunState.Venting, RunState.Energising),
                Row(RunState.StopVenting, RunState.Soaking, RunState.Soaking, RunState.AwaitingPerson),
                Row(RunState.Finished, RunState.Ready, RunState.Finished, RunState.Finished),
                Row(RunState.StopSettling, RunState.StopSettling, RunState.StopSettling, RunState.StopVenting),
                Row(RunState.StopVenting, RunState.StopVenting, RunState.StopVenting, RunState.Faulted),
                Row(RunState.Stopped, RunState.Ready, RunState.Stopped, RunState.Stopped),
                Row(RunState.Faulted, RunState.Ready, RunState.Faulted, RunState.Faulted),
            };
            ButtonEvent[] events = { ButtonEvent.Pressed, ButtonEvent.ShortPress, ButtonEvent.LongPress };

            for (int state = 0; state < table.Length; state++)
            {
                for (int i = 0; i < events.Length; i++)
                {
                    BackflushRun run = In((RunState)state);
                    run.Step(run.Context.EnteredAt, events[i], Healthy(run));
                    Assert.AreEqual((int)table[state][i], (int)run.State, "state " + state + " event " + i);
                }

                BackflushRun timed = In((RunState)state);
                long end = timed.Context.Deadline == long.MaxValue ? 1000000 * Second : timed.Context.Deadline;
                bool vents = timed.State == RunState.StopVenting;
                timed.Step(end, ButtonEvent.None, vents ? UnderPressure() : Healthy(timed));
                Assert.AreEqual((int)table[state][3], (int)timed.State, "state " + state + " at its deadline");
            }
        }

        [TestMethod]
        public static void A_refused_programme_does_not_start()
        {
            BackflushRun run = NewRun(TwoCycles(FillEnd.Timed), new Refusal("fill", "a", "b"));

            run.Step(Second, ButtonEvent.LongPress, AtRest());

            AssertIs(RunState.Faulted, Fault.RecipeRefused, run, "state");
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
            Assert.AreEqual((int)TransitionCause.Stall, (int)run.Cause, "cause");
        }

        [TestMethod]
        public static void A_stall_never_makes_a_fill_longer_than_its_time()
        {
            BackflushRun run = StartedAt(0, FillEnd.Stall);
            Tick(run, run.Context.Deadline);
            long limit = run.Context.Deadline;

            run.Step(limit - 1000, ButtonEvent.None, Stalled());
            Assert.AreEqual(limit, run.Context.Deadline, "limit");
            run.Step(limit, ButtonEvent.None, Stalled());
            Assert.AreEqual((int)TransitionCause.Deadline, (int)run.Cause, "cause");
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
            Assert.AreEqual(0, run.CyclesCompleted, "stopped in the vent");

            BackflushRun whole = In(RunState.Venting);
            Tick(whole, whole.Context.Deadline);
            Assert.AreEqual(1, whole.CyclesCompleted, "vented");
        }

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
            bool answered = run.Step(run.Context.EnteredAt, ButtonEvent.None, Steady(20000));
            Assert.AreEqual((int)Fault.OverPressure, (int)run.Fault, "fault");
            Assert.IsFalse(answered, "a fault");

            run = In(RunState.StopVenting);
            answered = run.Step(run.Context.EnteredAt + PressureJudge.RestMicroseconds, ButtonEvent.None, AtRest());
            Assert.AreEqual((int)RunState.Stopped, (int)run.State, "stopped");
            Assert.IsFalse(answered, "rest");
        }

        [TestMethod]
        public static void A_stop_and_a_start_that_fails_each_have_their_own_cause()
        {
            BackflushRun blind = In(RunState.StopVenting);
            blind.Step(blind.Context.EnteredAt + RunTiming.BlindVentMicroseconds, ButtonEvent.None, NoSensor());
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
            long due = kept.Context.Deadline;
            Tick(kept, due + RunTiming.OverrunMicroseconds);
            Assert.AreEqual(due, kept.Context.EnteredAt, "kept");

            BackflushRun anew = StartedAt(0, FillEnd.Timed);
            Tick(anew, due + RunTiming.OverrunMicroseconds + 1);
            Assert.AreEqual(due + RunTiming.OverrunMicroseconds + 1, anew.Context.EnteredAt, "laid anew");
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
        public static void A_run_that_is_ready_stands_at_the_first_stage_of_what_is_selected()
        {
            Programme rinse = ProgrammeCatalogue.WaterRinse(FillEnd.Timed);
            Programme pulse = ProgrammeCatalogue.SinglePulse();
            BackflushRun run = NewRun(rinse, null);
            Assert.IsTrue(run.Stage == rinse.Stages[0], "new");
            run.Select(pulse, null);
            Assert.IsTrue(run.Stage == pulse.Stages[0], "selected");
            Advance(run, RunState.Finished);
            run.Step(run.Context.EnteredAt, ButtonEvent.ShortPress, AtRest());
            Assert.IsTrue(run.Stage == pulse.Stages[0], "acknowledged");
        }

        private static RunState[] Row(RunState pressed, RunState shortPress, RunState longPress, RunState deadline)
        {
            return new[] { pressed, shortPress, longPress, deadline };
        }

        private static void AssertEnters(BackflushRun run, RunState state, long at)
        {
            Assert.AreEqual(at, run.Context.Deadline, "deadline before state " + (int)state);
            Tick(run, at - 1);
            Assert.AreNotEqual((int)state, (int)run.State, "not a microsecond early");
            Tick(run, at);
            Assert.AreEqual((int)state, (int)run.State, "state");
        }

        private static void AssertAnswers(RunState state, ButtonEvent happened, bool expected)
        {
            BackflushRun run = In(state);

            bool answered = run.Step(run.Context.EnteredAt, happened, Healthy(run));

            Assert.AreEqual(expected, answered, "event " + (int)happened + " in state " + (int)state);
        }

        private static void AssertUnlocks(Fault fault, RunState expected)
        {
            BackflushRun run = In(RunState.Ready);
            run.Abort(fault, Second);

            run.Unlock(2 * Second);

            Assert.AreEqual((int)expected, (int)run.State, "fault " + (int)fault);
        }
    }
}
