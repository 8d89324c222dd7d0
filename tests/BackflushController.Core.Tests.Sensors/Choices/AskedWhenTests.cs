using BackflushController.Core.Board;
using BackflushController.Core.Control;
using BackflushController.Core.Records;
using BackflushController.Core.Run;
using BackflushController.Core.Safety;
using BackflushController.Core.Settings;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Sensors
{
    /// <summary>What keeps a new box from asking its questions: each alone.</summary>
    [TestClass]
    public class AskedWhenTests
    {
        private const long Second = 1000000;

        [TestMethod]
        public static void A_box_with_nothing_wrong_asks_at_once()
        {
            new AskedBox(new BoxRecord()).Pass(Second).AssertAsks(true, "nothing wrong");
        }

        [TestMethod]
        public static void What_the_box_remembers_comes_first()
        {
            BoxRecord due = new BoxRecord { Counts = { [BoxRecord.Shots] = 10000 } };
            new AskedBox(due).Pass(2 * Second).AssertAsks(false, "something is due");
            new AskedBox(new BoxRecord { VentLock = true }).Pass(2 * Second).AssertAsks(false, "locked");
            new AskedBox(new BoxRecord { DetergentLatch = true }).Pass(2 * Second).AssertAsks(false, "detergent");
            BoxRecord crashed = new BoxRecord { Counts = { [BoxRecord.CrashesInARow] = 1 } };
            new AskedBox(crashed).Pass(2 * Second).AssertAsks(false, "restarted");
        }

        [TestMethod]
        public static void A_sensor_that_is_lost_comes_first()
        {
            AskedBox box = new AskedBox(new BoxRecord());
            box.Inputs.SensorRead = false;

            box.Pass(2 * Second).AssertAsks(false, "no sensor");
        }

        [TestMethod]
        public static void A_button_that_is_held_from_power_up_on_and_the_service_menu_come_first()
        {
            AskedBox box = new AskedBox(new BoxRecord());
            box.Inputs.ButtonTouched = true;
            box.Inputs.ButtonHeld = true;
            box.Pass(2 * Second).AssertAsks(false, "held");
            box.Pass(2 * Second);
            box.Inputs.ButtonTouched = false;
            box.Inputs.ButtonHeld = false;

            box.Pass(2 * Second).AssertAsks(false, "in the service menu");
        }

        /// <summary>A box that has its file, this record, and nothing wrong.</summary>
        private sealed class AskedBox
        {
            public readonly Inputs Inputs = new Inputs
            {
                SensorRead = true,
                SupplyCounts = RawSum.Of(5000),
                SignalCounts = RawSum.Of(500),
            };

            private readonly Controller _controller;
            private readonly Outputs _outputs = new Outputs();

            private long _now;

            public AskedBox(BoxRecord record)
            {
                byte[] file = { (byte)'\n', (byte)'#' };
                SettingsOutcome outcome = ConfiguredProgrammes.Checked(SettingsFile.Read(file, file.Length));
                ControllerSettings settings = outcome.Settings;
                ProgrammeMenu menu = new ProgrammeMenu(ConfiguredProgrammes.Of(settings), settings);
                _controller = new Controller(outcome, menu, new Logbook(record, RecordHealth.Good));
            }

            public AskedBox Pass(long microseconds)
            {
                for (long end = _now + microseconds; _now < end;)
                {
                    _now += Inputs.TickMicroseconds;
                    _controller.Step(_now, Inputs, GateTrip.None, _outputs);
                    _controller.Report(_now);
                    if (_controller.Chooser.IsAwake)
                    {
                        _controller.Choose(_now);
                    }
                }

                return this;
            }

            public void AssertAsks(bool expected, string when)
            {
                Assert.AreEqual(expected, _controller.Chooser.IsOpen, when);
            }
        }
    }
}
