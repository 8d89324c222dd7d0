using BackflushController.Core.Board;
using BackflushController.Core.Control;
using BackflushController.Core.Faults;
using BackflushController.Core.Interaction;
using BackflushController.Core.Run;
using BackflushController.Core.Settings;
using nanoFramework.TestFramework;
using static BackflushController.Core.Tests.Runs;

namespace BackflushController.Core.Tests
{
    /// <summary>
    /// What a run proves and whom it waits for. Here for want of room in the assembly of the other tests of a run.
    /// </summary>
    [TestClass]
    public class RunGuardTests
    {
        private const long Second = Bench.Second;
        private const int BrewPin = 18;

        [TestMethod]
        public static void Two_quiet_leads_in_a_row_whose_fills_come_to_pressure_prove_the_lead()
        {
            BackflushRun run = NewRun(TwoCycles(FillEnd.Timed), null);
            Advance(run, RunState.Venting, 1);
            Assert.IsFalse(run.Group.IsLeadProved, "after one");
            Advance(run, RunState.Venting, 2);
            Assert.IsTrue(run.Group.IsLeadProved, "after two");
        }

        [TestMethod]
        public static void A_lever_that_is_probed_for_is_not_said_to_be_seen()
        {
            Assert.IsFalse(Decided(WithLeverIn(RunState.Probing)).LeverSeen, "probes");
            Assert.IsTrue(Decided(WithLeverIn(RunState.Filling)).LeverSeen, "fills");
        }

        [TestMethod]
        public static void A_hand_that_must_lower_the_lever_hears_it()
        {
            BackflushRun run = WithLeverIn(RunState.Settling);
            run.Step(run.Context.Deadline, ButtonEvent.None, UnderPressure());
            Chirp chirp = new Chirp();
            long now = run.Context.EnteredAt;
            new RunSounds(run, chirp, true).Enter(now);

            Assert.IsTrue(chirp.EndsAt > now, "sounds");
        }

        [TestMethod]
        public static void Nobody_is_reminded_of_a_vent_after_a_stop_where_there_is_no_lever()
        {
            Assert.AreEqual(0, In(RunState.StopVenting).ReminderMicroseconds, "reminder");
        }

        [TestMethod]
        public static void A_contact_that_sees_the_lever_lowered_ends_the_wait_for_the_hand()
        {
            BackflushRun run = VentingWithContact(ValveKind.Lever);
            long lowered = run.Context.EnteredAt + (20 * Second);
            AssertStep(RunState.Venting, run, lowered, UnderPressure(), "still up");
            long deadline = lowered + run.Walk.Stage.VentMicroseconds;
            Assert.AreEqual(deadline, run.Context.Deadline, "waits for the hand");
            run.Lever.See(lowered + Second, false);
            run.Lever.See(lowered + (2 * Second), false);
            AssertStep(RunState.Venting, run, lowered + (2 * Second), UnderPressure(), "lowered");
            AssertStep(RunState.Venting, run, lowered + (3 * Second), UnderPressure(), "vents");

            Assert.AreEqual(deadline, run.Context.Deadline, "the vent counts from when the contact opened");
        }

        [TestMethod]
        public static void A_vent_that_fails_while_the_brew_contact_is_closed_is_blamed_on_the_machines_own_switch()
        {
            BackflushRun run = VentingWithContact(ValveKind.Electric);
            run.Lever.See(run.Context.EnteredAt + Second, true);
            run.Lever.See(run.Context.EnteredAt + (2 * Second), true);
            while (run.State == RunState.Venting)
            {
                run.Step(run.Context.Deadline + (60 * Second), ButtonEvent.None, UnderPressure());
            }

            AssertIs(RunState.Faulted, Fault.PressureIdle, run, "named at once");
        }

        [TestMethod]
        public static void A_vent_of_a_check_goes_on_until_rest_is_confirmed()
        {
            BackflushRun run = In(RunState.CheckVenting);
            AssertStep(RunState.CheckVenting, run, run.Context.Deadline, Steady(200), "low and not at rest yet");
            AssertStep(RunState.CheckWithout, run, run.Context.Deadline + Second, AtRest(), "at rest");
        }

        [TestMethod]
        public static void Valve_and_pump_of_which_the_valve_vents_in_its_lag_are_mixed_up()
        {
            FaultWatch watch = new FaultWatch(RunState.Settling);
            watch.Finds(Fault.None, 0, Steady(10000), "pump off");
            watch.Finds(Fault.None, 10000, Steady(9000), "falls");
            watch.Finds(Fault.None, 20000, Steady(8200), "falls on");
            watch.Finds(Fault.OutputsMixed, 30000, Steady(7000), "it vents");
        }

        [TestMethod]
        [DataRow(6000, (int)Fault.PressureIdle)]
        [DataRow(8000, (int)Fault.NoVent)]
        public static void After_a_probe_pressure_that_falls_by_a_quarter_was_the_machines_own_switch(
            int millibar, int expected)
        {
            BackflushRun run = In(RunState.Venting);
            while (run.State == RunState.Venting)
            {
                run.Step(run.Context.Deadline + (60 * Second), ButtonEvent.None, Steady(13000));
            }

            AssertStep(RunState.CheckVenting, run, run.Context.Deadline, Steady(9000), "fell in the probe");
            run.Step(run.Context.Deadline, ButtonEvent.None, Steady(millibar));
            AssertIs(RunState.Faulted, (Fault)expected, run, "named");
        }

        private static Outputs Decided(BackflushRun run)
        {
            Outputs outputs = new Outputs();
            run.Decide(outputs);
            return outputs;
        }

        private static BackflushRun VentingWithContact(ValveKind valve)
        {
            ControllerSettings settings = new ControllerSettings { Valve = valve };
            settings.Pins.BrewSwitch = BrewPin;
            BackflushRun run = NewRun(TwoCycles(FillEnd.Timed), null, settings);
            run.Step(Second, ButtonEvent.LongPress, AtRest());
            run.Lever.See(2 * Second, true);
            run.Lever.See(3 * Second, true);
            run.Step(3 * Second, ButtonEvent.None, AtRest());
            while (run.State != RunState.Venting)
            {
                run.Step(run.Context.Deadline, ButtonEvent.None, Healthy(run));
            }

            return run;
        }
    }
}
