using BackflushController.Core.Faults;
using BackflushController.Core.Sensing;
using BackflushController.Core.Settings;
using nanoFramework.TestFramework;
using static BackflushController.Core.Tests.Runs;

namespace BackflushController.Core.Tests
{
    /// <summary>A pump that may not have stopped shows while the valve is energised ahead of the fill.</summary>
    [TestClass]
    public class LeadCheckTests
    {
        private const int Rise = LeadCheck.PumpRiseMillibar;

        [TestMethod]
        public static void A_rise_at_the_end_of_the_lead_may_be_the_pump()
        {
            AssertSuspects(false, true, Moving(500, Rise), "too little");
            AssertSuspects(true, true, Moving(500, Rise + 1), "enough");
        }

        [TestMethod]
        public static void A_rise_before_the_end_of_the_lead_is_what_the_boiler_still_holds()
        {
            AssertSuspects(false, false, Moving(1900, 1900), "suspects");
        }

        [TestMethod]
        public static void A_rise_that_does_not_reach_back_half_a_second_says_nothing()
        {
            PressureVerdict fresh = Moving(500, 500);
            fresh.RiseKnown = false;

            AssertSuspects(false, true, fresh, "suspects");
        }

        [TestMethod]
        public static void High_pressure_in_the_lead_may_be_the_pump()
        {
            AssertSuspects(false, false, Steady(LeadCheck.PumpPressureMillibar), "at the limit");
            AssertSuspects(true, false, Steady(LeadCheck.PumpPressureMillibar + 1), "above it");
        }

        [TestMethod]
        public static void Without_a_sensor_nothing_is_suspected()
        {
            AssertSuspects(false, true, Lost(SensorCondition.Unused), "suspects");
        }

        [TestMethod]
        public static void On_a_plumbed_in_machine_pressure_in_the_lead_is_the_water_line()
        {
            LeadCheck check = new LeadCheck(new ControllerSettings { PlumbedIn = true });

            Assert.IsFalse(check.SuspectsPump(false, Steady(3500)), "pressure");
            Assert.IsFalse(check.SuspectsPump(true, Moving(3500, 3500)), "rise");
        }

        private static void AssertSuspects(bool expected, bool isOver, PressureVerdict pressure, string message)
        {
            LeadCheck check = new LeadCheck(new ControllerSettings());

            Assert.AreEqual(expected, check.SuspectsPump(isOver, pressure), message);
        }
    }
}
