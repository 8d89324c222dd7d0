using BackflushController.Core.Display;
using BackflushController.Core.Display.Screens;
using BackflushController.Core.Run;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Screens
{
    [TestClass]
    public class SoakScreenTests
    {
        [TestMethod]
        public static void Minutes_and_seconds_left_are_large_and_in_the_middle()
        {
            Draw(754, 0)
                .AssertBig(1, 24, "12:34").AssertPart(1, 0, 24, FrameText.Nowhere, string.Empty)
                .AssertPart(1, 109, Frame.Width, FrameText.Nowhere, string.Empty);
        }

        [TestMethod]
        public static void It_says_what_goes_on()
        {
            Draw(900, 0).AssertTitle("Soak").AssertMiddle(4, "Detergent works.", "Pump is off.");
        }

        [TestMethod]
        public static void Progress_is_that_of_the_whole_programme()
        {
            Draw(900, 0).AssertProgress(6, 0);
            Draw(900, 500).AssertProgress(6, 64);
        }

        [TestMethod]
        public static void A_press_stops_it()
        {
            Draw(900, 0).AssertMiddle(7, "Press: stop");
        }

        private static Picture Draw(int seconds, int permille)
        {
            DisplayStatus status = Statuses.InCycle(RunState.Soaking);
            status.Stage = Stage.Soak(900000000);
            status.SecondsLeft = seconds;
            status.ProgressPermille = permille;
            return Picture.Of(new SoakScreen(), status);
        }
    }
}
