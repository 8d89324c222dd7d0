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
        public static void An_instruction_stands_line_by_line_under_the_title()
        {
            Draw(TextId.InsertBlindBasket, false)
                .AssertTitle("YOUR TURN")
                .AssertMiddle(1, "", "Lock in the blind", "basket, without", "detergent.", "", "");
        }

        [TestMethod]
        public static void The_longest_instruction_has_four_lines()
        {
            Draw(TextId.RinseBasket, false)
                .AssertMiddle(2, "Take out and rinse", "the basket. Lock it", "in again, without", "detergent.", "");
        }

        [TestMethod]
        public static void A_press_stops_and_holding_goes_on()
        {
            Draw(TextId.DoseDetergent, false).AssertMiddle(7, "Press:stop Hold:go on");
        }

        [TestMethod]
        public static void A_full_tray_is_lit()
        {
            Draw(TextId.RinseBasket, true)
                .AssertMiddle(5, "detergent.").AssertLitMiddle(6, "Empty the drip tray.")
                .AssertMiddle(7, "Press:stop Hold:go on");
        }

        private static Picture Draw(TextId instruction, bool trayFull)
        {
            DisplayStatus status = Statuses.Idle();
            status.State = RunState.AwaitingPerson;
            status.Stage = Stage.Prompt(instruction);
            status.TrayFull = trayFull;
            return Picture.Of(new PromptScreen(), status);
        }
    }
}
