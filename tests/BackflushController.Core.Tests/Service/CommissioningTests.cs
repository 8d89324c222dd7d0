using BackflushController.Core.Records;
using BackflushController.Core.Run;
using BackflushController.Core.Service;
using BackflushController.Core.Settings;
using BackflushController.Core.Texts;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    /// <summary>What a technician tries at a new installation, and what is remembered of it.</summary>
    [TestClass]
    public class CommissioningTests
    {
        private const long Second = Bench.Second;

        [TestMethod]
        public static void The_heartbeat_beats_for_five_seconds_after_its_page_was_opened_and_not_after_them()
        {
            Bench bench = InService().GoTo(TextId.HeartbeatTest);
            int before = bench.Board.Beats;
            bench.LongPress().Pass(10 * Second);
            int beats = bench.Board.Beats - before;

            // A collection of garbage may take the place of one.
            Assert.IsTrue(beats >= 249 && beats <= 250, "beats on the page");

            bench.LongPress().Pass(Second);
            Assert.AreEqual(before + beats, bench.Board.Beats, "beats after it");
            AssertDone(bench, CommissioningStep.Heartbeat);
        }

        [TestMethod]
        public static void A_page_that_is_left_with_a_short_press_is_not_confirmed()
        {
            Bench bench = InService().GoTo(TextId.HeartbeatTest).LongPress().ShortPress();

            bench.AssertScreen(typeof(ServiceMenu), "menu");
            Assert.AreEqual(0, bench.Status.Record.Commissioned, "nothing done");
        }

        [TestMethod]
        public static void The_output_test_pumps_for_half_a_second_a_second_after_the_valve()
        {
            Bench bench = InService().GoTo(TextId.OutputTest).LongPress().LongPress().WaitFor(RunState.Finished);

            Assert.AreEqual(4, bench.Board.Edges, "edges");
            Assert.AreEqual(Second, bench.Board.EdgeTimes[1] - bench.Board.EdgeTimes[0], "valve ahead");
            Assert.AreEqual(Second / 2, bench.Board.EdgeTimes[2] - bench.Board.EdgeTimes[1], "pump on");
            AssertDone(bench, CommissioningStep.Outputs);
        }

        [TestMethod]
        public static void The_button_page_counts_presses_until_a_long_one()
        {
            Bench bench = InService().GoTo(TextId.ButtonTest).LongPress();
            for (int i = 0; i < 5; i++)
            {
                Assert.AreEqual(i, bench.Service.Page.Sheet, "after press " + i);
                bench.ShortPress();
            }

            bench.AssertScreen(typeof(ButtonPage), "still there").LongPress().AssertScreen(typeof(ServiceMenu), "menu");
            AssertDone(bench, CommissioningStep.Button);
        }

        [TestMethod]
        public static void The_sensor_page_shows_what_the_converter_reads()
        {
            Bench bench = InService().GoTo(TextId.SensorTest).LongPress().Pass(Second);

            Assert.AreEqual(FakeBoard.Counts(5000) / 8, bench.Status.SupplyCode, "supply");
            int signal = FakeBoard.Counts(500) / 8;
            int off = bench.Status.SignalCode - signal;
            Assert.IsTrue(off > -20 && off < 20, "signal " + bench.Status.SignalCode);
            Assert.IsTrue(bench.Status.PressureCentibar > -20 && bench.Status.PressureCentibar < 20, "zero");
        }

        [TestMethod]
        public static void The_settings_page_shows_the_lines_of_the_file()
        {
            Bench bench = Bench.WithFile("# shop 12\nopv = 9.5\nlock-choices = yes\n", true);
            bench.Pass(ServiceMenu.OpeningMicroseconds + Second).Button(false).Pass(Second);

            SettingEntry[] entries = bench.Status.Settings.Entries;
            Assert.AreEqual(2, entries.Length, "entries");
            Assert.AreEqual("opv", entries[0].Key, "key");
            Assert.AreEqual("9.5", entries[0].Value, "value");
            Assert.AreEqual(2, entries[0].Line, "line");
            bench.GoTo(TextId.Settings).LongPress().AssertScreen(typeof(SettingsPage), "shown").ShortPress();
            bench.ShortPress().AssertScreen(typeof(ServiceMenu), "after the last");
        }

        [TestMethod]
        public static void What_was_done_survives_a_power_cut()
        {
            Bench bench = InService().GoTo(TextId.TestPicture).LongPress().LongPress().Pass(Second);

            AssertDone(Bench.Replugged(bench), CommissioningStep.Picture);
        }

        [TestMethod]
        public static void Another_runtime_than_expected_is_known()
        {
            Assert.IsTrue(ProductVersion.IsMadeFor("1.17.0.339"), "any fourth number");
            Assert.IsFalse(ProductVersion.IsMadeFor("1.17.01.3"), "another third number");
            Assert.IsFalse(ProductVersion.IsMadeFor("2.0.0.1"), "another");
        }

        private static Bench InService() => Bench.InService(new ControllerSettings());

        private static void AssertDone(Bench bench, CommissioningStep step)
        {
            Assert.IsTrue(Commissioning.IsDone(bench.Status.Record, step), "done");
        }
    }
}
