using BackflushController.Core.Board;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    /// <summary>In which order outputs are written that change together.</summary>
    [TestClass]
    public class OutputOrderTests
    {
        [TestMethod]
        [DataRow("valve on; pump on; ", false, false, true, true)]
        [DataRow("pump off; valve off; ", true, true, false, false)]
        [DataRow("pump off; ", true, true, false, true)]
        [DataRow("valve off; ", false, true, false, false)]
        [DataRow("", true, true, true, true)]
        public static void The_valve_goes_on_before_the_pump_and_off_after_it_and_only_what_changes_is_written(
            string expected, bool pump, bool valve, bool pumpWanted, bool valveWanted)
        {
            PinLog pins = new PinLog();
            Outputs driven = new Outputs { Pump = pump, Valve = valve };
            OutputOrder.Drive(new Outputs { Pump = pumpWanted, Valve = valveWanted }, driven, pins);
            Assert.AreEqual(expected, pins.Written, "writes");
            Assert.AreEqual(pumpWanted, driven.Pump, "pump");
            Assert.AreEqual(valveWanted, driven.Valve, "valve");
        }

        [TestMethod]
        public static void The_buzzer_is_written_last_and_once()
        {
            Outputs driven = new Outputs();
            PinLog pins = new PinLog();
            Outputs wanted = new Outputs { Valve = true, Buzzer = true };
            OutputOrder.Drive(wanted, driven, pins);
            OutputOrder.Drive(wanted, driven, pins);

            Assert.AreEqual("valve on; buzzer on; ", pins.Written, "writes");
        }
    }
}
