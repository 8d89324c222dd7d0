using BackflushController.Core.Display;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Screens
{
    [TestClass]
    public class ServiceScreenTests
    {
        private const int Visible = 6;

        [TestMethod]
        public static void Only_the_selected_line_is_lit_and_the_list_moves_on_when_the_selection_leaves_it()
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
                    picture.AssertLit(1 + i, first + i == selected)
                        .AssertPart(1 + i, 0, Canvas.Width, Picture.LeftEdge, names[first + i]);
                }
            }
        }
    }
}
