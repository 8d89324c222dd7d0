using BackflushController.Core.Display;
using BackflushController.Core.Service;
using BackflushController.Core.Texts;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Screens
{
    [TestClass]
    public class ServiceScreenTests
    {
        private const int Visible = 6;
        private const int TitleLeft = 11;

        [TestMethod]
        public static void A_sign_stands_before_the_selected_line_and_the_list_moves_on_when_the_selection_leaves_it()
        {
            ServiceLine[] lines = Statuses.Menu(0).Lines;
            for (int selected = 0; selected < lines.Length; selected++)
            {
                int first = selected < Visible ? 0 : selected - Visible + 1;
                Picture picture = Picture.Of(Statuses.Menu(selected).Screen, Statuses.Idle());
                for (int i = 0; i < Visible; i++)
                {
                    picture.AssertPart(1 + i, 0, TitleLeft, 0, first + i == selected ? "\u25CF" : string.Empty)
                        .AssertPart(1 + i, TitleLeft, Canvas.Width, TitleLeft, NameOf(lines[first + i]));
                }

                picture.AssertMiddle(0, "SERVICE").AssertHint(7, "next", "choose");
            }
        }

        private static string NameOf(ServiceLine line)
        {
            string[] lines = Translations.Of(Language.English)[(int)line.Title].Split('\n');
            return lines.Length == 1 ? lines[0] : lines[0] + " " + lines[1];
        }
    }
}
