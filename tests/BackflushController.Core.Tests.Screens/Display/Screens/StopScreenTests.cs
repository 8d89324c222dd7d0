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
            Draw(Stopped(6))
                .AssertTitle("STOPPED").AssertMiddle(VerdictPage, "Safe to open")
                .AssertMiddle(HintPage, "Press: back");
        }

        [TestMethod]
        public static void From_the_pressure_of_rest_on_it_is_not()
        {
            Draw(Stopped(7))
                .AssertTitle("STOPPED").AssertLitMiddle(VerdictPage, "Do not open!")
                .AssertMiddle(HintPage, "Press: back");
        }

        [TestMethod]
        public static void With_the_pressure_unknown_it_is_to_be_opened_slowly()
        {
            Draw(Stopped(0).With(s => s.PressureKnown = false))
                .AssertMiddle(VerdictPage, "No sensor:open slowly").AssertLeft(PressurePage, "-- bar");
        }

        [TestMethod]
        public static void The_pressure_is_shown_live()
        {
            Draw(Stopped(16)).AssertPart(PressurePage, 0, 58, 1, "1.6 bar").AssertBar(PressurePage, 58, 7);
        }

        [TestMethod]
        public static void Detergent_in_the_group_is_shown()
        {
            Draw(Stopped(0).With(s => s.DetergentInGroup = true))
                .AssertEmpty(1).AssertMiddle(4, "Detergent may be in", "the group. Rinse it", "before any coffee.");
        }

        [TestMethod]
        public static void Without_detergent_there_is_nothing_to_rinse()
        {
            Draw(Stopped(0)).AssertEmpty(1).AssertEmpty(4, 6);
        }

        private static void AssertVents(RunState state)
        {
            Draw(Stopped(0).With(s => s.State = state))
                .AssertTitle("STOPPING").AssertLitMiddle(VerdictPage, "Do not open!")
                .AssertMiddle(HintPage, "Venting. Please wait.");
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
