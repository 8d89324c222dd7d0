using BackflushController.Core.Faults;
using BackflushController.Core.Settings;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Sensors
{
    /// <summary>When a lead looks as if the pump ran: each term of the condition alone.</summary>
    [TestClass]
    public class LeadTermsTests
    {
        private static ControllerSettings InLine => new ControllerSettings { Place = SensorPlace.Pump };

        private static ControllerSettings WithLever => new ControllerSettings { Valve = ValveKind.Lever };

        [TestMethod]
        public static void A_fall_is_suspect_in_the_pumps_line_and_not_in_the_group()
        {
            AssertSuspects(true, InLine, true, 500, -61);
            AssertSuspects(false, InLine, true, 500, -60);
            AssertSuspects(false, new ControllerSettings(), true, 500, -500);
        }

        [TestMethod]
        public static void High_pressure_waits_for_the_end_of_the_lead_with_a_lever_and_in_the_line()
        {
            AssertSuspects(false, InLine, false, 1001, 0);
            AssertSuspects(true, InLine, true, 1001, 0);
            AssertSuspects(false, WithLever, false, 2001, 0);
            AssertSuspects(true, WithLever, true, 2001, 0);
            AssertSuspects(true, new ControllerSettings(), false, 2001, 0);
        }

        [TestMethod]
        public static void What_is_not_known_is_not_suspect()
        {
            LeadCheck tank = new LeadCheck(new ControllerSettings());
            LeadCheck mains = new LeadCheck(new ControllerSettings { PlumbedIn = true });

            Assert.IsFalse(tank.SuspectsPump(true, 1, Reading.Of(2001, 500, false)), "from a tank");
            Assert.IsFalse(mains.SuspectsPump(true, 1, Reading.Of(2001, 500, false)), "on the water mains");
        }

        private static void AssertSuspects(
            bool expected, ControllerSettings settings, bool isOver, int millibar, int rise)
        {
            bool suspects = new LeadCheck(settings).SuspectsPump(isOver, 1, Reading.Of(millibar, rise));
            Assert.AreEqual(expected, suspects, millibar + " mbar that has risen by " + rise + " and over: " + isOver);
        }
    }
}
