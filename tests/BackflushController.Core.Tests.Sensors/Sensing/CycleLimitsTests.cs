using BackflushController.Core.Sensing;
using BackflushController.Core.Settings;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Sensors
{
    [TestClass]
    public class CycleLimitsTests
    {
        [TestMethod]
        public static void Of_an_unknown_machine_what_every_machine_does_is_asked()
        {
            CycleLimits limits = new CycleLimits(new ControllerSettings(), new MachineBaseline());

            AssertLimits(limits, 8000, 16000, 3000);
            Assert.AreEqual(int.MaxValue, limits.SlowFillMicroseconds, "no fill is slow");
        }

        [TestMethod]
        public static void The_signal_alone_may_show_more()
        {
            ControllerSettings settings = new ControllerSettings { Wiring = SensorWiring.SignalOnly };

            CycleLimits limits = new CycleLimits(settings, new MachineBaseline());

            AssertLimits(limits, 8000, 17500, 3000);
        }

        [TestMethod]
        public static void The_rating_of_the_over_pressure_valve_sets_the_pressures()
        {
            ControllerSettings settings = new ControllerSettings { OpvMillibar = 10000 };

            CycleLimits limits = new CycleLimits(settings, new MachineBaseline());

            AssertLimits(limits, 8500, 13500, 3000);
            Assert.AreEqual(int.MaxValue, limits.SlowFillMicroseconds, "no fill is slow");
        }

        [TestMethod]
        public static void A_high_rating_does_not_lift_the_highest_pressure()
        {
            ControllerSettings settings = new ControllerSettings { OpvMillibar = 13000 };
            Assert.AreEqual(16000, new CycleLimits(settings, new MachineBaseline()).OverPressureMillibar, "both wires");

            settings.Wiring = SensorWiring.SignalOnly;
            settings.OpvMillibar = 15000;
            Assert.AreEqual(
                17500, new CycleLimits(settings, new MachineBaseline()).OverPressureMillibar, "signal only");
        }

        [TestMethod]
        public static void A_teach_in_sets_all_limits()
        {
            CycleLimits limits = new CycleLimits(new ControllerSettings(), Taught(12500, 2400, 1100));

            AssertLimits(limits, 10000, 15000, 3300);
            Assert.AreEqual(7200000, limits.SlowFillMicroseconds, "slow fill");
        }

        [TestMethod]
        public static void A_teach_in_counts_more_than_the_rating()
        {
            ControllerSettings settings = new ControllerSettings { OpvMillibar = 9000 };

            CycleLimits limits = new CycleLimits(settings, Taught(12500, 2400, 1100));

            AssertLimits(limits, 10000, 15000, 3300);
        }

        [TestMethod]
        public static void A_high_teach_in_does_not_lift_the_highest_pressure()
        {
            CycleLimits limits = new CycleLimits(new ControllerSettings(), Taught(14800, 2400, 1100));

            Assert.AreEqual(16000, limits.OverPressureMillibar, "over-pressure");
        }

        [TestMethod]
        public static void No_fill_under_a_second_is_slow()
        {
            Assert.AreEqual(1000000, Limits(Taught(12500, 333, 1100)).SlowFillMicroseconds, "under it");
            Assert.AreEqual(1002000, Limits(Taught(12500, 334, 1100)).SlowFillMicroseconds, "over it");
        }

        [TestMethod]
        public static void No_vent_under_three_tenths_of_a_second_is_slow()
        {
            Assert.AreEqual(300000, Limits(Taught(12500, 2400, 99)).SlowVentMicroseconds, "under it");
            Assert.AreEqual(303000, Limits(Taught(12500, 2400, 101)).SlowVentMicroseconds, "over it");
        }

        [TestMethod]
        public static void A_teach_in_is_not_judged_by_the_one_before()
        {
            ControllerSettings settings = new ControllerSettings { OpvMillibar = 10000 };
            CycleLimits limits = new CycleLimits(settings, Taught(12500, 2400, 1100));

            limits.Refresh(false);

            AssertLimits(limits, 8500, 13500, 3000);
            Assert.AreEqual(int.MaxValue, limits.SlowFillMicroseconds, "no fill is slow");
        }

        [TestMethod]
        public static void Behind_a_teach_in_its_limits_hold_again()
        {
            CycleLimits limits = Limits(Taught(12500, 2400, 1100));

            limits.Refresh(false);
            limits.Refresh(true);

            AssertLimits(limits, 10000, 15000, 3300);
            Assert.AreEqual(7200000, limits.SlowFillMicroseconds, "slow fill");
        }

        [TestMethod]
        public static void What_is_taught_later_counts_from_the_refresh_on()
        {
            MachineBaseline normal = new MachineBaseline();
            CycleLimits limits = new CycleLimits(new ControllerSettings(), normal);
            normal.Known = true;
            normal.PlateauMillibar = 12500;
            normal.FillMilliseconds = 2400;
            normal.VentMilliseconds = 1100;

            Assert.AreEqual(8000, limits.LowPlateauMillibar, "before");
            limits.Refresh(true);
            AssertLimits(limits, 10000, 15000, 3300);
        }

        private static CycleLimits Limits(MachineBaseline normal)
        {
            return new CycleLimits(new ControllerSettings(), normal);
        }

        private static MachineBaseline Taught(int plateau, int fillMilliseconds, int ventMilliseconds)
        {
            return new MachineBaseline
            {
                Known = true,
                PlateauMillibar = plateau,
                FillMilliseconds = fillMilliseconds,
                VentMilliseconds = ventMilliseconds,
            };
        }

        private static void AssertLimits(CycleLimits limits, int lowPlateau, int overPressure, int slowVentMilliseconds)
        {
            Assert.AreEqual(lowPlateau, limits.LowPlateauMillibar, "low plateau");
            Assert.AreEqual(overPressure, limits.OverPressureMillibar, "over-pressure");
            Assert.AreEqual(slowVentMilliseconds * 1000, limits.SlowVentMicroseconds, "slow vent");
        }
    }
}
