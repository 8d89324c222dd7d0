using BackflushController.Core.Display.Screens;
using BackflushController.Core.Run;
using BackflushController.Core.Service;
using BackflushController.Core.Texts;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    /// <summary>What the box does with a settings file that has errors.</summary>
    [TestClass]
    public class SettingsErrorTests
    {
        private const string TwoErrors = "opv = 90\nlanguage = english\npin-pump = 6\n";

        [TestMethod]
        public static void With_errors_no_press_starts_anything()
        {
            Bench bench = Bench.WithFile(TwoErrors, false).LongPress().LongPress().ShortPress().LongPress();
            bench.Pass(30 * Bench.Second);

            bench.AssertState(RunState.Ready, "state").AssertScreen(typeof(SettingsErrorScreen), "screen");
            Assert.AreEqual(0, bench.Board.Edges, "edges");
        }

        [TestMethod]
        public static void A_file_without_errors_is_not_spoken_of()
        {
            Bench.WithFile("opv = 9\nlock-choices = yes\n", false).AssertScreen(typeof(ReadyScreen), "screen")
                .LongPress().AssertState(RunState.AwaitingPerson, "state");
        }

        [TestMethod]
        public static void A_short_press_shows_the_next_error_and_after_the_last_how_many()
        {
            Bench bench = Bench.WithFile(TwoErrors, false);
            Assert.AreEqual(0, bench.Status.SettingsError, "at first");
            bench.ShortPress();
            Assert.AreEqual(1, bench.Status.SettingsError, "first");
            bench.LongPress();
            Assert.AreEqual(1, bench.Status.SettingsError, "a long press");
            bench.ShortPress();
            Assert.AreEqual(2, bench.Status.SettingsError, "second");
            bench.ShortPress();
            Assert.AreEqual(0, bench.Status.SettingsError, "after the last");
        }

        [TestMethod]
        public static void The_errors_take_the_place_of_the_due_page()
        {
            Bench bench = Bench.WithFile(TwoErrors, true);
            bench.Status.Record.DetergentLatch = true;
            bench.Button(false).Pass(Bench.Second);
            Assert.IsTrue(bench.Status.DetergentInGroup, "detergent");
            bench.AssertScreen(typeof(SettingsErrorScreen), "screen");

            bench.LongPress().AssertState(RunState.Ready, "state");
        }

        [TestMethod]
        public static void The_service_menu_works_with_the_defaults()
        {
            Bench bench = Bench.WithFile(TwoErrors, true).Pass(ServiceMenu.OpeningMicroseconds + Bench.Second);
            bench.Button(false).Pass(Bench.Second).AssertScreen(typeof(ServiceMenu), "menu");

            bench.StartCycles().AssertState(RunState.Energising, "the single pulse").WaitFor(RunState.Finished);
            bench.ShortPress().GoTo(TextId.LeaveService).LongPress();
            bench.AssertScreen(typeof(SettingsErrorScreen), "after the menu");
        }
    }
}
