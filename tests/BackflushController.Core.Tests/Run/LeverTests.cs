using BackflushController.Core.Faults;
using BackflushController.Core.Interaction;
using BackflushController.Core.Run;
using BackflushController.Core.Settings;
using nanoFramework.TestFramework;
using static BackflushController.Core.Tests.Runs;

namespace BackflushController.Core.Tests
{
    /// <summary>A run that leads a hand on a lever.</summary>
    [TestClass]
    public class LeverTests
    {
        private const long Second = Bench.Second;
        private const int Pin = 18;

        [TestMethod]
        public static void A_group_that_answers_the_pump_has_its_lead_and_then_its_fill()
        {
            BackflushRun run = WithLeverIn(RunState.Probing);
            long began = run.Context.EnteredAt;
            AssertStep(RunState.Probing, run, began, Steady(29), "no answer");
            AssertStep(RunState.Probing, run, began + Second, Steady(30), "an answer");
            AssertStep(RunState.Energising, run, began + Second + (Second / 5), Steady(30), "for 0.2 s");

            long lead = run.Context.Deadline;
            AssertStep(RunState.Filling, run, lead, Steady(30), "the lead is over");
            Assert.AreEqual(lead + (10 * Second), run.Context.Deadline, "the fill counts from the pump's start");
        }

        [TestMethod]
        public static void A_group_that_does_not_answer_has_the_pump_off_after_three_seconds_and_the_hand_told_again()
        {
            BackflushRun run = WithLeverIn(RunState.Probing);
            long began = run.Context.EnteredAt;
            AssertStep(RunState.Settling, run, began + (3 * Second), AtRest(), "off");
            AssertStep(RunState.LeverUp, run, run.Context.Deadline, AtRest(), "told again");
        }

        [TestMethod]
        public static void A_hand_that_never_comes_is_named_after_five_tries()
        {
            BackflushRun run = WithLeverIn(RunState.LeverUp);
            Assert.AreEqual(2 * Second, run.Context.Deadline - run.Context.EnteredAt, "patience");
            int tries = 0;
            while (run.Fault == Fault.None)
            {
                run.Step(run.Context.Deadline, ButtonEvent.None, AtRest());
                tries += run.State == RunState.Probing ? 1 : 0;
            }

            AssertIs(RunState.StopSettling, Fault.LeverNotUp, run, "in the end");
            Assert.AreEqual(5 * Second, WithLeverIn(RunState.StopVenting).ReminderMicroseconds, "in a stop");
            Assert.AreEqual(0L, In(RunState.StopVenting).ReminderMicroseconds, "in a stop without a lever");
            Assert.AreEqual(60 * Second, In(RunState.AwaitingPerson).ReminderMicroseconds, "at a prompt");
            Assert.AreEqual(5, tries, "tries");
            Assert.IsFalse(FaultRules.IsFinal(run.Fault), "final");
        }

        [TestMethod]
        public static void A_hand_that_is_slow_to_lower_the_lever_is_waited_for_and_locks_nothing()
        {
            BackflushRun run = WithLeverIn(RunState.Settling);
            run.Step(run.Context.Deadline, ButtonEvent.None, UnderPressure());
            long told = run.Context.EnteredAt;
            Assert.AreEqual(5 * Second, run.ReminderMicroseconds, "beeps");
            long patience = told + (300 * Second);
            AssertStep(RunState.Venting, run, patience - 1, UnderPressure(), "waits");
            AssertStep(RunState.Faulted, run, patience, UnderPressure(), "no longer");
            AssertIs(RunState.Faulted, Fault.LeverNotDown, run, "named");
            Assert.IsFalse(run.Group.IsVentLocked, "locked");
        }

        [TestMethod]
        public static void The_release_counts_from_when_the_lever_comes_down()
        {
            BackflushRun run = WithLeverIn(RunState.Settling);
            run.Step(run.Context.Deadline, ButtonEvent.None, UnderPressure());
            long lowered = run.Context.EnteredAt + (30 * Second);
            AssertStep(RunState.Venting, run, lowered, UnderPressure(), "still up");
            AssertStep(RunState.Venting, run, lowered + 20000, AtRest(), "down");
            Assert.AreEqual(lowered + run.Walk.Stage.VentMicroseconds, run.Context.Deadline, "release");
            Assert.AreEqual((int)Fault.None, (int)run.Fault, "fault");
        }

        [TestMethod]
        public static void A_lever_that_comes_down_in_a_fill_is_asked_about_and_the_cycle_is_done_again()
        {
            BackflushRun run = WithLeverIn(RunState.LeverCameDown);
            Assert.AreEqual(0, run.Walk.CyclesCompleted, "completed");
            AssertStep(RunState.LeverUp, run, run.Context.EnteredAt + Second, ButtonEvent.LongPress, AtRest(), "again");
            Assert.AreEqual(1, run.Walk.Cycle, "the same cycle");
        }

        [TestMethod]
        public static void A_contact_that_opens_stops_the_fill_and_one_that_bounces_does_not()
        {
            BackflushRun run = FillingWithContact();
            long opened = run.Context.EnteredAt + Second;
            run.Lever.See(opened, false);
            AssertStep(RunState.Filling, run, opened, UnderPressure(), "opens");
            run.Lever.See(opened + LeverCheck.BounceMicroseconds, false);
            AssertStep(RunState.Settling, run, opened + LeverCheck.BounceMicroseconds, UnderPressure(), "stays open");
        }

        [TestMethod]
        public static void A_collapse_with_the_contact_closed_is_not_the_lever()
        {
            BackflushRun run = FillingWithContact();
            long began = run.Context.EnteredAt;
            run.Step(began + Second, ButtonEvent.None, UnderPressure());
            AssertFault(Fault.FillCollapsed, run, began + Second + 20000, Steady(1000), "portafilter");
        }

        [TestMethod]
        public static void A_run_with_a_contact_does_not_ask_the_pump()
        {
            BackflushRun run = FillingWithContact();
            AssertIs(RunState.Filling, Fault.None, run, "from the lead");
        }

        private static BackflushRun FillingWithContact()
        {
            ControllerSettings settings = new ControllerSettings { Valve = ValveKind.Lever };
            settings.Pins.BrewSwitch = Pin;
            BackflushRun run = NewRun(TwoCycles(FillEnd.Timed), null, settings);
            run.Step(Second, ButtonEvent.LongPress, AtRest());
            Assert.AreEqual((int)RunState.LeverUp, (int)run.State, "told");
            Assert.AreEqual(60 * Second, run.Context.Deadline - run.Context.EnteredAt, "patience");
            run.Lever.See(2 * Second, true);
            run.Lever.See(3 * Second, true);
            AssertStep(RunState.Energising, run, 3 * Second, AtRest(), "seen");
            AssertStep(RunState.Filling, run, run.Context.Deadline, AtRest(), "fills");
            return run;
        }
    }
}
