using BackflushController.Core.Display;
using BackflushController.Core.Display.Screens;
using BackflushController.Core.Faults;
using BackflushController.Core.Run;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Screens
{
    [TestClass]
    public class FaultScreenTests
    {
        private const int PressurePage = 1;
        private const int BarLeft = 58;
        private const int WarningPage = 6;

        [TestMethod]
        public static void While_the_valve_settles_the_group_must_not_be_opened()
        {
            DisplayStatus status = Faulted(Fault.PumpStuckOn).With(s => s.State = RunState.StopSettling);
            status.PressureDecibar = 0;
            Draw(status).AssertLitMiddle(WarningPage, "Do not open!").AssertMiddle(7, "Venting. Please wait.");
        }

        [TestMethod]
        public static void Under_pressure_the_group_must_not_be_opened()
        {
            Draw(Faulted(Fault.NoVent).With(s => s.PressureDecibar = 7))
                .AssertPart(PressurePage, 0, BarLeft, Picture.LeftEdge, "0.7 bar")
                .AssertLitMiddle(WarningPage, "Do not open!");
        }

        [TestMethod]
        public static void At_rest_and_with_the_pressure_unknown_there_is_no_warning()
        {
            DisplayStatus status = Faulted(Fault.NoBlindBasket);
            status.PressureDecibar = 6;
            Draw(status).AssertEmpty(WarningPage).AssertEmpty(PressurePage);

            status.PressureKnown = false;
            status.PressureDecibar = 90;
            Draw(status).AssertEmpty(WarningPage);
        }

        [TestMethod]
        public static void What_once_ended_the_software_is_not_shown_with_another_fault()
        {
            Draw(Faulted(Fault.NoPressure).With(s => s.Record.LastCrash = "Exception")).AssertEmpty(WarningPage);
        }

        [TestMethod]
        public static void Pressure_goes_before_what_ended_the_software()
        {
            DisplayStatus status = Faulted(Fault.Restarted);
            status.Record.LastCrash = "Exception";
            status.PressureDecibar = 80;
            Draw(status).AssertLitMiddle(WarningPage, "Do not open!");
        }

        private static DisplayStatus Faulted(Fault fault)
        {
            return Statuses.Idle().With(s => s.State = RunState.Faulted).With(s => s.Fault = fault);
        }

        private static Picture Draw(DisplayStatus status) => Picture.Of(new FaultScreen(), status);
    }
}
