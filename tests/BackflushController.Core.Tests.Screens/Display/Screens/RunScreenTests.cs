using BackflushController.Core.Display;
using BackflushController.Core.Display.Screens;
using BackflushController.Core.Run;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Screens
{
    [TestClass]
    public class RunScreenTests
    {
        private const int BigPage = 2;
        private const int WordLeft = 46;

        [TestMethod]
        [DataRow((int)RunState.Energising, "Filling", "Pump off", "Valve on")]
        [DataRow((int)RunState.Filling, "Filling", "Pump on", "Valve on")]
        [DataRow((int)RunState.Holding, "Holding", "Pump off", "Valve on")]
        [DataRow((int)RunState.Settling, "Releasing", "Pump off", "Valve on")]
        [DataRow((int)RunState.Venting, "Releasing", "Pump off", "Valve off")]
        [DataRow((int)RunState.CheckVenting, "Checking", "Pump off", "Valve off")]
        [DataRow((int)RunState.CheckWithout, "Checking", "Pump off", "Valve on")]
        [DataRow((int)RunState.CheckWith, "Checking", "Pump off", "Valve on")]
        public static void A_backflush_fills_holds_and_releases(int state, string phase, string pump, string valve)
        {
            Draw(Statuses.InCycle((RunState)state))
                .AssertPart(BigPage, 38, Canvas.Width, WordLeft, phase)
                .AssertPart(BigPage + 1, 38, Canvas.Width, WordLeft, pump)
                .AssertPart(BigPage + 2, 38, Canvas.Width, WordLeft, valve);
        }

        [TestMethod]
        [DataRow((int)RunState.Energising, "Flushing")]
        [DataRow((int)RunState.Filling, "Flushing")]
        [DataRow((int)RunState.Settling, "Pausing")]
        [DataRow((int)RunState.Venting, "Pausing")]
        public static void A_flush_flushes_and_pauses(int state, string phase)
        {
            Draw(Statuses.InCycle((RunState)state).With(s => s.Stage = Stage.Flush(6, 5, 5)))
                .AssertPart(BigPage, 38, Canvas.Width, WordLeft, phase);
        }

        [TestMethod]
        [DataRow(-3, "-0.3 bar", 0)]
        [DataRow(0, "0.0 bar", 0)]
        [DataRow(4, "0.4 bar", 1)]
        [DataRow(80, "8.0 bar", 35)]
        [DataRow(130, "13.0 bar", 56)]
        [DataRow(159, "15.9 bar", 69)]
        [DataRow(160, "16.0 bar", 70)]
        [DataRow(170, "17.0 bar", 70)]
        public static void The_pressure_has_its_number_and_a_bar_up_to_16_bar(int decibar, string text, int filled)
        {
            Draw(Statuses.InCycle(RunState.Filling).With(s => s.PressureDecibar = decibar))
                .AssertPart(5, 0, 58, 1, text).AssertBar(5, 58, filled);
        }

        [TestMethod]
        [DataRow(0, 0)]
        [DataRow(250, 32)]
        [DataRow(999, 127)]
        [DataRow(1000, 128)]
        public static void Progress_is_that_of_the_whole_programme(int permille, int columns)
        {
            Draw(Statuses.InCycle(RunState.Filling).With(s => s.ProgressPermille = permille))
                .AssertProgress(6, columns);
        }

        private static Picture Draw(DisplayStatus status) => Picture.Of(new RunScreen(), status);
    }
}
