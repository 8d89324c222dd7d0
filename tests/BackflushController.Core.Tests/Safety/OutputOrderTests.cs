using BackflushController.Core.Board;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    /// <summary>In which order outputs are written that change together.</summary>
    [TestClass]
    public class OutputOrderTests
    {
        [TestMethod]
        public static void The_valve_goes_on_before_the_pump()
        {
            AssertWritten("valve on; pump on; ", false, false, true, true);
        }

        [TestMethod]
        public static void The_pump_goes_off_before_the_valve()
        {
            AssertWritten("pump off; valve off; ", true, true, false, false);
        }

        [TestMethod]
        public static void Only_what_changes_is_written()
        {
            AssertWritten(string.Empty, true, true, true, true);
            AssertWritten("pump off; ", true, true, false, true);
            AssertWritten("valve off; ", false, true, false, false);
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

        private static void AssertWritten(string expected, bool pump, bool valve, bool pumpWanted, bool valveWanted)
        {
            PinLog pins = new PinLog();
            Outputs driven = new Outputs { Pump = pump, Valve = valve };
            OutputOrder.Drive(new Outputs { Pump = pumpWanted, Valve = valveWanted }, driven, pins);

            Assert.AreEqual(expected, pins.Written, "writes");
            Assert.AreEqual(pumpWanted, driven.Pump, "pump");
            Assert.AreEqual(valveWanted, driven.Valve, "valve");
        }
    }
}
