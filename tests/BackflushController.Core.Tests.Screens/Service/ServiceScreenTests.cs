using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Screens
{
    [TestClass]
    public class ServiceScreenTests
    {
        private const int Visible = 6;

        [TestMethod]
        public static void The_list_begins_with_its_first_line_lit()
        {
            Draw(0)
                .AssertMiddle(0, "SERVICE").AssertLitLeft(1, "Single pulse")
                .AssertLeft(2, "Valve proof", "Teach-in", "Leak test", "Output test", "Heartbeat")
                .AssertMiddle(7, "Press:next Hold:do it");
        }

        [TestMethod]
        public static void Only_the_selected_line_is_lit_and_the_list_moves_on_when_the_selection_leaves_it()
        {
            string[] names = Names();
            Assert.AreEqual(names.Length, Statuses.Menu(0).Lines.Length, "lines");
            for (int selected = 0; selected < names.Length; selected++)
            {
                int first = selected < Visible ? 0 : selected - Visible + 1;
                Picture picture = Draw(selected);
                for (int i = 0; i < Visible; i++)
                {
                    AssertLine(picture, 1 + i, names[first + i], first + i == selected);
                }
            }
        }

        private static void AssertLine(Picture picture, int page, string name, bool lit)
        {
            if (lit)
            {
                picture.AssertLitLeft(page, name);
            }
            else
            {
                picture.AssertLeft(page, name);
            }
        }

        private static string[] Names()
        {
            return new[]
            {
                "Single pulse", "Valve proof", "Teach-in", "Leak test", "Output test", "Heartbeat", "Button",
                "Test the buzzer", "Test picture", "Pressure sensor", "Counters", "Last runs", "Trend", "Service work",
                "Settings", "About", "Leave service",
            };
        }

        private static Picture Draw(int selected)
        {
            return Picture.Of(Statuses.Menu(selected).Screen, Statuses.Idle());
        }
    }
}
