using BackflushController.Core.Settings;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    /// <summary>Each bound is taken, and what lies behind it refused.</summary>
    [TestClass]
    public class SettingsRulesTests
    {
        [TestMethod]
        public static void A_leak_hold_lasts_a_minute_at_most()
        {
            AssertTaken(new ControllerSettings { LeakHoldMicroseconds = 0 });
            AssertTaken(new ControllerSettings { LeakHoldMicroseconds = SettingsRules.LongestHoldMicroseconds });
            AssertRefused(new ControllerSettings { LeakHoldMicroseconds = -1 }, "leak hold");
            AssertRefused(
                new ControllerSettings { LeakHoldMicroseconds = SettingsRules.LongestHoldMicroseconds + 1 },
                "leak hold");
        }

        [TestMethod]
        public static void The_rating_of_the_valve_is_unknown_or_in_its_bounds()
        {
            AssertTaken(new ControllerSettings { OpvMillibar = 0 });
            AssertTaken(new ControllerSettings { OpvMillibar = SettingsRules.LowestOpvMillibar });
            AssertTaken(new ControllerSettings { OpvMillibar = SettingsRules.HighestOpvMillibar });
            AssertRefused(new ControllerSettings { OpvMillibar = SettingsRules.LowestOpvMillibar - 1 }, "opv mbar");
            AssertRefused(new ControllerSettings { OpvMillibar = SettingsRules.HighestOpvMillibar + 1 }, "opv mbar");
        }

        [TestMethod]
        public static void The_range_of_the_sensor_has_its_bounds()
        {
            AssertTaken(new ControllerSettings { SensorRangeMillibar = SettingsRules.LowestRangeMillibar });
            AssertTaken(new ControllerSettings { SensorRangeMillibar = SettingsRules.HighestRangeMillibar });
            AssertRefused(
                new ControllerSettings { SensorRangeMillibar = SettingsRules.LowestRangeMillibar - 1 }, "sensor mbar");
            AssertRefused(
                new ControllerSettings { SensorRangeMillibar = SettingsRules.HighestRangeMillibar + 1 }, "sensor mbar");
        }

        [TestMethod]
        public static void A_calibration_needs_two_points_one_above_the_other()
        {
            AssertRefused(new ControllerSettings { CalibrationHighRead = 0 }, "calibration");
            AssertRefused(new ControllerSettings { CalibrationHighTrue = 0 }, "calibration");
            AssertTaken(new ControllerSettings { CalibrationHighRead = 1, CalibrationHighTrue = 1 });
        }

        [TestMethod]
        public static void A_dwell_may_be_nothing_and_is_never_less()
        {
            AssertTaken(new ControllerSettings { StallDwellMicroseconds = 0 });
            AssertTaken(new ControllerSettings { StallDwellMicroseconds = SettingsRules.LongestDwellMicroseconds });
            AssertRefused(new ControllerSettings { StallDwellMicroseconds = -1 }, "stall dwell");
            AssertRefused(
                new ControllerSettings { StallDwellMicroseconds = SettingsRules.LongestDwellMicroseconds + 1 },
                "stall dwell");
        }

        private static void AssertTaken(ControllerSettings settings)
        {
            Assert.IsTrue(SettingsRules.Check(settings) == null, "refused");
        }

        private static void AssertRefused(ControllerSettings settings, string field)
        {
            Assert.AreEqual(field, SettingsRules.Check(settings).Field, "field");
        }
    }
}
