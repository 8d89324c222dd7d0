using BackflushController.Core.Display;
using BackflushController.Core.Display.Screens;
using BackflushController.Core.Faults;
using BackflushController.Core.Run;
using BackflushController.Core.Settings;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Screens
{
    [TestClass]
    public class FaultScreenTests
    {
        private const int WarningPage = 6;
        private const int HintPage = 7;

        [TestMethod]
        public static void What_the_machine_does_wrong_has_a_name_and_advice()
        {
            AssertFault(Fault.NoVent, "Pressure stays", "Do not open. Switch\nthe machine off and\nlet it cool.");
            AssertFault(
                Fault.VentLocked, "Backflush locked", "The group did not\nvent. A technician\nmust prove the valve.");
            AssertFault(
                Fault.OverPressure, "Too much pressure",
                "The relief valve does\nnot open. Have it\nrepaired before use.");
            AssertFault(
                Fault.PressureIdle, "Unexpected pressure",
                "Is the brew switch\non? If not, the valve\nleaks. Do not open.");
            AssertFault(Fault.PumpStuckOn, "Pump does not stop", "Pull the plug. The\nrelay of the pump is\nstuck.");
            AssertFault(
                Fault.PumpTooHot, "Pump needs a rest", "It may run 2 minutes\nin 3. Wait some\nminutes; start again.");
        }

        [TestMethod]
        public static void What_a_fill_shows_has_a_name_and_advice()
        {
            AssertFault(
                Fault.NoBlindBasket, "No blind basket?",
                "Water runs through.\nLock the blind basket\nin and start again.");
            AssertFault(
                Fault.NoPressure, "No pressure", "Water in the tank?\nDoes the pump run?\nDoes the valve open?");
            AssertFault(
                Fault.SlowRise, "Pressure rises slowly", "Little water, a leak\nat the basket, or a\ntired pump.");
            AssertFault(
                Fault.LowPlateau, "Pressure too low", "Gasket or basket\nleaks, or the relief\nvalve opens early.");
            AssertFault(
                Fault.StallNotReached, "Pump never went quiet",
                "Pressure not steady:\nair in the water, or\na bad sensor.");
            AssertFault(
                Fault.GroupClosed, "Group is not open",
                "The portafilter must\nbe out. If it is out,\nclean the screen.");
            AssertFault(Fault.TankEmpty, "Water tank is empty", "Fill the tank and\nstart again.");
        }

        [TestMethod]
        public static void A_lost_sensor_has_its_own_name_and_the_advice_of_all()
        {
            AssertSensor(Fault.SensorOpen, "Sensor wire open");
            AssertSensor(Fault.SensorShorted, "Sensor wire shorted");
            AssertSensor(Fault.SensorNoSupply, "Sensor has no supply");
            AssertSensor(Fault.SensorSilent, "Sensor cannot be read");
            AssertSensor(Fault.SensorFrozen, "Sensor reading stuck");
            AssertSensor(Fault.SensorImplausible, "Sensor reads wrongly");
        }

        [TestMethod]
        public static void What_the_output_gate_cut_has_its_own_name_and_the_advice_of_all()
        {
            AssertCut(Fault.OutputLeaseLost, "Controller stalled");
            AssertCut(Fault.OutputOrder, "Wrong output order");
            AssertCut(Fault.FillTooLong, "Fill too long");
            AssertCut(Fault.RunTooLong, "Run too long");
            AssertCut(Fault.LoopOverruns, "Controller too slow");
        }

        [TestMethod]
        public static void What_the_box_itself_does_wrong_has_a_name_and_advice()
        {
            AssertFault(
                Fault.MemoryFails, "Memory fails", "Detergent could be\nforgotten. Only water\nruns. Call service.");
            AssertFault(Fault.Restarted, "Software restarted", "Nothing runs. If it\nhappens again call\nthe service.");
            AssertFault(
                Fault.ServiceNeeded, "Service needed",
                "The software stopped\nagain and again. Only\nthe service menu runs");
        }

        [TestMethod]
        public static void A_refused_programme_says_what_is_wrong_with_it()
        {
            Draw(Faulted(Fault.RecipeRefused).With(s => s.Refusal = new Refusal("cycles", "21", "1 to 20")))
                .AssertTitle("FAULT").AssertMiddle(1, "", "Programme refused")
                .AssertLeft(3, "cycles", "is 21", "ok 1 to 20").AssertMiddle(WarningPage, "", "Press: back");
        }

        [TestMethod]
        public static void While_the_group_vents_it_must_not_be_opened()
        {
            AssertVents(RunState.StopSettling);
            AssertVents(RunState.StopVenting);
        }

        [TestMethod]
        public static void Under_pressure_the_group_must_not_be_opened()
        {
            Draw(Faulted(Fault.NoVent).With(s => s.PressureDecibar = 7))
                .AssertLitMiddle(WarningPage, "Do not open!").AssertMiddle(HintPage, "Press: back");
        }

        [TestMethod]
        public static void At_rest_and_with_the_pressure_unknown_there_is_no_warning()
        {
            DisplayStatus status = Faulted(Fault.NoBlindBasket);
            status.PressureDecibar = 6;
            Draw(status).AssertEmpty(WarningPage);

            status.PressureKnown = false;
            status.PressureDecibar = 90;
            Draw(status).AssertEmpty(WarningPage);
        }

        [TestMethod]
        public static void Nothing_leads_back_from_what_ends_the_box()
        {
            Draw(Faulted(Fault.PumpStuckOn)).AssertEmpty(HintPage);
            Draw(Faulted(Fault.ServiceNeeded)).AssertEmpty(HintPage);
        }

        [TestMethod]
        public static void What_ended_the_software_is_shown_to_the_technician()
        {
            AssertCrash("NullReferenceExceptio", Fault.Restarted);
            AssertCrash("NullReferenceExceptio", Fault.ServiceNeeded);
            AssertCrash(string.Empty, Fault.NoPressure);
        }

        [TestMethod]
        public static void Pressure_goes_before_what_ended_the_software()
        {
            DisplayStatus status = Faulted(Fault.Restarted);
            status.Record.LastCrash = "Exception";
            status.PressureDecibar = 80;
            Draw(status).AssertLitMiddle(WarningPage, "Do not open!");
        }

        /// <summary>The name of a fault and under it the lines of its advice.</summary>
        private static void AssertFault(Fault fault, string name, string advice)
        {
            Draw(Faulted(fault)).AssertTitle("FAULT").AssertMiddle(1, "", name).AssertMiddle(3, advice.Split('\n'));
        }

        private static void AssertSensor(Fault fault, string name)
        {
            AssertFault(fault, name, "Pressure is unknown.\nOpen slowly. Have the\nsensor looked at.");
        }

        private static void AssertCut(Fault fault, string name)
        {
            AssertFault(fault, name, "The box has cut the\npump off. Happens\nagain? Call service.");
        }

        private static void AssertVents(RunState state)
        {
            DisplayStatus status = Faulted(Fault.PumpStuckOn);
            status.State = state;
            status.PressureDecibar = 0;

            Draw(status).AssertLitMiddle(WarningPage, "Do not open!").AssertMiddle(HintPage, "Venting. Please wait.");
        }

        private static void AssertCrash(string expected, Fault fault)
        {
            DisplayStatus status = Faulted(fault).With(s => s.Record.LastCrash = "NullReferenceExceptio");

            Draw(status).AssertLeft(WarningPage, expected);
        }

        private static DisplayStatus Faulted(Fault fault)
        {
            return Statuses.Idle().With(s => s.State = RunState.Faulted).With(s => s.Fault = fault);
        }

        private static Picture Draw(DisplayStatus status)
        {
            return Picture.Of(new FaultScreen(), status);
        }
    }
}
