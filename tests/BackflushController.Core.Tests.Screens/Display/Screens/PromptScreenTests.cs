using BackflushController.Core.Display;
using BackflushController.Core.Display.Glyphs;
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
        [DataRow((int)TextId.InsertBlindBasket, (int)Pictogram.BlindBasket)]
        [DataRow((int)TextId.DoseDetergent, (int)Pictogram.Detergent)]
        [DataRow((int)TextId.DoseAgain, (int)Pictogram.Detergent)]
        [DataRow((int)TextId.RinseBasket, (int)Pictogram.RinseBasket)]
        [DataRow((int)TextId.TakePortafilterOut, (int)Pictogram.TakeOut)]
        public static void An_instruction_has_its_pictogram_and_stands_alone(int prompt, int picture)
        {
            for (int turn = 0; turn < 4; turn++)
            {
                Prompt((TextId)prompt, turn)
                    .AssertMessage((Pictogram)picture, (TextId)prompt, TextId.HintPrompt)
                    .AssertSmall(TextId.None, TextId.None, TextId.None);
            }
        }

        [TestMethod]
        public static void A_full_tray_takes_turns_with_the_instruction_and_goes_before_the_power()
        {
            DisplayStatus status = Statuses.Idle().With(s => s.Stage = Stage.Prompt(TextId.RinseBasket));
            status.PowerGoesFirst = true;
            AssertTurns(status, Pictogram.PowerCut, TextId.PowerGoesFirst);
            status.TrayFull = true;
            AssertTurns(status, Pictogram.EmptyTray, TextId.EmptyTray);
            status.PowerGoesFirst = false;
            AssertTurns(status, Pictogram.EmptyTray, TextId.EmptyTray);
        }

        private static void AssertTurns(DisplayStatus status, Pictogram picture, TextId warning)
        {
            for (int turn = 0; turn < 8; turn++)
            {
                status.Turn = turn;
                bool warns = turn % 4 >= 2;
                Picture.SceneOf(new PromptScreen(), status).AssertMessage(
                    warns ? picture : Pictogram.RinseBasket, warns ? warning : TextId.RinseBasket, TextId.HintPrompt);
            }
        }

        private static Scene Prompt(TextId prompt, int turn)
        {
            DisplayStatus status = Statuses.Idle().With(s => s.Stage = Stage.Prompt(prompt));
            return Picture.SceneOf(new PromptScreen(), status.With(s => s.Turn = turn));
        }
    }
}
