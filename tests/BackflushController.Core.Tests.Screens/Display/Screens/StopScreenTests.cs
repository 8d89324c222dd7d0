using BackflushController.Core.Display;
using BackflushController.Core.Display.Screens;
using BackflushController.Core.Run;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Screens
{
    [TestClass]
    public class StopScreenTests
    {
        private const int VerdictPage = 2;
        private const int PressurePage = 3;
        private const int HintPage = 7;

        [TestMethod]
        public static void While_it_vents_the_group_must_not_be_opened()
        {
            AssertVents(RunState.StopSettling);
            AssertVents(RunState.StopVenting);
        }

        [TestMethod]
        public static void Below_the_pressure_of_rest_it_is_safe_to_open()
        {
            Picture picture = Draw(Stopped(6));
            picture.AssertTitle("STOPPED");
            picture.AssertMiddle(VerdictPage, "Safe to open");
            picture.AssertMiddle(HintPage, "Press: back");
        }

        [TestMethod]
        public static void From_the_pressure_of_rest_on_it_is_not()
        {
            Picture picture = Draw(Stopped(7));
            picture.AssertTitle("STOPPED");
            picture.AssertLitMiddle(VerdictPage, "Do not open!");
            picture.AssertMiddle(HintPage, "Press: back");
        }

        [TestMethod]
        public static void With_the_pressure_unknown_it_is_to_be_opened_slowly()
        {
            Picture picture = Draw(Stopped(0).With(s => s.PressureKnown = false));
            picture.AssertMiddle(VerdictPage, "No sensor:open slowly");
            picture.AssertLeft(PressurePage, "-- bar");
        }

        [TestMethod]
        public static void The_pressure_is_shown_live()
        {
            Picture picture = Draw(Stopped(16));
            picture.AssertPart(PressurePage, 0, 58, 1, "1.6 bar");
            picture.AssertBar(PressurePage, 58, 7);
        }

        [TestMethod]
        public static void Detergent_in_the_group_is_shown()
        {
            Picture picture = Draw(Stopped(0).With(s => s.DetergentInGroup = true));
            picture.AssertEmpty(1);
            picture.AssertMiddle(4, "Detergent may be in", "the group. Rinse it", "before any coffee.");
        }

        [TestMethod]
        public static void Without_detergent_there_is_nothing_to_rinse()
        {
            Picture picture = Draw(Stopped(0));
            picture.AssertEmpty(1);
            picture.AssertEmpty(4, 6);
        }

        private static void AssertVents(RunState state)
        {
            Picture picture = Draw(Stopped(0).With(s => s.State = state));
            picture.AssertTitle("STOPPING");
            picture.AssertLitMiddle(VerdictPage, "Do not open!");
            picture.AssertMiddle(HintPage, "Venting. Please wait.");
        }

        private static DisplayStatus Stopped(int decibar)
        {
            return Statuses.Idle().With(s => s.State = RunState.Stopped).With(s => s.PressureDecibar = decibar);
        }

        private static Picture Draw(DisplayStatus status)
        {
            return Picture.Of(new StopScreen(), status);
        }
    }
}
