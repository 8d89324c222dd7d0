using BackflushController.Core.Display;
using BackflushController.Core.Display.Glyphs;
using BackflushController.Core.Display.Screens;
using BackflushController.Core.Run;
using BackflushController.Core.Texts;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Screens
{
    [TestClass]
    public class SoakScreenTests
    {
        [TestMethod]
        public static void Minutes_and_seconds_left_stand_beside_the_pictogram_and_progress_under_it()
        {
            DisplayStatus status = Statuses.InCycle(RunState.Soaking).With(s => s.SecondsLeft = 754);
            Picture.SceneOf(new SoakScreen(), status)
                .AssertMessage(Pictogram.Soak, TextId.None, TextId.HintStop)
                .AssertSmall(TextId.None, TextId.Soaking, TextId.None);
            Picture.Of(new SoakScreen(), status)
                .AssertPictogram(0, Pictogram.Soak).AssertDigits(0, 40, Canvas.Width, 44, "12:34")
                .AssertPart(4, 40, Canvas.Width, 0, string.Empty)
                .AssertPart(5, 0, Canvas.Width, 0, "Soaking. Leave it locked.")
                .AssertProgress(6, Canvas.Width, 32).AssertHint(7, "stop", string.Empty);
        }
    }
}
