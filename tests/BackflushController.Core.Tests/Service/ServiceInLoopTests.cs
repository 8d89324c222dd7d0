using BackflushController.Core.Board;
using BackflushController.Core.Control;
using BackflushController.Core.Display;
using BackflushController.Core.Display.Screens;
using BackflushController.Core.Faults;
using BackflushController.Core.Records;
using BackflushController.Core.Run;
using BackflushController.Core.Safety;
using BackflushController.Core.Settings;
using BackflushController.Core.Texts;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    /// <summary>When the service menu opens, what it refuses, and what is noted of its steps.</summary>
    [TestClass]
    public class ServiceInLoopTests
    {
        private const long Second = Bench.Second;

        [TestMethod]
        public static void The_menu_opens_after_three_seconds_from_the_first_tick_whenever_that_was()
        {
            const long First = 3600 * Second;
            Controller controller = Runs.NewController();
            Assert.IsTrue(After(controller, First) is ReadyScreen, "first tick");
            long opening = First + (3 * Second);
            Assert.IsTrue(After(controller, opening - 1) is ReadyScreen, "a microsecond too early");
            Assert.IsTrue(After(controller, opening) is MessageScreen, "open");
        }

        [TestMethod]
        public static void Each_step_of_the_commissioning_that_was_done_is_counted()
        {
            BoxRecord record = new BoxRecord();
            for (int step = 0; step < Commissioning.Steps; step++)
            {
                Assert.AreEqual(step, Commissioning.CountDone(record), "before step " + step);
                record.Commissioned |= Commissioning.BitOf((CommissioningStep)step);
            }

            Assert.AreEqual(Commissioning.Steps, Commissioning.CountDone(record), "all");
            record.Commissioned = -1;
            Assert.AreEqual(Commissioning.Steps, Commissioning.CountDone(record), "no more than there are");
        }

        [TestMethod]
        [DataRow((int)TextId.ValveProof, (int)CommissioningStep.ValveProof)]
        [DataRow((int)TextId.TeachIn, (int)CommissioningStep.TeachIn)]
        [DataRow((int)TextId.LeakTest, (int)CommissioningStep.LeakTest)]
        public static void A_proof_is_noted_when_it_was_done(int line, int step)
        {
            Bench bench = Bench.InService(new ControllerSettings()).GoTo((TextId)line).StartCycles();
            Assert.IsFalse(Commissioning.IsDone(bench.Status.Record, (CommissioningStep)step), "before step " + step);
            bench.Pass(100 * Second).AssertState(RunState.Finished, "finished");
            Assert.IsTrue(Commissioning.IsDone(bench.Status.Record, (CommissioningStep)step), "step " + step);
        }

        [TestMethod]
        public static void The_buzzer_is_noted_when_it_was_heard()
        {
            Bench bench = Bench.InService(new ControllerSettings()).GoTo(TextId.TestBuzzer).LongPress();
            Assert.IsTrue(Commissioning.IsDone(bench.Status.Record, CommissioningStep.Buzzer), "buzzer");
        }

        [TestMethod]
        [DataRow((int)TextId.SinglePulse, (int)Fault.None)]
        [DataRow((int)TextId.OutputTest, (int)Fault.None)]
        [DataRow((int)TextId.ValveProof, (int)Fault.RecipeRefused)]
        [DataRow((int)TextId.TeachIn, (int)Fault.RecipeRefused)]
        [DataRow((int)TextId.LeakTest, (int)Fault.RecipeRefused)]
        public static void Without_a_sensor_only_the_outputs_can_be_tried(int line, int fault)
        {
            Bench bench = Bench.InService(new ControllerSettings { Proof = CycleProof.TimedOnly }).GoTo((TextId)line);
            bench.LongPress().AssertFault((Fault)fault, "line " + line);
        }

        [TestMethod]
        public static void With_detergent_in_the_group_a_technician_must_rinse_first()
        {
            Bench bench = Bench.InService(FakeBoard.WithRecord(new BoxRecord { DetergentLatch = true })).LongPress();

            Assert.AreEqual(
                "detergent in the group: allowed rinse first", RefusalText.Of(bench.Status.Refusal), "refusal");

            BoxRecord locked = new BoxRecord { DetergentLatch = true, VentLock = true };
            Bench pulse = Bench.InService(FakeBoard.WithRecord(locked)).LongPress();
            Assert.AreEqual(
                "detergent in the group: allowed rinse first", RefusalText.Of(pulse.Status.Refusal), "locked too");

            BoxRecord welded = new BoxRecord { DetergentLatch = true, PumpLock = true };
            Bench proof = Bench.InService(FakeBoard.WithRecord(welded)).GoTo(TextId.ValveProof).LongPress();
            proof.AssertState(RunState.AwaitingPerson, "but may prove the pump");
        }

        [TestMethod]
        public static void The_sensor_page_shows_the_pressure_to_a_hundredth_of_a_bar()
        {
            Bench bench = Bench.InService(new ControllerSettings()).GoTo(TextId.SensorTest).LongPress();
            bench.Signal(FakeBoard.Counts(1750)).Pass(2 * Second);

            int centibar = bench.Status.PressureCentibar;
            Assert.IsTrue(centibar > 490 && centibar < 510, "of 5 bar " + centibar);
        }

        [TestMethod]
        public static void What_was_taught_is_what_is_asked_later()
        {
            Bench.Taught(12900).Plateau(9500).GoTo(TextId.ValveProof).StartCycles().AssertEndsWith(Fault.LowPlateau);

            Bench.InService(new ControllerSettings()).Plateau(9500).GoTo(TextId.ValveProof).RunTo(RunState.Finished);
        }

        [TestMethod]
        public static void A_machine_can_be_taught_anew()
        {
            Bench bench = Bench.Taught(12900).Plateau(9500).Teach();

            int plateau = bench.Status.Record.Baseline.PlateauMillibar;
            Assert.IsTrue(plateau > 9400 && plateau < 9600, "taught " + plateau);
            bench.GoTo(TextId.ValveProof).RunTo(RunState.Finished);
        }

        [TestMethod]
        public static void A_teach_in_that_was_stopped_teaches_nothing()
        {
            Bench bench = Bench.InService(new ControllerSettings()).Plateau(12900);
            bench.GoTo(TextId.TeachIn).StartCycles().Pass(35 * Second).ShortPress().WaitFor(RunState.Stopped);
            bench.ShortPress();

            bench.Plateau(9500).GoTo(TextId.ValveProof).RunTo(RunState.Finished);
        }

        private static IScreen After(Controller controller, long now)
        {
            Inputs inputs = new Inputs { ButtonTouched = true, ButtonHeld = true };
            controller.Step(now, inputs, GateTrip.None, new Outputs());
            controller.Report(now);
            return controller.Status.Screen;
        }
    }
}
