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
        public static void On_a_plumbed_in_machine_the_first_two_leads_of_a_stage_are_always_suspect()
        {
            LeadCheck check = new LeadCheck(new ControllerSettings { PlumbedIn = true });

            Assert.IsTrue(check.SuspectsPump(true, 1, Steady(500)), "first");
            Assert.IsTrue(check.SuspectsPump(true, 2, Steady(1000)), "second");
            Assert.IsFalse(check.SuspectsPump(false, 2, Steady(9000)), "before its end");
        }

        [TestMethod]
        public static void On_a_plumbed_in_machine_a_later_lead_may_show_no_more_than_the_second()
        {
            LeadCheck check = new LeadCheck(new ControllerSettings { PlumbedIn = true });
            check.SuspectsPump(true, 2, Steady(1000));
            const int Most = 1000 + Rise;

            Assert.IsFalse(check.SuspectsPump(true, 3, Moving(Most, 900)), "as much");
            Assert.IsTrue(check.SuspectsPump(true, 4, Steady(Most + 1)), "more");
        }

        private static void AssertSuspects(bool expected, bool isOver, PressureVerdict pressure, string message)
        {
            LeadCheck check = new LeadCheck(new ControllerSettings());

            Assert.AreEqual(expected, check.SuspectsPump(isOver, 1, pressure), message);
        }
    }
}
