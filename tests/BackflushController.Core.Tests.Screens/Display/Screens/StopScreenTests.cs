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

        [TestMethod]
        public static void While_the_valve_settles_the_group_must_not_be_opened()
        {
            Draw(RunState.StopSettling, 0).AssertTitle("STOPPING").AssertLitMiddle(VerdictPage, "Do not open!");
        }

        [TestMethod]
        public static void Below_the_pressure_of_rest_it_is_safe_to_open_and_from_there_on_it_is_not()
        {
            Draw(RunState.Stopped, 6).AssertMiddle(VerdictPage, "Safe to open");
            Draw(RunState.Stopped, 7).AssertLitMiddle(VerdictPage, "Do not open!");
        }

        private static Picture Draw(RunState state, int decibar)
        {
            DisplayStatus status = Statuses.Idle().With(s => s.State = state).With(s => s.PressureDecibar = decibar);
            return Picture.Of(new StopScreen(), status);
        }
    }
}
