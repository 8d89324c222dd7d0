using BackflushController.Core.Board;
using BackflushController.Core.Control;
using BackflushController.Core.Display;
using BackflushController.Core.Display.Screens;
using BackflushController.Core.Faults;
using BackflushController.Core.Records;
using BackflushController.Core.Run;
using BackflushController.Core.Safety;
using BackflushController.Core.Service;
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
            long opening = First + ServiceMenu.OpeningMicroseconds;
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
        public static void The_proofs_and_the_buzzer_are_noted_when_they_were_done()
        {
            AssertNoted(TextId.ValveProof, CommissioningStep.ValveProof);
            AssertNoted(TextId.TeachIn, CommissioningStep.TeachIn);
            AssertNoted(TextId.LeakTest, CommissioningStep.LeakTest);

            Bench bench = Bench.InService(new ControllerSettings()).GoTo(TextId.TestBuzzer).LongPress();
            Assert.IsTrue(Commissioning.IsDone(bench.Status.Record, CommissioningStep.Buzzer), "buzzer");
        }

        [TestMethod]
        public static void Without_a_sensor_only_the_outputs_can_be_tried()
        {
            TextId[] lines =
            {
                TextId.SinglePulse, TextId.OutputTest, TextId.ValveProof, TextId.TeachIn, TextId.LeakTest,
            };
            for (int i = 0; i < lines.Length; i++)
            {
                Bench bench = Bench.InService(new ControllerSettings { Proof = CycleProof.TimedOnly }).GoTo(lines[i]);
                bench.LongPress();
                Fault expected = i < 2 ? Fault.None : Fault.RecipeRefused;
                Assert.AreEqual((int)expected, (int)bench.Run.Fault, "line " + i);
            }
        }

        [TestMethod]
        public static void With_detergent_in_the_group_a_technician_must_rinse_first()
        {
            Bench bench = Bench.InService(FakeBoard.WithRecord(new BoxRecord { DetergentLatch = true })).LongPress();

            Assert.AreEqual(
                "detergent in the group: allowed rinse first", RefusalText.Of(bench.Status.Refusal), "refusal");
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

        private static void AssertNoted(TextId line, CommissioningStep step)
        {
            Bench bench = Bench.InService(new ControllerSettings()).GoTo(line).StartCycles();
            Assert.IsFalse(Commissioning.IsDone(bench.Status.Record, step), "before step " + (int)step);
            bench.Pass(100 * Second).AssertState(RunState.Finished, "finished");
            Assert.IsTrue(Commissioning.IsDone(bench.Status.Record, step), "step " + (int)step);
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
