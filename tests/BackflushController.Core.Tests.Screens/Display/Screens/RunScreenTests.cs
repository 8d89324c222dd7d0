using BackflushController.Core.Display;
using BackflushController.Core.Display.Screens;
using BackflushController.Core.Run;
using BackflushController.Core.Sensing;
using BackflushController.Core.Settings;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Screens
{
    [TestClass]
    public class RunScreenTests
    {
        private const int ProofPage = 1;
        private const int BigPage = 2;
        private const int PressurePage = 5;
        private const int ProgressPage = 6;
        private const int HintPage = 7;
        private const int WordLeft = 46;

        [TestMethod]
        public static void The_title_names_the_stage_and_counts_its_cycles()
        {
            Draw(RunState.Filling).AssertLitLeft(0, "Water             3/8");
        }

        [TestMethod]
        public static void A_stage_of_ten_cycles_ends_at_the_right_edge()
        {
            DisplayStatus status = Statuses.InCycle(RunState.Filling);
            status.Stage = Stage.Detergent(10, 10000000, 10000000, FillEnd.Timed);
            status.Cycle = 10;
            Draw(status).AssertLitLeft(0, "Detergent       10/10");
        }

        [TestMethod]
        public static void Seconds_left_are_large()
        {
            Draw(RunState.Filling).AssertBig(BigPage, 2, " 7");

            Draw(Statuses.InCycle(RunState.Venting).With(s => s.SecondsLeft = 20)).AssertBig(BigPage, 2, "20");
        }

        [TestMethod]
        public static void A_backflush_fills_holds_and_releases()
        {
            AssertWords(RunState.Energising, "Filling", "Pump off", "Valve on");
            AssertWords(RunState.Filling, "Filling", "Pump on", "Valve on");
            AssertWords(RunState.Holding, "Holding", "Pump off", "Valve on");
            AssertWords(RunState.Settling, "Releasing", "Pump off", "Valve on");
            AssertWords(RunState.Venting, "Releasing", "Pump off", "Valve off");
        }

        [TestMethod]
        public static void A_flush_flushes_and_pauses()
        {
            AssertPhaseOfFlush(RunState.Energising, "Flushing");
            AssertPhaseOfFlush(RunState.Filling, "Flushing");
            AssertPhaseOfFlush(RunState.Settling, "Pausing");
            AssertPhaseOfFlush(RunState.Venting, "Pausing");
        }

        [TestMethod]
        public static void Nothing_is_proved_before_the_first_vent()
        {
            Draw(RunState.Filling).AssertEmpty(ProofPage);
        }

        [TestMethod]
        public static void The_last_cycle_shows_its_plateau_and_its_vent()
        {
            Draw(Statuses.InCycle(RunState.Filling).With(s => s.Proof = Statuses.Proved(9270, 700, 350)))
                .AssertLeft(ProofPage, "9.2 bar     0.35 s").AssertPart(ProofPage, 60, Frame.Width, 73, "0.35 s");
        }

        [TestMethod]
        public static void Without_sensor_the_cycles_are_by_time()
        {
            DisplayStatus status = Statuses.InCycle(RunState.Filling);
            status.SensorLoss = SensorCondition.Unused;
            status.PressureKnown = false;
            status.Proof = Statuses.Proved(9270, 700, 350);

            Draw(status).AssertLeft(ProofPage, "By time, no sensor").AssertLeft(PressurePage, "-- bar");
        }

        [TestMethod]
        public static void The_pressure_has_its_number_and_its_bar_from_zero_to_16_bar()
        {
            AssertPressure(-3, "-0.3 bar", 0);
            AssertPressure(0, "0.0 bar", 0);
            AssertPressure(4, "0.4 bar", 1);
            AssertPressure(80, "8.0 bar", 35);
            AssertPressure(130, "13.0 bar", 56);
            AssertPressure(159, "15.9 bar", 69);
            AssertPressure(160, "16.0 bar", 70);
            AssertPressure(170, "17.0 bar", 70);
        }

        [TestMethod]
        public static void Progress_is_that_of_the_whole_programme()
        {
            AssertProgress(0, 0);
            AssertProgress(250, 32);
            AssertProgress(999, 127);
            AssertProgress(1000, 128);
        }

        [TestMethod]
        public static void A_press_stops_it()
        {
            Draw(RunState.Filling).AssertMiddle(HintPage, "Press: stop");
        }

        private static void AssertWords(RunState state, string phase, string pump, string valve)
        {
            Draw(state)
                .AssertPart(BigPage, 38, Frame.Width, WordLeft, phase)
                .AssertPart(BigPage + 1, 38, Frame.Width, WordLeft, pump)
                .AssertPart(BigPage + 2, 38, Frame.Width, WordLeft, valve);
        }

        private static void AssertPhaseOfFlush(RunState state, string phase)
        {
            Draw(Statuses.InCycle(state).With(s => s.Stage = Stage.Flush(6, 5000000, 5000000)))
                .AssertLitLeft(0, "Open flush        3/6").AssertPart(BigPage, 38, Frame.Width, WordLeft, phase);
        }

        private static void AssertPressure(int decibar, string text, int filled)
        {
            Draw(Statuses.InCycle(RunState.Filling).With(s => s.PressureDecibar = decibar))
                .AssertPart(PressurePage, 0, 58, 1, text).AssertBar(PressurePage, 58, filled);
        }

        private static void AssertProgress(int permille, int columns)
        {
            DisplayStatus status = Statuses.InCycle(RunState.Filling).With(s => s.ProgressPermille = permille);
            Draw(status).AssertProgress(ProgressPage, columns);
        }

        private static Picture Draw(RunState state)
        {
            return Draw(Statuses.InCycle(state));
        }

        private static Picture Draw(DisplayStatus status)
        {
            return Picture.Of(new RunScreen(), status);
        }
    }
}
