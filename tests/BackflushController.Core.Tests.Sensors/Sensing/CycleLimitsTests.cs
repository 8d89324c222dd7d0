using BackflushController.Core.Sensing;
using BackflushController.Core.Settings;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Sensors
{
    [TestClass]
    public class CycleLimitsTests
    {
        // No fill of a machine that was never taught is slow.
        private const int Never = int.MaxValue;

        [TestMethod]
        public static void An_unknown_machine_is_held_to_what_every_machine_does()
        {
            AssertLimits(Limits(new ControllerSettings(), new MachineBaseline()), 8000, 16000, 3000, Never);
        }

        [TestMethod]
        public static void The_signal_alone_may_show_more()
        {
            AssertLimits(Limits(SignalOnly(0), new MachineBaseline()), 8000, 17500, 3000, Never);
        }

        [TestMethod]
        public static void The_rating_of_the_over_pressure_valve_sets_the_pressures()
        {
            AssertLimits(Limits(Rated(10000), new MachineBaseline()), 8500, 13500, 3000, Never);
        }

        [TestMethod]
        public static void Neither_a_high_rating_nor_a_high_teach_in_lifts_the_highest_pressure()
        {
            Assert.AreEqual(16000, Limits(Rated(13000), new MachineBaseline()).OverPressureMillibar, "both wires");
            Assert.AreEqual(17500, Limits(SignalOnly(15000), new MachineBaseline()).OverPressureMillibar, "one wire");
            Assert.AreEqual(16000, Limits(Taught(14800, 2400, 1100)).OverPressureMillibar, "taught");
        }

        [TestMethod]
        public static void A_teach_in_sets_all_limits_and_counts_more_than_the_rating()
        {
            AssertTaughtLimits(Limits(Taught(12500, 2400, 1100)));
            AssertTaughtLimits(Limits(Rated(9000), Taught(12500, 2400, 1100)));
        }

        [TestMethod]
        public static void No_plateau_below_the_floor_of_a_stall_passes()
        {
            Assert.AreEqual(7000, Limits(Taught(8500, 2400, 1100)).LowPlateauMillibar, "taught 8.5 bar");
            Assert.AreEqual(4250, Limits(Rated(5000), new MachineBaseline()).LowPlateauMillibar, "rated 5 bar");
            Assert.AreEqual(6800, Limits(Rated(8000), new MachineBaseline()).LowPlateauMillibar, "rated 8 bar");
        }

        [TestMethod]
        public static void No_fill_under_two_seconds_is_slow()
        {
            Assert.AreEqual(2000000, Limits(Taught(12500, 666, 1100)).SlowFillMicroseconds, "under it");
            Assert.AreEqual(2001000, Limits(Taught(12500, 667, 1100)).SlowFillMicroseconds, "over it");
        }

        [TestMethod]
        public static void No_vent_under_three_tenths_of_a_second_is_slow()
        {
            Assert.AreEqual(300000, Limits(Taught(12500, 2400, 99)).SlowVentMicroseconds, "under it");
            Assert.AreEqual(303000, Limits(Taught(12500, 2400, 101)).SlowVentMicroseconds, "over it");
        }

        [TestMethod]
        public static void A_teach_in_is_not_judged_by_the_one_before_and_afterwards_its_limits_hold_again()
        {
            CycleLimits limits = Limits(Rated(10000), Taught(12500, 2400, 1100));

            limits.Refresh(false);
            AssertLimits(limits, 8500, 13500, 3000, Never);
            limits.Refresh(true);
            AssertTaughtLimits(limits);
        }

        [TestMethod]
        public static void What_is_taught_later_counts_from_the_refresh_on()
        {
            MachineBaseline baseline = new MachineBaseline();
            CycleLimits limits = Limits(baseline);
            baseline.Known = true;
            baseline.PlateauMillibar = 12500;
            baseline.FillMilliseconds = 2400;
            baseline.VentMilliseconds = 1100;

            Assert.AreEqual(8000, limits.LowPlateauMillibar, "before");
            limits.Refresh(true);
            AssertTaughtLimits(limits);
        }

        private static ControllerSettings Rated(int opvMillibar)
        {
            return new ControllerSettings { OpvMillibar = opvMillibar };
        }

        private static ControllerSettings SignalOnly(int opvMillibar)
        {
            return new ControllerSettings { Wiring = SensorWiring.SignalOnly, OpvMillibar = opvMillibar };
        }

        private static CycleLimits Limits(MachineBaseline baseline) => Limits(new ControllerSettings(), baseline);

        private static CycleLimits Limits(ControllerSettings settings, MachineBaseline baseline)
        {
            return new CycleLimits(settings, baseline);
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

        private static void AssertTaughtLimits(CycleLimits limits) => AssertLimits(limits, 10000, 15000, 3300, 7200000);

        private static void AssertLimits(CycleLimits limits, int lowPlateau, int overPressure, int ventMs, int slowFill)
        {
            Assert.AreEqual(lowPlateau, limits.LowPlateauMillibar, "low plateau");
            Assert.AreEqual(overPressure, limits.OverPressureMillibar, "over-pressure");
            Assert.AreEqual(ventMs * 1000, limits.SlowVentMicroseconds, "slow vent");
            Assert.AreEqual(slowFill, limits.SlowFillMicroseconds, "slow fill");
        }
    }
}
