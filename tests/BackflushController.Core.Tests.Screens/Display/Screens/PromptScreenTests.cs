using BackflushController.Core.Display;
using BackflushController.Core.Display.Screens;
using BackflushController.Core.Run;
using BackflushController.Core.Texts;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Screens
{
    [TestClass]
    public class PromptScreenTests
    {
        [TestMethod]
        public static void A_full_tray_is_lit_under_the_longest_instruction()
        {
            DisplayStatus status = Statuses.Idle().With(s => s.Stage = Stage.Prompt(TextId.RinseBasket));
            Picture.Of(new PromptScreen(), status.With(s => s.TrayFull = true))
                .AssertMiddle(5, "detergent.").AssertLitMiddle(6, "Empty the drip tray.")
                .AssertMiddle(7, "Press:stop Hold:go on");
        }
    }
}
