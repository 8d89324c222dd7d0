using BackflushController.Core.Display;
using BackflushController.Core.Display.Screens;
using BackflushController.Core.Run;
using BackflushController.Core.Sensing;
using BackflushController.Core.Settings;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Screens
{
    [TestClass]
    public class DoneScreenTests
    {
        private const int ProofPage = 6;

        [TestMethod]
        public static void What_a_valve_proof_unlocked_and_a_teach_in_learned_goes_before_advice()
        {
            DisplayStatus status = Done().With(s => s.Proof.Advise(Advice.SlowVent));
            status.Programme = ProgrammeCatalogue.ValveProof(new ControllerSettings());
            AssertResult(status, "The group vents.", "Backflush unlocked.");

            status.Programme = ProgrammeCatalogue.TeachIn(new ControllerSettings());
            AssertResult(status, "The box has learned", "what is normal here.");
        }

        [TestMethod]
        public static void The_advice_of_a_leak_test_goes_before_its_result()
        {
            DisplayStatus status = Done();
            status.Programme = ProgrammeCatalogue.LeakTest(new ControllerSettings());
            AssertResult(status, "Pressure lost per", "second: see below.");

            status.Proof.Advise(Advice.GasketLeaks);
            AssertResult(status, "The group leaks:", "look at the gasket.");
        }

        [TestMethod]
        public static void Means_of_the_cycles_are_the_proof()
        {
            Draw(Done().With(s => s.Proof = Statuses.Proved(9270, 700, 350)))
                .AssertLeft(ProofPage, "9.2 bar     0.35 s");
        }

        [TestMethod]
        public static void Vents_that_were_not_measured_are_said_to_be_timed()
        {
            Draw(Done().With(s => s.Proof = Statuses.Proved(9270, 700, 0)))
                .AssertMiddle(ProofPage, "Vents by time alone");
        }

        [TestMethod]
        public static void Without_a_measured_cycle_there_is_no_proof()
        {
            Draw(Done()).AssertEmpty(ProofPage);
        }

        [TestMethod]
        public static void A_leak_that_is_too_large_is_shown_in_bar_per_second()
        {
            DisplayStatus status = Done();
            CycleResult cycle = new CycleResult { Filled = true, Vented = true, PlateauMillibar = 9000 };
            cycle.VentMicroseconds = 350000;
            cycle.LeakKnown = true;
            cycle.LeakMillibarPerSecond = 110;
            status.Proof.Add(cycle, false, true);
            Draw(status).AssertLeft(ProofPage, "9.0 bar     0.35 s");
            cycle.LeakMillibarPerSecond = 111;
            status.Proof.Add(cycle, false, false);
            Draw(status).AssertLeft(ProofPage, "0.11 bar/s");
        }

        private static void AssertResult(DisplayStatus status, string first, string second)
        {
            Draw(status).AssertMiddle(3, first, second);
        }

        private static DisplayStatus Done()
        {
            return Statuses.Idle().With(s => s.State = RunState.Finished).With(s => s.CyclesOfRun = 8);
        }

        private static Picture Draw(DisplayStatus status) => Picture.Of(new DoneScreen(), status);
    }
}
