using BackflushController.Core.Display;
using BackflushController.Core.Display.Glyphs;
using BackflushController.Core.Display.Screens;
using BackflushController.Core.Run;
using BackflushController.Core.Sensing;
using BackflushController.Core.Texts;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Screens
{
    [TestClass]
    public class RunScreenTests
    {
        [TestMethod]
        [DataRow((int)RunState.Energising, (int)Icon.Fill, (int)TextId.Filling, true)]
        [DataRow((int)RunState.Filling, (int)Icon.Fill, (int)TextId.Filling, false)]
        [DataRow((int)RunState.Holding, (int)Icon.Hold, (int)TextId.Holding, true)]
        [DataRow((int)RunState.Settling, (int)Icon.Vent, (int)TextId.Releasing, true)]
        [DataRow((int)RunState.Venting, (int)Icon.Vent, (int)TextId.Releasing, true)]
        [DataRow((int)RunState.CheckVenting, (int)Icon.Check, (int)TextId.Checking, true)]
        [DataRow((int)RunState.CheckWithout, (int)Icon.Check, (int)TextId.Checking, true)]
        [DataRow((int)RunState.CheckWith, (int)Icon.Check, (int)TextId.Checking, true)]
        public static void A_backflush_fills_holds_and_vents(int state, int sign, int title, bool isDotted)
        {
            Scene scene = Says(Statuses.InCycle((RunState)state)).AssertCycle((Icon)sign, (TextId)title);
            Assert.AreEqual(isDotted, scene.IsPumpOff, "ring");
            Assert.AreEqual((int)TextId.HintStop, (int)scene.Hint, "hint");
            Assert.AreEqual(3, scene.Index, "cycle");
            Assert.AreEqual(8, scene.Count, "of");
        }

        [TestMethod]
        [DataRow((int)RunState.Filling, (int)Icon.Flush, (int)TextId.Flushing)]
        [DataRow((int)RunState.Settling, (int)Icon.Pause, (int)TextId.Pausing)]
        [DataRow((int)RunState.Venting, (int)Icon.Pause, (int)TextId.Pausing)]
        public static void A_flush_flushes_and_pauses(int state, int sign, int title)
        {
            Says(Statuses.InCycle((RunState)state).With(s => s.Stage = Stage.Flush(6, 5, 5)))
                .AssertCycle((Icon)sign, (TextId)title);
        }

        [TestMethod]
        [DataRow((int)RunState.LeverUp, (int)Icon.LeverUp, (int)TextId.LeverUp)]
        [DataRow((int)RunState.Probing, (int)Icon.LeverUp, (int)TextId.LeverUp)]
        [DataRow((int)RunState.CheckWithout, (int)Icon.LeverUp, (int)TextId.LeverUp)]
        [DataRow((int)RunState.CheckWith, (int)Icon.LeverUp, (int)TextId.LeverUp)]
        [DataRow((int)RunState.Energising, (int)Icon.Fill, (int)TextId.LeaveLeverUp)]
        [DataRow((int)RunState.Filling, (int)Icon.Fill, (int)TextId.LeaveLeverUp)]
        [DataRow((int)RunState.Holding, (int)Icon.Hold, (int)TextId.LeaveLeverUp)]
        [DataRow((int)RunState.Venting, (int)Icon.LeverDown, (int)TextId.LeverDown)]
        public static void A_hand_on_a_lever_is_told_what_to_do(int state, int sign, int title)
        {
            Says(Statuses.InCycle((RunState)state).With(s => s.IsLever = true))
                .AssertCycle((Icon)sign, (TextId)title);
        }

        [TestMethod]
        [DataRow(10, 10, 0)]
        [DataRow(10, 7, 18)]
        [DataRow(10, 1, 54)]
        [DataRow(10, 0, 60)]
        [DataRow(1, 1, 0)]
        [DataRow(20, 5, 45)]
        public static void The_ring_shows_the_seconds_that_are_left_of_all(int whole, int left, int step)
        {
            DisplayStatus status = Statuses.InCycle(RunState.Filling).With(s => s.PhaseSeconds = whole);
            Scene scene = Says(status.With(s => s.SecondsLeft = left));
            Assert.AreEqual(step, scene.RingStep, "step");
            Assert.AreEqual(left, scene.Seconds, "seconds");
        }

        [TestMethod]
        public static void Pressure_is_shown_when_it_is_known()
        {
            DisplayStatus status = Statuses.InCycle(RunState.Filling);
            Assert.AreEqual(80, Says(status).Decibar, "known");
            status.PressureKnown = false;
            Assert.AreEqual(Scene.NoPressure, Says(status).Decibar, "unknown");
        }

        [TestMethod]
        public static void The_last_cycle_is_proved_once_there_is_one()
        {
            DisplayStatus status = Statuses.InCycle(RunState.Filling);
            AssertProof(status, TextId.WaterCycles, 0, 0);

            status.Proof = Statuses.Proved(9270, 700, 350);
            AssertProof(status, TextId.VentsTimed, 9270, 350);

            status.Proof.Add(new CycleResult { Filled = true, PlateauMillibar = 9000 }, false, false);
            AssertProof(status, TextId.WaterCycles, 0, 0);

            status.SensorLoss = SensorCondition.Unused;
            AssertProof(status, TextId.TimedOnly, 0, 0);

            status.State = RunState.CheckWith;
            AssertProof(status, TextId.MachinePressure, 0, 0);
        }

        private static void AssertProof(DisplayStatus status, TextId detail, int plateau, int vent)
        {
            Scene scene = Says(status);
            Assert.AreEqual((int)detail, (int)scene.Detail, "detail");
            Assert.AreEqual(plateau, scene.PlateauMillibar, "plateau");
            Assert.AreEqual(vent, scene.VentMilliseconds, "vent");
        }

        private static Scene Says(DisplayStatus status) => Picture.SceneOf(new RunScreen(), status);
    }
}
