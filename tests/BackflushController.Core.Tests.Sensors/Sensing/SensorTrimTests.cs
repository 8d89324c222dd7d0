using BackflushController.Core.Board;
using BackflushController.Core.Sensing;
using BackflushController.Core.Settings;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Sensors
{
    /// <summary>Calibration and zero of the pressure sensor, and what is kept of its last good reading.</summary>
    [TestClass]
    public class SensorTrimTests
    {
        [TestMethod]
        public static void A_calibration_leads_through_both_of_its_points()
        {
            int low = Read(new ControllerSettings(), 750);
            int high = Read(new ControllerSettings(), 3500);
            ControllerSettings settings = new ControllerSettings
            {
                CalibrationLowRead = low,
                CalibrationLowTrue = 900,
                CalibrationHighRead = high,
                CalibrationHighTrue = 12300,
            };

            Assert.AreEqual(900, Read(settings, 750), "lower point");
            Assert.AreEqual(12300, Read(settings, 3500), "upper point");
        }

        [TestMethod]
        public static void A_calibration_is_straight_between_its_points_and_beyond()
        {
            ControllerSettings settings = new ControllerSettings
            {
                CalibrationLowRead = 0,
                CalibrationLowTrue = 100,
                CalibrationHighRead = 10000,
                CalibrationHighTrue = 10600,
            };
            for (int millivolt = 450; millivolt <= 4500; millivolt += 150)
            {
                int plain = Read(new ControllerSettings(), millivolt);
                int off = Read(settings, millivolt) - (100 + (plain * 105 / 100));
                Assert.IsTrue(off >= -1 && off <= 1, "off by " + off + " at " + millivolt + " mV");
            }
        }

        [TestMethod]
        public static void A_trim_makes_what_was_read_zero()
        {
            Sensed sensed = new Sensed();
            int before = sensed.Read(540);
            Assert.IsTrue(before > 100, "before: " + before);

            Assert.IsTrue(sensed.Sensor.TrimToZero(before), "taken");

            Assert.AreEqual(0, sensed.Read(540), "after");
        }

        [TestMethod]
        public static void A_trim_moves_the_whole_scale()
        {
            Sensed sensed = new Sensed();
            int before = sensed.Read(3500);

            Assert.IsTrue(sensed.Sensor.TrimToZero(-130), "taken");

            Assert.AreEqual(before + 130, sensed.Read(3500), "high pressure");
        }

        [TestMethod]
        public static void Trims_add_up()
        {
            Sensed sensed = new Sensed();
            int before = sensed.Read(2500);

            sensed.Sensor.TrimToZero(150);
            sensed.Sensor.TrimToZero(100);
            sensed.Sensor.TrimToZero(-30);

            Assert.AreEqual(before - 220, sensed.Read(2500), "all three");
        }

        [TestMethod]
        public static void A_trim_is_taken_up_to_its_limit_on_both_sides()
        {
            Assert.IsTrue(Fresh().TrimToZero(PressureSensor.TrimLimitMillibar), "at the limit");
            Assert.IsTrue(Fresh().TrimToZero(-PressureSensor.TrimLimitMillibar), "at the lower limit");
            Assert.IsFalse(Fresh().TrimToZero(PressureSensor.TrimLimitMillibar + 1), "beyond");
            Assert.IsFalse(Fresh().TrimToZero(-PressureSensor.TrimLimitMillibar - 1), "beyond the lower limit");
        }

        [TestMethod]
        public static void A_refused_trim_changes_nothing()
        {
            Sensed sensed = new Sensed();
            sensed.Sensor.TrimToZero(100);
            int before = sensed.Read(2500);

            Assert.IsFalse(sensed.Sensor.TrimToZero(PressureSensor.TrimLimitMillibar - 99), "refused");

            Assert.AreEqual(before, sensed.Read(2500), "as before");
            Assert.IsTrue(sensed.Sensor.TrimToZero(PressureSensor.TrimLimitMillibar - 100), "what is left is taken");
        }

        [TestMethod]
        public static void A_drift_in_small_steps_is_refused_at_the_same_limit()
        {
            PressureSensor sensor = Fresh();
            int taken = 0;
            while (sensor.TrimToZero(10) && taken < 1000)
            {
                taken++;
            }

            Assert.AreEqual(PressureSensor.TrimLimitMillibar / 10, taken, "steps of 10 mbar");
        }

        [TestMethod]
        public static void A_failed_conversion_is_silence_whatever_the_counts_say()
        {
            AssertSays(SensorCondition.Silent, Again(RawSum.Of(2500), RawSum.Of(5000), false));
            AssertSays(SensorCondition.Silent, Again(0, 0, false));
        }

        [TestMethod]
        public static void The_last_good_number_and_its_age_stay_when_a_reading_is_bad()
        {
            int supply = RawSum.Of(5000);

            AssertSays(SensorCondition.Open, Again(0, supply, true));
            AssertSays(SensorCondition.Implausible, Again(RawSum.Of(365), supply, true));
            AssertSays(SensorCondition.Implausible, Again(RawSum.Of(4800), supply, true));
            AssertSays(SensorCondition.Shorted, Again(supply, supply, true));
            AssertSays(SensorCondition.NoSupply, Again(RawSum.Of(2500), 0, true));
            AssertSays(SensorCondition.Silent, Again(RawSum.Of(2500), supply, false));
        }

        [TestMethod]
        public static void Before_the_first_reading_the_sensor_is_silent()
        {
            Assert.IsFalse(new PressureReading().Valid, "valid");
            Assert.AreEqual((int)SensorCondition.Silent, (int)new PressureReading().Condition, "condition");
        }

        private static void AssertSays(SensorCondition expected, SensorCondition actual)
        {
            Assert.AreEqual((int)expected, (int)actual, "condition");
        }

        /// <summary>
        /// The condition of a reading that follows a good one, whose number and moment are checked to be left.
        /// </summary>
        private static SensorCondition Again(int signal, int supply, bool read)
        {
            PressureSensor sensor = Fresh();
            Inputs inputs = new Inputs
            {
                SignalCounts = RawSum.Of(2500), SupplyCounts = RawSum.Of(5000), SensorRead = true,
            };
            PressureReading reading = new PressureReading();
            sensor.Read(1000, inputs, GroupOutlet.Closed, reading);
            Assert.IsTrue(reading.Valid, "good at first");
            int millibar = reading.Millibar;

            inputs.SignalCounts = signal;
            inputs.SupplyCounts = supply;
            inputs.SensorRead = read;
            sensor.Read(2000, inputs, GroupOutlet.Closed, reading);
            Assert.AreEqual(millibar, reading.Millibar, "number");
            Assert.AreEqual(1000L, reading.TakenAt, "taken at");
            return reading.Condition;
        }

        private static PressureSensor Fresh()
        {
            return new PressureSensor(new ControllerSettings());
        }

        /// <summary>What a sensor that was just switched on reads.</summary>
        private static int Read(ControllerSettings settings, int signalMillivolt)
        {
            return new Sensed(settings).Read(signalMillivolt);
        }

        /// <summary>A sensor and its reading, which goes on from one to the next.</summary>
        private sealed class Sensed
        {
            public readonly PressureSensor Sensor;

            private readonly PressureReading _reading = new PressureReading();

            public Sensed()
                : this(new ControllerSettings())
            {
            }

            public Sensed(ControllerSettings settings)
            {
                Sensor = new PressureSensor(settings);
            }

            public int Read(int signalMillivolt)
            {
                Inputs inputs = new Inputs
                {
                    SignalCounts = RawSum.Of(signalMillivolt),
                    SupplyCounts = RawSum.Of(5000),
                    SensorRead = true,
                };
                Sensor.Read(77, inputs, GroupOutlet.Closed, _reading);
                Assert.IsTrue(_reading.Valid, "valid at " + signalMillivolt + " mV");
                return _reading.Millibar;
            }
        }
    }
}
