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
            Picture picture = Draw(TextId.InsertBlindBasket, false);
            picture.AssertTitle("YOUR TURN");
            picture.AssertMiddle(1, "", "Lock in the blind", "basket, without", "detergent.", "", "");
        }

        [TestMethod]
        public static void The_longest_instruction_has_four_lines()
        {
            Picture picture = Draw(TextId.RinseBasket, false);
            picture.AssertMiddle(2, "Take out and rinse", "the basket. Lock it", "in again, without", "detergent.", "");
        }

        [TestMethod]
        public static void A_press_stops_and_holding_goes_on()
        {
            Draw(TextId.DoseDetergent, false).AssertMiddle(7, "Press:stop Hold:go on");
        }

        [TestMethod]
        public static void A_full_tray_is_lit()
        {
            Picture picture = Draw(TextId.RinseBasket, true);
            picture.AssertMiddle(5, "detergent.");
            picture.AssertLitMiddle(6, "Empty the drip tray.");
            picture.AssertMiddle(7, "Press:stop Hold:go on");
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
