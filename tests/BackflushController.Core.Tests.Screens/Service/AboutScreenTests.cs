using BackflushController.Core.Display;
using BackflushController.Core.Service;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Screens
{
    [TestClass]
    public class AboutScreenTests
    {
        [TestMethod]
        public static void The_first_step_that_is_missing_is_named()
        {
            string[] names =
            {
                "Output test", "Heartbeat", "Button", "Test the buzzer", "Test picture", "Pressure sensor",
                "Valve proof", "Teach-in", "Leak test",
            };
            for (int step = 0; step < names.Length; step++)
            {
                int others = 0x1FF & ~(1 << step);
                Draw(Statuses.Idle().With(s => s.Record.Commissioned = others))
                    .AssertEnds(5, "Commissioned", "8/9").AssertLeft(6, names[step]);
            }
        }

        [TestMethod]
        public static void When_all_is_done_nothing_is_missing()
        {
            Draw(Statuses.Idle().With(s => s.Record.Commissioned = 0x1FF))
                .AssertMiddle(0, "About").AssertEnds(5, "Commissioned", "9/9").AssertEmpty(6)
                .AssertHint(7, "back", string.Empty);
        }

        private static Picture Draw(DisplayStatus status) => Picture.Of(new AboutPage(Statuses.BookOf(status)), status);
    }
}
