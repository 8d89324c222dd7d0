using BackflushController.Core.Sensing;
using BackflushController.Core.Settings;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Sensors
{
    /// <summary>Calibration and zero of the pressure sensor, and what is kept of its last good reading.</summary>
    [TestClass]
    public class SensorTrimTests
    {
        private const int Limit = PressureSensor.TrimLimitMillibar;

        [TestMethod]
        public static void A_calibration_leads_through_both_of_its_points()
        {
            Probe calibrated = Calibrated(new Probe().MillibarAt(750), 900, new Probe().MillibarAt(3500), 12300);

            Assert.AreEqual(900, calibrated.MillibarAt(750), "lower point");
            Assert.AreEqual(12300, calibrated.MillibarAt(3500), "upper point");
        }

        [TestMethod]
        public static void A_calibration_is_straight_between_its_points_and_beyond()
        {
            for (int millivolt = 450; millivolt <= 4500; millivolt += 150)
            {
                int expected = 100 + (new Probe().MillibarAt(millivolt) * 105 / 100);
                int off = Calibrated(0, 100, 10000, 10600).MillibarAt(millivolt) - expected;
                Assert.IsTrue(off >= -1 && off <= 1, "off by " + off + " at " + millivolt + " mV");
            }
        }

        [TestMethod]
        public static void A_calibration_may_shift_and_not_stretch()
        {
            int shifted = Calibrated(300, 100, 10300, 10100).MillibarAt(2500);

            Assert.AreEqual(new Probe().MillibarAt(2500) - 200, shifted, "pressure");
        }

        [TestMethod]
        public static void A_trim_makes_what_was_read_zero()
        {
            Probe probe = InClosedGroup();
            int before = probe.MillibarAt(540);
            Assert.IsTrue(before > 100, "before: " + before);

            Assert.IsTrue(probe.Sensor.TrimToZero(before), "taken");

            Assert.AreEqual(0, probe.MillibarAt(540), "after");
        }

        [TestMethod]
        public static void Trims_add_up_and_move_the_whole_scale()
        {
            Probe probe = InClosedGroup();
            int before = probe.MillibarAt(3500);

            probe.Sensor.TrimToZero(150);
            probe.Sensor.TrimToZero(100);
            probe.Sensor.TrimToZero(-30);

            Assert.AreEqual(before - 220, probe.MillibarAt(3500), "all three");
        }

        [TestMethod]
        public static void A_trim_is_taken_up_to_its_limit_on_both_sides()
        {
            Assert.IsTrue(new Probe().Sensor.TrimToZero(Limit), "at the limit");
            Assert.IsTrue(new Probe().Sensor.TrimToZero(-Limit), "at the lower limit");
            Assert.IsFalse(new Probe().Sensor.TrimToZero(Limit + 1), "beyond");
            Assert.IsFalse(new Probe().Sensor.TrimToZero(-Limit - 1), "beyond the lower limit");
        }

        [TestMethod]
        public static void A_refused_trim_changes_nothing()
        {
            Probe probe = InClosedGroup();
            probe.Sensor.TrimToZero(100);
            int before = probe.MillibarAt(2500);

            Assert.IsFalse(probe.Sensor.TrimToZero(Limit - 99), "refused");

            Assert.AreEqual(before, probe.MillibarAt(2500), "as before");
            Assert.IsTrue(probe.Sensor.TrimToZero(Limit - 100), "what is left is taken");
        }

        [TestMethod]
        public static void A_drift_in_small_steps_is_refused_at_the_same_limit()
        {
            PressureSensor sensor = new Probe().Sensor;
            int taken = 0;
            while (sensor.TrimToZero(10) && taken < 1000)
            {
                taken++;
            }

            Assert.AreEqual(Limit / 10, taken, "steps of 10 mbar");
        }

        [TestMethod]
        public static void The_last_good_number_and_its_age_stay_when_a_reading_is_bad()
        {
            int signal = RawSum.Of(2500);
            int supply = RawSum.Of(5000);

            AssertLeavesTheLast(SensorCondition.Open, 0, supply, true);
            AssertLeavesTheLast(SensorCondition.Implausible, RawSum.Of(365), supply, true);
            AssertLeavesTheLast(SensorCondition.Implausible, RawSum.Of(4800), supply, true);
            AssertLeavesTheLast(SensorCondition.Shorted, supply, supply, true);
            AssertLeavesTheLast(SensorCondition.NoSupply, signal, 0, true);

            // A failed conversion is silence whatever the counts say.
            AssertLeavesTheLast(SensorCondition.Silent, signal, supply, false);
            AssertLeavesTheLast(SensorCondition.Silent, 0, 0, false);
        }

        [TestMethod]
        public static void Before_the_first_reading_the_sensor_is_silent()
        {
            Assert.AreEqual((int)SensorCondition.Silent, (int)new PressureReading().Condition, "condition");
        }

        private static void AssertLeavesTheLast(SensorCondition condition, int signal, int supply, bool answered)
        {
            Probe probe = InClosedGroup().Read(RawSum.Of(2500), RawSum.Of(5000));
            Assert.IsTrue(probe.IsGood, "good at first");
            int millibar = probe.Millibar;

            probe.Read(signal, supply, answered).AssertIs(condition, "condition of sum " + signal);

            Assert.AreEqual(millibar, probe.Millibar, "number");
        }

        private static Probe InClosedGroup()
        {
            return new Probe { Outlet = GroupOutlet.Closed };
        }

        private static Probe Calibrated(int lowRead, int lowTrue, int highRead, int highTrue)
        {
            return new Probe(new ControllerSettings
            {
                CalibrationLowRead = lowRead,
                CalibrationLowTrue = lowTrue,
                CalibrationHighRead = highRead,
                CalibrationHighTrue = highTrue,
            });
        }
    }
}
