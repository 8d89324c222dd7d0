using BackflushController.Core.Board;
using BackflushController.Core.Control;
using BackflushController.Core.Records;
using BackflushController.Core.Run;
using BackflushController.Core.Safety;
using BackflushController.Core.Settings;
using BackflushController.Core.Texts;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Sensors
{
    /// <summary>A box whose settings are gone does not know its pins: whatever is pressed, it drives none.</summary>
    [TestClass]
    public class SettingsGoneTests
    {
        private const long Second = 1000000;

        [TestMethod]
        public static void Nothing_sounds_and_nothing_beats_in_its_service_menu()
        {
            Presser gone = new Presser(SettingsFile.Read(new byte[0], SettingsFile.Gone));
            gone.TryBoth();
            Assert.IsFalse(gone.Sounded, "buzzer");
            Assert.AreEqual(0L, gone.Beat, "heartbeat");
            Assert.AreEqual(0L, gone.Closed, "enable relay");
        }

        [TestMethod]
        public static void The_same_presses_do_both_on_a_box_that_has_its_settings()
        {
            Presser box = new Presser(new SettingsOutcome(new ControllerSettings(), SettingsOutcome.MadeInCode));
            box.TryBoth();
            Assert.IsTrue(box.Sounded, "buzzer");
            Assert.AreEqual(5 * Second, box.Beat, "heartbeat");
            Assert.AreEqual(10 * Second, box.Closed, "enable relay");
        }

        /// <summary>Somebody in the service menu, who tries the buzzer and the heartbeat.</summary>
        private sealed class Presser
        {
            public bool Sounded;

            /// <summary>How long the heartbeat was to beat, and the enable relay to be closed.</summary>
            public long Beat;
            public long Closed;

            private readonly Controller _controller;
            private readonly Outputs _outputs = new Outputs();
            private readonly Inputs _inputs = new Inputs
            {
                SensorRead = true,
                SupplyCounts = RawSum.Of(5000),
                SignalCounts = RawSum.Of(500),
            };

            private long _now;

            public Presser(SettingsOutcome outcome)
            {
                ControllerSettings settings = outcome.Settings;
                ProgrammeMenu menu = new ProgrammeMenu(ConfiguredProgrammes.Of(settings), settings);
                _controller = new Controller(outcome, menu, new Logbook(new BoxRecord(), RecordHealth.Good));
            }

            public void TryBoth()
            {
                Hold(4 * Second);
                Open(TextId.TestBuzzer);
                Open(TextId.HeartbeatTest);
                Pass(12 * Second);
            }

            private void Open(TextId line)
            {
                while (_controller.Service.Selected.Title != line)
                {
                    Hold(Second / 5);
                }

                Hold(Second);
            }

            private void Hold(long microseconds)
            {
                _inputs.ButtonTouched = true;
                _inputs.ButtonHeld = true;
                Pass(microseconds);
                _inputs.ButtonTouched = false;
                _inputs.ButtonHeld = false;
                Pass(Second / 2);
            }

            private void Pass(long microseconds)
            {
                for (long end = _now + microseconds; _now < end;)
                {
                    _now += Inputs.TickMicroseconds;
                    _controller.Step(_now, _inputs, GateTrip.None, _outputs);
                    _controller.Report(_now);
                    Sounded |= _outputs.Buzzer;
                    Beat += _controller.NeedsRail ? Inputs.TickMicroseconds : 0;
                    Closed += _controller.TestsEnableRelay ? Inputs.TickMicroseconds : 0;
                }
            }
        }
    }
}
