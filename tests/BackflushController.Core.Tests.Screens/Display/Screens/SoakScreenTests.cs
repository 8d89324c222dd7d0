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
            DisplayStatus status = Statuses.InCycle(RunState.Soaking).With(s => s.SecondsLeft = 754);
            Picture.Of(new SoakScreen(), status)
                .AssertBig(1, 24, "12:34").AssertPart(1, 0, 24, FrameText.Nowhere, string.Empty)
                .AssertPart(1, 109, Canvas.Width, FrameText.Nowhere, string.Empty);
        }
    }
}
