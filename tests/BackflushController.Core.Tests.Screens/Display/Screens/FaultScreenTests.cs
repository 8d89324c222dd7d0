using BackflushController.Core.Control;
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
            AssertFault(
                Fault.NoVent, "Pressure stays", "Do not open. Switch", "the machine off and", "let it cool.");
            AssertFault(
                Fault.VentLocked,
                "Backflush locked",
                "The group did not",
                "vent. A technician",
                "must prove the valve.");
            AssertFault(
                Fault.OverPressure,
                "Too much pressure",
                "The relief valve does",
                "not open. Have it",
                "repaired before use.");
            AssertFault(
                Fault.PressureIdle,
                "Unexpected pressure",
                "Is the brew switch",
                "on? If not, the valve",
                "leaks. Do not open.");
            AssertFault(
                Fault.PumpStuckOn, "Pump does not stop", "Pull the plug. The", "relay of the pump is", "stuck.");
            AssertFault(
                Fault.PumpTooHot,
                "Pump needs a rest",
                "It may run 2 minutes",
                "in 3. Wait some",
                "minutes; start again.");
        }

        [TestMethod]
        public static void What_a_fill_shows_has_a_name_and_advice()
        {
            AssertFault(
                Fault.NoBlindBasket,
                "No blind basket?",
                "Water runs through.",
                "Lock the blind basket",
                "in and start again.");
            AssertFault(
                Fault.NoPressure, "No pressure", "Water in the tank?", "Does the pump run?", "Does the valve open?");
            AssertFault(
                Fault.SlowRise,
                "Pressure rises slowly",
                "Little water, a leak",
                "at the basket, or a",
                "tired pump.");
            AssertFault(
                Fault.LowPlateau,
                "Pressure too low",
                "Gasket or basket",
                "leaks, or the relief",
                "valve opens early.");
            AssertFault(
                Fault.StallNotReached,
                "Pump never went quiet",
                "Pressure not steady:",
                "air in the water, or",
                "a bad sensor.");
            AssertFault(
                Fault.GroupClosed,
                "Group is not open",
                "The portafilter must",
                "be out. If it is out,",
                "clean the screen.");
            AssertFault(
                Fault.TankEmpty, "Water tank is empty", "Fill the tank and", "start again.", string.Empty);
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
                Fault.MemoryFails,
                "Memory fails",
                "Detergent could be",
                "forgotten. Only water",
                "runs. Call service.");
            AssertFault(
                Fault.Restarted, "Software restarted", "Nothing runs. If it", "happens again call", "the service.");
            AssertFault(
                Fault.ServiceNeeded,
                "Service needed",
                "The software stopped",
                "again and again. Only",
                "the service menu runs");
        }

        [TestMethod]
        public static void A_refused_programme_tells_what_is_wrong_with_it()
        {
            DisplayStatus status = Faulted(Fault.RecipeRefused);
            status.Refusal = new Refusal("cycles", "21", "1 to 20");

            Picture picture = Draw(status);
            picture.AssertTitle("FAULT");
            picture.AssertEmpty(1);
            picture.AssertMiddle(2, "Programme refused");
            picture.AssertLeft(3, "cycles");
            picture.AssertLeft(4, "is 21");
            picture.AssertLeft(5, "ok 1 to 20");
            picture.AssertEmpty(WarningPage);
            picture.AssertMiddle(HintPage, "Press: back");
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
            DisplayStatus status = Faulted(Fault.NoVent);
            status.PressureDecibar = 7;

            Picture picture = Draw(status);
            picture.AssertLitMiddle(WarningPage, "Do not open!");
            picture.AssertMiddle(HintPage, "Press: back");
        }

        [TestMethod]
        public static void At_rest_there_is_no_warning()
        {
            DisplayStatus status = Faulted(Fault.NoBlindBasket);
            status.PressureDecibar = 6;
            Draw(status).AssertEmpty(WarningPage);
        }

        [TestMethod]
        public static void A_pressure_that_is_unknown_is_no_warning()
        {
            DisplayStatus status = Faulted(Fault.SensorOpen);
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
        public static void What_ended_the_software_is_told_to_the_technician()
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

        private static void AssertFault(Fault fault, string name, string first, string second, string third)
        {
            Picture picture = Draw(Faulted(fault));
            picture.AssertTitle("FAULT");
            picture.AssertEmpty(1);
            picture.AssertMiddle(2, name);
            picture.AssertMiddle(3, first);
            picture.AssertMiddle(4, second);
            picture.AssertMiddle(5, third);
        }

        private static void AssertSensor(Fault fault, string name)
        {
            AssertFault(fault, name, "Pressure is unknown.", "Open slowly. Have the", "sensor looked at.");
        }

        private static void AssertCut(Fault fault, string name)
        {
            AssertFault(fault, name, "The box has cut the", "pump off. Happens", "again? Call service.");
        }

        private static void AssertVents(RunState state)
        {
            DisplayStatus status = Faulted(Fault.PumpStuckOn);
            status.State = state;
            status.PressureDecibar = 0;

            Picture picture = Draw(status);
            picture.AssertLitMiddle(WarningPage, "Do not open!");
            picture.AssertMiddle(HintPage, "Venting. Please wait.");
        }

        private static void AssertCrash(string expected, Fault fault)
        {
            DisplayStatus status = Faulted(fault);
            status.Record.LastCrash = "NullReferenceExceptio";

            Picture picture = Draw(status);
            if (expected.Length == 0)
            {
                picture.AssertEmpty(WarningPage);
            }
            else
            {
                picture.AssertLeft(WarningPage, expected);
            }
        }

        private static DisplayStatus Faulted(Fault fault)
        {
            DisplayStatus status = Statuses.Idle();
            status.State = RunState.Faulted;
            status.Fault = fault;
            return status;
        }

        private static Picture Draw(DisplayStatus status)
        {
            return Picture.Of(new FaultScreen(), status);
        }
    }
}
