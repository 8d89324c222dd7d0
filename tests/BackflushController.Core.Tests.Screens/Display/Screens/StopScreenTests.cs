using BackflushController.Core.Display;
using BackflushController.Core.Display.Glyphs;
using BackflushController.Core.Display.Screens;
using BackflushController.Core.Run;
using BackflushController.Core.Texts;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Screens
{
    [TestClass]
    public class StopScreenTests
    {
        [TestMethod]
        [DataRow((int)RunState.StopSettling, true)]
        [DataRow((int)RunState.StopVenting, true)]
        [DataRow((int)RunState.StopVenting, false)]
        public static void While_it_vents_the_group_must_not_be_opened(int state, bool known)
        {
            DisplayStatus status = At((RunState)state, 0).With(s => s.PressureKnown = known);
            Scene scene = Says(status)
                .AssertDanger(TextId.DoNotOpen, TextId.Stopping, TextId.Venting, TextId.None);
            Assert.AreEqual(known ? 0 : Scene.NoPressure, scene.Decibar, "pressure");
        }

        [TestMethod]
        public static void The_warning_stays_as_long_as_there_is_pressure()
        {
            for (int decibar = 120; decibar >= DangerScene.RestDecibar; decibar--)
            {
                Scene scene = Says(At(RunState.Stopped, decibar))
                    .AssertDanger(TextId.DoNotOpen, TextId.LetItCool, TextId.None, TextId.HintBack);
                Assert.AreEqual(decibar, scene.Decibar, "pressure");
            }

            Says(At(RunState.Stopped, DangerScene.RestDecibar - 1))
                .AssertMessage(Pictogram.TakeOut, TextId.SafeToOpen, TextId.HintBack)
                .AssertSmall(TextId.Stopped, TextId.None, TextId.None);
        }

        [TestMethod]
        public static void With_the_pressure_unknown_it_is_to_be_opened_slowly()
        {
            Says(At(RunState.Stopped, 90).With(s => s.PressureKnown = false))
                .AssertMessage(Pictogram.Warning, TextId.OpenSlowly, TextId.HintBack);
        }

        [TestMethod]
        public static void Detergent_in_the_group_is_to_be_rinsed_out()
        {
            DisplayStatus status = At(RunState.Stopped, 0);
            Says(status).AssertThen(TextId.None);
            Says(status.With(s => s.DetergentInGroup = true)).AssertThen(TextId.ThenRinse);
        }

        [TestMethod]
        public static void A_hand_on_a_lever_is_told_to_lower_it_while_there_is_pressure()
        {
            DisplayStatus status = At(RunState.StopVenting, 30).With(s => s.IsLever = true);
            Assert.AreEqual((int)TextId.LeverDown, (int)Says(status).Second, "vents");
            status.State = RunState.Stopped;
            Assert.AreEqual((int)TextId.LeverDown, (int)Says(status).Second, "pressure is left");
            status.PressureDecibar = 0;
            Assert.AreEqual((int)TextId.None, (int)Says(status).Second, "at rest");
        }

        private static Scene Says(DisplayStatus status) => Picture.SceneOf(new StopScreen(), status);

        private static DisplayStatus At(RunState state, int decibar)
        {
            return Statuses.Idle().With(s => s.State = state).With(s => s.PressureDecibar = decibar);
        }
    }
}
