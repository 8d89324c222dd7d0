using BackflushController.Core.Display;
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
            string[] names =
            {
                "Single pulse", "Valve proof", "Teach-in", "Leak test", "Output test", "Heartbeat", "Button",
                "Test the buzzer", "Test picture", "Pressure sensor", "Counters", "Last runs", "Trend",
                "Service work", "Settings", "About", "Leave service",
            };
            Assert.AreEqual(names.Length, Statuses.Menu(0).Lines.Length, "lines");
            for (int selected = 0; selected < names.Length; selected++)
            {
                int first = selected < Visible ? 0 : selected - Visible + 1;
                Picture picture = Picture.Of(Statuses.Menu(selected).Screen, Statuses.Idle());
                for (int i = 0; i < Visible; i++)
                {
                    picture.AssertPart(1 + i, 0, TitleLeft, 0, first + i == selected ? "\u25CF" : string.Empty)
                        .AssertPart(1 + i, TitleLeft, Canvas.Width, TitleLeft, names[first + i]);
                }

                picture.AssertMiddle(0, "SERVICE").AssertHint(7, "next", "choose");
            }
        }
    }
}
