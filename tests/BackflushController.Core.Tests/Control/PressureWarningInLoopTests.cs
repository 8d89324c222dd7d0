using BackflushController.Core.Display.Screens;
using BackflushController.Core.Faults;
using BackflushController.Core.Records;
using BackflushController.Core.Run;
using BackflushController.Core.Service;
using BackflushController.Core.Settings;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    /// <summary>Pressure that a run has left is warned of until it has been at rest, whatever is pressed.</summary>
    [TestClass]
    public class PressureWarningInLoopTests
    {
        private const long Second = Bench.Second;
        private const int ShotMillibar = 9000;

        [TestMethod]
        public static void No_press_leads_past_the_warning_and_it_ends_at_rest()
        {
            Bench bench = Bench.Rinsing(1).VentSpeed(0).AssertEndsWith(Fault.NoVent);

            bench.ShortPress().AssertScreen(typeof(PressureScreen), "acknowledged");
            bench.ShortPress().AssertScreen(typeof(PressureScreen), "short");
            bench.LongPress().AssertScreen(typeof(FaultScreen), "a start is refused");
            bench.AssertState(RunState.Faulted, "nothing starts");
            bench.ShortPress().AssertScreen(typeof(PressureScreen), "acknowledged again");
            bench.SignalAt(600).Pass(Second / 5).AssertScreen(typeof(PressureScreen), "not yet for long");
            bench.SignalAt(800).Pass(Second).SignalAt(600).Pass(Second).AssertScreen(typeof(ReadyScreen), "at rest");
            bench.SignalAt(ShotMillibar).Pass(Second).AssertScreen(typeof(ReadyScreen), "somebody brews");
        }

        [TestMethod]
        public static void Pressure_that_comes_back_on_the_screen_of_a_stop_stays_warned_of()
        {
            Bench bench = Bench.Rinsing(1).WaitFor(RunState.Filling).ShortPress().WaitFor(RunState.Stopped);

            bench.SignalAt(2000).Pass(Second).ShortPress().AssertScreen(typeof(PressureScreen), "acknowledged");
        }

        [TestMethod]
        public static void A_coffee_on_the_screen_of_a_finished_run_is_not_warned_of()
        {
            Bench bench = Bench.Rinsing(1).Plateau(ShotMillibar).WaitFor(RunState.Finished);

            bench.SignalAt(ShotMillibar).Pass(Second).ShortPress().AssertScreen(typeof(ReadyScreen), "acknowledged");
        }

        [TestMethod]
        public static void At_power_up_a_lock_or_detergent_or_a_cut_run_explains_pressure_and_nothing_else_does()
        {
            BoxRecord cut = new BoxRecord();
            new RunEntry(cut.Runs).Begin(RunKind.WaterRinse);

            AssertAtPowerUp(new BoxRecord { VentLock = true }, typeof(PressureScreen), "lock");
            AssertAtPowerUp(new BoxRecord { DetergentLatch = true }, typeof(PressureScreen), "detergent");
            AssertAtPowerUp(cut, typeof(PressureScreen), "cut");
            AssertAtPowerUp(new BoxRecord(), typeof(ReadyScreen), "nothing");
        }

        [TestMethod]
        public static void A_lost_sensor_takes_the_warning_and_gives_it_back()
        {
            Bench bench = Bench.Rinsing(1).VentSpeed(0).AssertEndsWith(Fault.NoVent).ShortPress();

            bench.Signal(0).Pass(Second).AssertScreen(typeof(ReadyScreen), "not known");
            bench.SignalAt(ShotMillibar).Pass(2 * Second).AssertScreen(typeof(PressureScreen), "known again");
        }

        [TestMethod]
        public static void The_service_menu_comes_before_a_warning_of_power_up_and_after_one_of_its_own_run()
        {
            FakeBoard board = FakeBoard.WithRecord(new BoxRecord { VentLock = true });
            board.SignalCounts = FakeBoard.CountsAt(800);
            Bench.InService(board).AssertScreen(typeof(ServiceMenu), "a wrong zero, say");

            Bench bench = Bench.InService(new ControllerSettings()).VentSpeed(0).StartCycles();
            bench.AssertEndsWith(Fault.NoVent).ShortPress().AssertScreen(typeof(PressureScreen), "its own run");
        }

        private static void AssertAtPowerUp(BoxRecord record, System.Type screen, string message)
        {
            FakeBoard board = FakeBoard.WithRecord(record);
            board.SignalCounts = FakeBoard.CountsAt(ShotMillibar);
            new Bench(board).AssertScreen(screen, message);
        }
    }
}
