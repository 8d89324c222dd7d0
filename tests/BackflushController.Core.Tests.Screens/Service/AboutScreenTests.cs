using BackflushController.Core.Display;
using BackflushController.Core.Records;
using BackflushController.Core.Service;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Screens
{
    [TestClass]
    public class AboutScreenTests
    {
        private const int ExpectedPage = 4;

        [TestMethod]
        public static void It_shows_the_versions()
        {
            Draw(Statuses.Idle())
                .AssertTitle("About").AssertEmpty(1).AssertLeft(2, "Version " + ProductVersion.Text)
                .AssertLeft(3, "Runtime 1.17.0.1").AssertMiddle(7, "Press: back");
        }

        [TestMethod]
        public static void The_runtime_it_was_made_for_is_not_shown_again()
        {
            Draw(Statuses.Idle()).AssertEmpty(ExpectedPage);
        }

        [TestMethod]
        public static void Under_another_runtime_the_expected_one_is_lit()
        {
            DisplayStatus status = Statuses.Idle();
            status.RuntimeVersion = "1.18.2.9";

            Draw(status)
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
            AssertMissing(CommissioningStep.Outputs, "Output test");
            AssertMissing(CommissioningStep.Heartbeat, "Heartbeat");
            AssertMissing(CommissioningStep.Button, "Button");
            AssertMissing(CommissioningStep.Buzzer, "Test the buzzer");
            AssertMissing(CommissioningStep.Picture, "Test picture");
            AssertMissing(CommissioningStep.Sensor, "Pressure sensor");
            AssertMissing(CommissioningStep.ValveProof, "Valve proof");
            AssertMissing(CommissioningStep.TeachIn, "Teach-in");
            AssertMissing(CommissioningStep.LeakTest, "Leak test");
        }

        [TestMethod]
        public static void When_all_is_done_nothing_is_missing()
        {
            DisplayStatus status = Statuses.Idle();
            status.Record.Commissioned = 0x1FF;

            Draw(status).AssertLeft(5, "Commissioned      9/9", "");
        }

        private static void AssertMissing(CommissioningStep step, string name)
        {
            DisplayStatus status = Statuses.Idle();
            status.Record.Commissioned = 0x1FF & ~(1 << (int)step);

            Draw(status).AssertLeft(5, "Commissioned      8/9").AssertLeft(6, name);
        }

        private static Picture Draw(DisplayStatus status)
        {
            return Picture.Of(new AboutPage(Statuses.BookOf(status)), status);
        }
    }
}
