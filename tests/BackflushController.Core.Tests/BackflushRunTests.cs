using BackflushController.Core.Board;
using BackflushController.Core.Display;
using BackflushController.Core.Input;
using BackflushController.Core.Programmes;
using BackflushController.Core.Run;
using nanoFramework.TestFramework;

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
            BackflushRun run = StartedAt(Second, TwoCycles());

            AssertEnters(run, RunState.Filling, Second + Lead);
            AssertEnters(run, RunState.Settling, Second + Lead + (10 * Second));
            AssertEnters(run, RunState.Venting, Second + Lead + (10 * Second) + Lag);
            AssertEnters(run, RunState.Energising, Second + (20 * Second));
            AssertEnters(run, RunState.Filling, Second + (20 * Second) + Lead);
        }

        [TestMethod]
        public static void A_deadline_seen_late_does_not_shift_the_next_one()
        {
            BackflushRun run = StartedAt(Second, TwoCycles());

            run.Step(Second + Lead + 19000, ButtonEvent.None);

            Assert.AreEqual(Second + Lead + (10 * Second), run.Deadline, "pump off");
        }

        [TestMethod]
        public static void After_a_blocked_loop_the_schedule_starts_anew_and_no_state_is_skipped()
        {
            BackflushRun run = StartedAt(Second, TwoCycles());
            run.Step(run.Deadline, ButtonEvent.None);

            long late = run.Deadline + (5 * Second);
            run.Step(late, ButtonEvent.None);

            Assert.AreEqual((int)RunState.Settling, (int)run.State, "state");
            Assert.AreEqual(late + Lag, run.Deadline, "the valve keeps its lag");
        }

        [TestMethod]
        public static void The_pump_is_wanted_in_filling_only_and_always_with_the_valve()
        {
            Outputs outputs = new Outputs();
            BackflushRun run = new BackflushRun(ProgrammeCatalogue.DetergentBackflush());
            bool filled = false;
            long now = 0;
            run.Step(now, ButtonEvent.LongPress);
            for (int i = 0; i < 30000 && run.State != RunState.Finished; i++)
            {
                now += ControlLoop.TickMicroseconds;
                run.Step(now, run.State == RunState.AwaitingPerson ? ButtonEvent.LongPress : ButtonEvent.None);
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
            BackflushRun run = new BackflushRun(ProgrammeCatalogue.DetergentBackflush());

            run.Step(1000000 * Second, ButtonEvent.None);
            run.Step(1000000 * Second, ButtonEvent.Pressed);
            run.Step(1000000 * Second, ButtonEvent.ShortPress);
            Assert.AreEqual((int)RunState.Ready, (int)run.State, "ready");

            run.Step(1000000 * Second, ButtonEvent.LongPress);
            run.Step(9000000 * Second, ButtonEvent.None);
            run.Step(9000000 * Second, ButtonEvent.Pressed);
            Assert.AreEqual((int)RunState.AwaitingPerson, (int)run.State, "prompt");
        }

        [TestMethod]
        public static void Every_state_answers_every_event_as_the_table_says()
        {
            // Rows: states in order. Columns: pressed; short press; long press; deadline.
            RunState[][] table =
            {
                new[] { RunState.Ready, RunState.Ready, RunState.AwaitingPerson, RunState.Ready },
                new[] { RunState.AwaitingPerson, RunState.Stopped, RunState.Energising, RunState.AwaitingPerson },
                new[] { RunState.StopSettling, RunState.Energising, RunState.Energising, RunState.Filling },
                new[] { RunState.StopSettling, RunState.Filling, RunState.Filling, RunState.Settling },
                new[] { RunState.StopSettling, RunState.Settling, RunState.Settling, RunState.Venting },
                new[] { RunState.StopVenting, RunState.Venting, RunState.Venting, RunState.Energising },
                new[] { RunState.Finished, RunState.Ready, RunState.Finished, RunState.Finished },
                new[] { RunState.StopSettling, RunState.StopSettling, RunState.StopSettling, RunState.StopVenting },
                new[] { RunState.StopVenting, RunState.StopVenting, RunState.StopVenting, RunState.Stopped },
                new[] { RunState.Stopped, RunState.Ready, RunState.Stopped, RunState.Stopped },
            };
            ButtonEvent[] events = { ButtonEvent.Pressed, ButtonEvent.ShortPress, ButtonEvent.LongPress };

            for (int state = 0; state < table.Length; state++)
            {
                for (int i = 0; i < events.Length; i++)
                {
                    BackflushRun run = In((RunState)state);
                    run.Step(run.EnteredAt, events[i]);
                    Assert.AreEqual((int)table[state][i], (int)run.State, "state " + state + " event " + i);
                }

                BackflushRun timed = In((RunState)state);
                timed.Step(timed.Deadline == long.MaxValue ? 1000000 * Second : timed.Deadline, ButtonEvent.None);
                Assert.AreEqual((int)table[state][3], (int)timed.State, "state " + state + " at its deadline");
            }
        }

        [TestMethod]
        public static void A_transition_records_its_cause()
        {
            BackflushRun run = In(RunState.Filling);
            Assert.AreEqual((int)TransitionCause.Deadline, (int)run.Cause, "filling");

            run.Step(run.EnteredAt, ButtonEvent.Pressed);
            Assert.AreEqual((int)TransitionCause.Button, (int)run.Cause, "stopped");
        }

        [TestMethod]
        public static void Only_cycles_vented_to_their_end_are_counted()
        {
            BackflushRun run = In(RunState.Venting);
            run.Step(run.Deadline - 1, ButtonEvent.Pressed);
            Assert.AreEqual(0, run.CyclesCompleted, "stopped in the vent");

            BackflushRun whole = In(RunState.Venting);
            whole.Step(whole.Deadline, ButtonEvent.None);
            Assert.AreEqual(1, whole.CyclesCompleted, "vented");
        }

        [TestMethod]
        public static void A_second_run_counts_from_the_start()
        {
            BackflushRun run = In(RunState.Finished);
            Assert.AreEqual(10, run.CyclesCompleted, "first run");

            run.Step(run.EnteredAt, ButtonEvent.ShortPress);
            Assert.AreEqual(0, run.ProgressPermille(run.EnteredAt), "progress when ready");
            run.Step(run.EnteredAt, ButtonEvent.LongPress);
            Assert.AreEqual(0, run.CyclesCompleted, "cycles of the second run");
        }

        [TestMethod]
        public static void Progress_and_countdown_follow_the_cycles()
        {
            BackflushRun run = StartedAt(0, TwoCycles());
            Assert.AreEqual(0, run.ProgressPermille(0), "start");
            Assert.AreEqual((10 * Second) + Lead, run.RemainingMicroseconds(0), "until the pump stops");

            run.Step(run.Deadline, ButtonEvent.None);
            run.Step(run.Deadline, ButtonEvent.None);
            Assert.AreEqual(10 * Second, run.RemainingMicroseconds(run.EnteredAt), "until the pump starts again");
            Assert.AreEqual(500, run.ProgressPermille(20 * Second), "half");
            Assert.AreEqual(1000, run.ProgressPermille(40 * Second), "whole");
        }

        private static Programme TwoCycles()
        {
            return new Programme(TextId.DetergentBackflush, new[]
            {
                Stage.BackflushCycles(TextId.DetergentCycles, 2, 10 * Second, 10 * Second),
            });
        }

        private static BackflushRun StartedAt(long now, Programme programme)
        {
            BackflushRun run = new BackflushRun(programme);
            run.Step(now, ButtonEvent.LongPress);
            Assert.AreEqual((int)RunState.Energising, (int)run.State, "started");
            return run;
        }

        private static void AssertEnters(BackflushRun run, RunState state, long at)
        {
            Assert.AreEqual(at, run.Deadline, "deadline before state " + (int)state);
            run.Step(at - 1, ButtonEvent.None);
            Assert.AreNotEqual((int)state, (int)run.State, "not a microsecond early");
            run.Step(at, ButtonEvent.None);
            Assert.AreEqual((int)state, (int)run.State, "state");
        }

        private static BackflushRun In(RunState state)
        {
            BackflushRun run = new BackflushRun(ProgrammeCatalogue.DetergentBackflush());
            if (state == RunState.StopSettling || state == RunState.StopVenting || state == RunState.Stopped)
            {
                run = In(RunState.Filling);
                run.Step(run.EnteredAt, ButtonEvent.Pressed);
            }

            while (run.State != state)
            {
                bool waits = run.Deadline == long.MaxValue;
                run.Step(waits ? run.EnteredAt : run.Deadline, waits ? ButtonEvent.LongPress : ButtonEvent.None);
            }

            return run;
        }
    }
}
