using BackflushController.Core.Settings;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    /// <summary>Each bound is taken, and what lies beyond it is refused.</summary>
    [TestClass]
    public class SettingsRulesTests
    {
        private delegate ControllerSettings With(long value);

        [TestMethod]
        public static void A_leak_hold_lasts_two_seconds_to_a_minute_or_there_is_none()
        {
            AssertBounds(
                "leak hold", 2000000, 60000000, value => new ControllerSettings { LeakHoldMicroseconds = value });
            AssertBounds("leak hold", 0, 0, value => new ControllerSettings { LeakHoldMicroseconds = value });
        }

        [TestMethod]
        public static void The_rating_of_the_valve_is_unknown_or_in_its_bounds()
        {
            AssertTaken(new ControllerSettings { OpvMillibar = 0 });
            AssertBounds("opv mbar", 5000, 15000, value => new ControllerSettings { OpvMillibar = (int)value });
        }

        [TestMethod]
        public static void The_range_of_the_sensor_has_its_bounds()
        {
            AssertBounds(
                "sensor mbar", 12000, 25000, value => new ControllerSettings { SensorRangeMillibar = (int)value });
        }

        [TestMethod]
        public static void A_dwell_may_be_nothing_and_is_never_less()
        {
            AssertBounds("stall dwell", 0, 5000000, value => new ControllerSettings { StallDwellMicroseconds = value });
        }

        [TestMethod]
        public static void A_calibration_needs_two_points_one_above_the_other()
        {
            AssertRefused("calibration", new ControllerSettings { CalibrationHighRead = 0 });
            AssertRefused("calibration", new ControllerSettings { CalibrationHighTrue = 0 });
            AssertTaken(new ControllerSettings { CalibrationHighRead = 1, CalibrationHighTrue = 1 });
        }

        private static void AssertBounds(string field, long lowest, long highest, With with)
        {
            AssertTaken(with(lowest));
            AssertTaken(with(highest));
            AssertRefused(field, with(lowest - 1));
            AssertRefused(field, with(highest + 1));
        }

        private static void AssertTaken(ControllerSettings settings)
        {
            Assert.IsTrue(SettingsRules.Check(settings) == null, "refused");
        }

        private static void AssertRefused(string field, ControllerSettings settings)
        {
            Refusal refusal = SettingsRules.Check(settings);
            Assert.AreEqual(field, refusal == null ? "taken" : refusal.Field, "field");
        }
    }
}
