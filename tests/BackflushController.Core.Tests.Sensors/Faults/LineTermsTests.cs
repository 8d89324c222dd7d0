using BackflushController.Core.Faults;
using BackflushController.Core.Sensing;
using BackflushController.Core.Settings;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Sensors
{
    /// <summary>What a line and a plateau must show to be suspect: each term of the condition alone.</summary>
    [TestClass]
    public class LineTermsTests
    {
        private const int Floor = 7000;

        [TestMethod]
        public static void A_fill_that_has_not_come_to_pressure_was_not_at_once()
        {
            FaultContext context = new FaultContext(new CycleMeter(Floor), false);

            Assert.AreEqual(
                (int)Fault.None, (int)new LineCheck(new ControllerSettings()).InFill(context), "still filling");
        }

        [TestMethod]
        public static void A_line_that_is_still_under_pressure_has_not_vented_like_a_group()
        {
            FaultContext context = new FaultContext(new CycleMeter(Floor) { ReleasedAtMillibar = Floor }, false);
            context.LooksForPlace = true;
            LineCheck check = new LineCheck(new ControllerSettings());

            Assert.AreEqual((int)Fault.None, (int)check.InVent(0, context, Reading.Of(700)), "0.70 bar");
            Assert.AreEqual((int)Fault.SensorPlace, (int)check.InVent(0, context, Reading.Of(699)), "0.69 bar");
        }

        [TestMethod]
        public static void A_plateau_is_that_of_another_valve_only_when_it_is_too_low()
        {
            AssertDoubts(true, Fault.LowPlateau, 15000, 16000, 10000);
            AssertDoubts(false, Fault.SlowRise, 15000, 16000, 10000);
        }

        [TestMethod]
        public static void A_plateau_between_those_of_two_valves_is_of_neither()
        {
            AssertDoubts(true, Fault.LowPlateau, 15000, 17000, 12500);
            AssertDoubts(false, Fault.LowPlateau, 15000, 17000, 12525);
            AssertDoubts(true, Fault.LowPlateau, 15000, 17000, 12550);
        }

        [TestMethod]
        public static void A_plateau_that_no_sensor_on_the_market_explains_is_of_none()
        {
            AssertDoubts(false, Fault.LowPlateau, 9000, 12000, 7000);
        }

        private static void AssertDoubts(bool expected, Fault fault, int opv, int range, int millibar)
        {
            ControllerSettings settings = new ControllerSettings
            {
                Pump = PumpType.Rotary,
                OpvMillibar = opv,
                SensorRangeMillibar = range,
            };
            FaultContext context = new FaultContext(new CycleMeter(Floor), false) { Cycle = 1 };
            bool doubts = new PlateauCheck(settings).Doubts(fault, context, Reading.Of(millibar));
            Assert.AreEqual(expected, doubts, "fault " + (int)fault + " at " + millibar + " mbar");
        }
    }
}
