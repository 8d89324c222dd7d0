using BackflushController.Core.Display;
using BackflushController.Core.Display.Glyphs;
using BackflushController.Core.Display.Screens;
using BackflushController.Core.Texts;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Screens
{
    /// <summary>Screens on which the button does nothing, or only one thing.</summary>
    [TestClass]
    public class PressureScreenTests
    {
        [TestMethod]
        public static void A_group_that_was_left_under_pressure_is_to_cool()
        {
            DisplayStatus status = Statuses.Idle().With(s => s.PressureDecibar = 42);
            Scene scene = Picture.SceneOf(new PressureScreen(), status)
                .AssertDanger(TextId.DoNotOpen, TextId.NoVent, TextId.LetItCool, TextId.None);
            Assert.AreEqual(42, scene.Decibar, "pressure");
            status.PressureKnown = false;
            Assert.AreEqual(Scene.NoPressure, Picture.SceneOf(new PressureScreen(), status).Decibar, "unknown");
        }

        [TestMethod]
        public static void A_message_says_what_it_was_made_of()
        {
            MessageScreen screen = new MessageScreen(
                Pictogram.HandsOff, TextId.LeverCameDown, TextId.FillCollapsedAdvice, TextId.HintPrompt);
            Picture.SceneOf(screen, Statuses.Idle())
                .AssertMessage(Pictogram.HandsOff, TextId.LeverCameDown, TextId.HintPrompt)
                .AssertSmall(TextId.None, TextId.FillCollapsedAdvice, TextId.None);
        }
    }
}
