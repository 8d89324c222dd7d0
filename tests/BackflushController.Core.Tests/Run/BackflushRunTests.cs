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

            Assert.AreEqual(Second + Lead + (10 * Second), run.Deadline, "pump off");
        }

        [TestMethod]
        public static void After_a_blocked_loop_the_schedule_starts_anew_and_no_state_is_skipped()
        {
            BackflushRun run = StartedAt(Second, FillEnd.Timed);
            Tick(run, run.Deadline);

            long late = run.Deadline + (5 * Second);
            Tick(run, late);

            Assert.AreEqual((int)RunState.Settling, (int)run.State, "state");
            Assert.AreEqual(late + Lag, run.Deadline, "the valve keeps its lag");
        }

        [TestMethod]
        public static void The_pump_is_wanted_in_filling_only_and_always_with_the_valve()
        {
            Outputs outputs = new Outputs();
            BackflushRun run = In(RunState.AwaitingPerson);
            bool filled = false;
            long now = run.EnteredAt;
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
            run.Step(1000000 * Second, ButtonEvent.ShortPress, AtRest());

            Assert.AreEqual((int)RunState.Ready, (int)run.State, "ready");
        }

        [TestMethod]
        public static void A_prompt_that_nobody_answers_leads_into_the_safe_wait_and_from_there_only_back()
        {
            BackflushRun run = In(RunState.AwaitingPerson);
            long prompted = run.EnteredAt;

            Tick(run, prompted + RunTiming.PromptPatienceMicroseconds - 1);
            Assert.AreEqual((int)RunState.AwaitingPerson, (int)run.State, "waits for ten minutes");
            Tick(run, prompted + RunTiming.PromptPatienceMicroseconds);
            Assert.AreEqual((int)RunState.SafeWait, (int)run.State, "safe wait");

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
                    run.Step(run.EnteredAt, events[i], Healthy(run));
                    Assert.AreEqual((int)table[state][i], (int)run.State, "state " + state + " event " + i);
                }

                BackflushRun timed = In((RunState)state);
                long end = timed.Deadline == long.MaxValue ? 1000000 * Second : timed.Deadline;
                bool vents = timed.State == RunState.StopVenting;
                timed.Step(end, ButtonEvent.None, vents ? UnderPressure() : Healthy(timed));
                Assert.AreEqual((int)table[state][3], (int)timed.State, "state " + state + " at its deadline");
            }
        }

        [TestMethod]
        public static void After_a_stop_the_group_may_be_opened_once_the_pressure_is_at_rest()
        {
            BackflushRun run = In(RunState.StopVenting);
            run.Step(run.EnteredAt + (20 * Second), ButtonEvent.None, UnderPressure());
            Assert.AreEqual((int)RunState.StopVenting, (int)run.State, "still vents");

            run.Step(run.EnteredAt + (20 * Second), ButtonEvent.None, AtRest());
            Assert.AreEqual((int)RunState.Stopped, (int)run.State, "at rest");
            Assert.AreEqual((int)TransitionCause.AtRest, (int)run.Cause, "cause");
        }

        [TestMethod]
        public static void Rest_from_before_the_stop_does_not_count()
        {
            BackflushRun run = In(RunState.StopVenting);
            long confirmed = run.EnteredAt + PressureJudge.RestMicroseconds;

            run.Step(confirmed - 1, ButtonEvent.None, AtRest());
            Assert.AreEqual((int)RunState.StopVenting, (int)run.State, "not yet");
            run.Step(confirmed, ButtonEvent.None, AtRest());
            Assert.AreEqual((int)RunState.Stopped, (int)run.State, "confirmed");
        }

        [TestMethod]
        public static void Without_a_sensor_the_vent_after_a_stop_is_timed()
        {
            BackflushRun run = In(RunState.StopVenting);
            long over = run.EnteredAt + RunTiming.BlindVentMicroseconds;

            run.Step(over - 1, ButtonEvent.None, NoSensor());
            Assert.AreEqual((int)RunState.StopVenting, (int)run.State, "still vents");
            run.Step(over, ButtonEvent.None, NoSensor());
            Assert.AreEqual((int)RunState.Stopped, (int)run.State, "stopped");
        }

        [TestMethod]
        public static void A_group_that_does_not_vent_after_a_stop_is_a_fault()
        {
            BackflushRun run = In(RunState.StopVenting);

            run.Step(run.Deadline, ButtonEvent.None, UnderPressure());

            Assert.AreEqual((int)Fault.NoVent, (int)run.Fault, "fault");
            run.Step(run.EnteredAt, ButtonEvent.ShortPress, UnderPressure());
            Assert.AreEqual((int)Fault.None, (int)run.Fault, "acknowledged");
        }

        [TestMethod]
        public static void Nothing_starts_while_the_group_is_under_pressure()
        {
            BackflushRun run = In(RunState.Ready);

            run.Step(Second, ButtonEvent.LongPress, UnderPressure());

            Assert.AreEqual((int)Fault.PressureIdle, (int)run.Fault, "fault");
            Assert.IsFalse(run.VentLocked, "somebody may just be making coffee");
        }

        [TestMethod]
        public static void The_person_is_not_asked_to_open_the_group_before_it_is_at_rest()
        {
            BackflushRun run = InLastVent();
            long due = run.Deadline;

            run.Step(due + (20 * Second), ButtonEvent.None, Vents(1500));
            Assert.AreEqual((int)RunState.Venting, (int)run.State, "still vents");
            Assert.AreEqual(0L, run.RemainingMicroseconds(due + (20 * Second)), "nothing to count down");
            run.Step(due + (21 * Second), ButtonEvent.None, AtRest());
            Assert.AreEqual((int)RunState.AwaitingPerson, (int)run.State, "asks");
        }

        [TestMethod]
        public static void A_stage_whose_last_vent_never_comes_to_rest_is_a_fault()
        {
            BackflushRun run = InLastVent();

            run.Step(run.Deadline + RunTiming.NoVentMicroseconds, ButtonEvent.None, Vents(1500));

            Assert.AreEqual((int)Fault.NoVent, (int)run.Fault, "fault");
        }

        [TestMethod]
        public static void Without_a_sensor_the_last_vent_is_timed()
        {
            BackflushRun run = InLastVent();

            run.Step(run.Deadline, ButtonEvent.None, NoSensor());

            Assert.AreEqual((int)RunState.AwaitingPerson, (int)run.State, "asks");
        }

        [TestMethod]
        public static void A_refused_programme_does_not_start()
        {
            BackflushRun run = NewRun(TwoCycles(FillEnd.Timed), new Refusal("fill", "a", "b"));

            run.Step(Second, ButtonEvent.LongPress, AtRest());

            Assert.AreEqual((int)RunState.Faulted, (int)run.State, "state");
            Assert.AreEqual((int)Fault.RecipeRefused, (int)run.Fault, "fault");
        }

        [TestMethod]
        public static void A_fill_ends_a_dwell_after_the_stall()
        {
            BackflushRun run = StartedAt(0, FillEnd.Stall);
            Tick(run, run.Deadline);
            long stalledAt = run.EnteredAt + (3 * Second);

            run.Step(stalledAt, ButtonEvent.None, Stalled());
            run.Step(stalledAt + Dwell - 1, ButtonEvent.None, Stalled());
            Assert.AreEqual((int)RunState.Filling, (int)run.State, "dwells");
            run.Step(stalledAt + Dwell, ButtonEvent.None, Stalled());

            Assert.AreEqual((int)RunState.Settling, (int)run.State, "pump off");
            Assert.AreEqual((int)TransitionCause.Stall, (int)run.Cause, "cause");
        }

        [TestMethod]
        public static void A_stall_never_makes_a_fill_longer_than_its_time()
        {
            BackflushRun run = StartedAt(0, FillEnd.Stall);
            Tick(run, run.Deadline);
            long limit = run.Deadline;

            run.Step(limit - 1000, ButtonEvent.None, Stalled());
            Assert.AreEqual(limit, run.Deadline, "limit");
            run.Step(limit, ButtonEvent.None, Stalled());
            Assert.AreEqual((int)TransitionCause.Deadline, (int)run.Cause, "cause");
        }

        [TestMethod]
        public static void A_timed_fill_does_not_heed_the_stall()
        {
            BackflushRun run = StartedAt(0, FillEnd.Timed);
            Tick(run, run.Deadline);
            long limit = run.Deadline;

            run.Step(run.EnteredAt + (3 * Second), ButtonEvent.None, Stalled());

            Assert.AreEqual(limit, run.Deadline, "limit");
        }

        [TestMethod]
        public static void A_soak_lasts_its_time_to_the_microsecond_and_the_pump_waits_for_the_person_after_it()
        {
            BackflushRun run = In(RunState.Soaking);
            long over = run.EnteredAt + (15 * 60 * Second);

            Tick(run, over - 1);
            Assert.AreEqual((int)RunState.Soaking, (int)run.State, "soaks");
            Assert.AreEqual(1L, run.RemainingMicroseconds(over - 1), "remaining");
            Tick(run, over);
            Assert.AreEqual((int)RunState.AwaitingPerson, (int)run.State, "asks");
        }

        [TestMethod]
        public static void Detergent_in_the_group_is_remembered_until_a_finished_rinse()
        {
            BackflushRun run = In(RunState.AwaitingPerson);
            Assert.IsFalse(run.DetergentInGroup, "before it is locked in");
            Advance(run, RunState.Energising);
            Assert.IsTrue(run.DetergentInGroup, "ahead of the first fill");
            Tick(run, run.Deadline);

            run.Step(run.EnteredAt, ButtonEvent.Pressed, UnderPressure());
            Tick(run, run.Deadline);
            run.Step(run.EnteredAt + PressureJudge.RestMicroseconds, ButtonEvent.None, AtRest());
            run.Step(run.EnteredAt, ButtonEvent.ShortPress, AtRest());
            Assert.IsTrue(run.DetergentInGroup, "after a stop");

            run.Select(ProgrammeCatalogue.SinglePulse(), null);
            Finish(run);
            Assert.IsTrue(run.DetergentInGroup, "one pulse rinses nothing");

            run.Step(run.EnteredAt, ButtonEvent.ShortPress, AtRest());
            run.Select(ProgrammeCatalogue.ClearWaterFinish(FillEnd.Timed), null);
            Finish(run);
            Assert.IsFalse(run.DetergentInGroup, "rinsed");
        }

        [TestMethod]
        public static void Only_cycles_vented_to_their_end_are_counted()
        {
            BackflushRun run = In(RunState.Venting);
            run.Step(run.Deadline - 1, ButtonEvent.Pressed, AtRest());
            Assert.AreEqual(0, run.CyclesCompleted, "stopped in the vent");

            BackflushRun whole = In(RunState.Venting);
            Tick(whole, whole.Deadline);
            Assert.AreEqual(1, whole.CyclesCompleted, "vented");
        }

        [TestMethod]
        public static void A_second_run_counts_from_the_start()
        {
            BackflushRun run = In(RunState.Finished);
            Assert.AreEqual(1000, run.ProgressPermille(run.EnteredAt), "progress at the end");

            run.Step(run.EnteredAt, ButtonEvent.ShortPress, AtRest());
            Assert.AreEqual(0, run.ProgressPermille(run.EnteredAt + Second), "progress when ready");
            run.Step(run.EnteredAt, ButtonEvent.LongPress, AtRest());
            Assert.AreEqual(0, run.CyclesCompleted, "cycles of the second run");
        }

        [TestMethod]
        public static void Progress_and_countdown_follow_the_cycles()
        {
            BackflushRun run = StartedAt(0, FillEnd.Timed);
            Assert.AreEqual(0, run.ProgressPermille(0), "start");
            Assert.AreEqual((10 * Second) + Lead, run.RemainingMicroseconds(0), "until the pump stops");

            Tick(run, run.Deadline);
            Tick(run, run.Deadline);
            Assert.AreEqual(10 * Second, run.RemainingMicroseconds(run.EnteredAt), "until the pump starts again");
            Assert.AreEqual(250, run.ProgressPermille(10 * Second), "a quarter");
            Tick(run, run.Deadline);
            Tick(run, run.Deadline);
            Assert.AreEqual(500, run.ProgressPermille(20 * Second), "half");
        }

        private static RunState[] Row(RunState pressed, RunState shortPress, RunState longPress, RunState deadline)
        {
            return new[] { pressed, shortPress, longPress, deadline };
        }

        private static void AssertEnters(BackflushRun run, RunState state, long at)
        {
            Assert.AreEqual(at, run.Deadline, "deadline before state " + (int)state);
            Tick(run, at - 1);
            Assert.AreNotEqual((int)state, (int)run.State, "not a microsecond early");
            Tick(run, at);
            Assert.AreEqual((int)state, (int)run.State, "state");
        }

        private static void Finish(BackflushRun run)
        {
            Advance(run, RunState.Finished);
        }
    }
}
