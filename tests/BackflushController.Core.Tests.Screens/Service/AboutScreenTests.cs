using BackflushController.Core.Display;
using BackflushController.Core.Service;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Screens
{
    [TestClass]
    public class AboutScreenTests
    {
        private const int ExpectedPage = 4;

        [TestMethod]
        public static void It_shows_the_versions_and_the_runtime_it_was_made_for_only_once()
        {
            Draw(Statuses.Idle())
                .AssertTitle("About").AssertEmpty(1).AssertLeft(2, "Version " + ProductVersion.Text)
                .AssertLeft(3, "Runtime 1.17.0.1", "").AssertMiddle(7, "Press: back");
        }

        [TestMethod]
        public static void Under_another_runtime_the_expected_one_is_lit()
        {
            Draw(Statuses.Idle().With(s => s.RuntimeVersion = "1.18.2.9"))
                .AssertLeft(3, "Runtime 1.18.2.9").AssertLitLeft(ExpectedPage, "Expected " + ProductVersion.Runtime);
        }

        [TestMethod]
        public static void Of_a_new_box_no_step_is_done()
        {
            Draw(Statuses.Idle()).AssertLeft(5, "Commissioned      0/9", "Output test");
        }

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
                    .AssertLeft(5, "Commissioned      8/9", names[step]);
            }
        }

        [TestMethod]
        public static void When_all_is_done_nothing_is_missing()
        {
            Draw(Statuses.Idle().With(s => s.Record.Commissioned = 0x1FF)).AssertLeft(5, "Commissioned      9/9", "");
        }

        private static Picture Draw(DisplayStatus status)
        {
            return Picture.Of(new AboutPage(Statuses.BookOf(status)), status);
        }
    }
}
