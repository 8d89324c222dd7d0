using BackflushController.Core.Faults;
using BackflushController.Core.Sensing;
using BackflushController.Core.Settings;
using nanoFramework.TestFramework;
using static BackflushController.Core.Tests.Runs;

namespace BackflushController.Core.Tests
{
    /// <summary>The cause of a pressure that a fill must not have shown, on a machine with a 9 bar valve.</summary>
    [TestClass]
    public class PlateauCheckTests
    {
        [TestMethod]
        public static void Too_much_pressure_is_always_looked_at()
        {
            Assert.IsTrue(Doubts(Rated(0), Fault.OverPressure, 16500), "no rating");
            Assert.IsTrue(Doubts(Rated(9000), Fault.OverPressure, 12600), "rated");
        }

        [TestMethod]
        public static void Water_that_seems_to_run_through_is_always_looked_at()
        {
            Assert.IsTrue(Doubts(Rated(0), Fault.NoBlindBasket, 300), "no rating");
            Assert.IsFalse(Doubts(Rated(0), Fault.NoPressure, 0), "no pressure");
        }

        [TestMethod]
        [DataRow(6150, true)]
        [DataRow(6050, false)]
        [DataRow(7650, true)]
        [DataRow(5000, false)]
        public static void On_a_rotary_pump_a_low_plateau_is_looked_at_where_another_sensor_would_explain_it(
            int millibar, bool doubted)
        {
            Assert.AreEqual(doubted, Doubts(Rotary(9000), Fault.LowPlateau, millibar), "looked at");
            Assert.IsFalse(Doubts(Rotary(0), Fault.LowPlateau, millibar), "without a rating");
        }

        [TestMethod]
        [DataRow(9550, true)]
        [DataRow(9300, false)]
        [DataRow(11560, true)]
        [DataRow(11540, false)]
        public static void And_where_another_valve_would_explain_it(int millibar, bool doubted)
        {
            Assert.AreEqual(doubted, Doubts(Rotary(14000), Fault.LowPlateau, millibar), "looked at");
        }

        [TestMethod]
        public static void Any_low_plateau_is_looked_at_on_the_water_line_and_on_a_vibratory_pump()
        {
            Assert.IsTrue(Doubts(OnLine(), Fault.LowPlateau, 3000), "water line");
            Assert.IsTrue(Doubts(Rated(0), Fault.LowPlateau, 3000), "vibratory");
            Assert.IsTrue(Doubts(Rotary(0), Fault.LowPlateau, 3000, cycle: 2), "a rotary one after a good cycle");
            Assert.IsFalse(Doubts(OnLine(), Fault.SlowRise, 3000), "slow");
        }

        [TestMethod]
        [DataRow(13000, 13000, (int)Fault.OverPressure)]
        [DataRow(13000, 12740, (int)Fault.OverPressure)]
        [DataRow(13000, 12739, (int)Fault.WrongRange)]
        [DataRow(13000, 10271, (int)Fault.WrongRange)]
        [DataRow(13000, 10270, (int)Fault.OverPressure)]
        public static void A_valve_that_closes_after_the_pump_has_stopped_works(int highest, int last, int expected)
        {
            AssertCause(expected, Rated(9000), Fault.OverPressure, highest, last);
        }

        [TestMethod]
        [DataRow(7650, 6044, (int)Fault.WrongRange)]
        [DataRow(7650, 6043, (int)Fault.LowPlateau)]
        public static void A_low_plateau_of_a_tight_group_is_one_of_the_settings(int highest, int last, int expected)
        {
            AssertCause(expected, Rated(9000), Fault.LowPlateau, highest, last);
        }

        [TestMethod]
        [DataRow((int)Fault.LowPlateau, 3000, 2901, true)]
        [DataRow((int)Fault.LowPlateau, 3000, 2900, false)]
        [DataRow((int)Fault.NoBlindBasket, 300, 201, true)]
        [DataRow((int)Fault.NoBlindBasket, 300, 200, false)]
        [DataRow((int)Fault.OverPressure, 13000, 13000, false)]
        public static void Where_the_pump_makes_no_difference_it_has_not_run(
            int doubted, int highest, int last, bool unchanged)
        {
            PlateauCheck check = Rated(9000);
            Look(check, (Fault)doubted, highest, last);

            Assert.AreEqual(unchanged, check.IsUnchanged((Fault)doubted, Steady(last)), "unchanged");
        }

        [TestMethod]
        [DataRow(100, 9100, 9100, false)]
        [DataRow(100, 9100, 6130, false)]
        [DataRow(100, 9100, 6129, true)]
        [DataRow(100, 9100, 100, true)]
        [DataRow(6000, 9000, 7111, false)]
        [DataRow(6000, 9000, 7110, true)]
        public static void A_group_is_open_when_a_third_of_what_the_pump_has_added_is_gone_and_a_fifth_of_all(
            int filledFrom, int highest, int last, bool open)
        {
            PlateauCheck check = Rotary(0);
            Doubts(check, Fault.NoBlindBasket, highest, filledFrom: filledFrom);
            check.Watch(Steady(last));

            Assert.AreEqual(open, check.IsOpen(Steady(last)), "open");
        }

        private static bool Doubts(
            PlateauCheck check, Fault fault, int millibar, int cycle = 1, int filledFrom = 100)
        {
            CycleMeter meter = new CycleMeter(PressureJudge.StallFloorMillibar) { FilledFromMillibar = filledFrom };
            return check.Doubts(fault, new FaultContext(meter, false) { Cycle = cycle }, Steady(millibar));
        }

        private static void AssertCause(int expected, PlateauCheck check, Fault doubted, int highest, int last)
        {
            Look(check, doubted, highest, last);
            Assert.IsFalse(check.IsUnchanged(doubted, Steady(last)), "unchanged");
            Assert.AreEqual(expected, (int)check.CauseOf(doubted, Steady(last)), "cause");
        }

        private static void Look(PlateauCheck check, Fault doubted, int highest, int last)
        {
            Assert.IsTrue(Doubts(check, doubted, highest), "doubted");
            check.Watch(Steady(last));
        }

        private static PlateauCheck Rated(int opvMillibar)
        {
            return new PlateauCheck(new ControllerSettings { OpvMillibar = opvMillibar });
        }

        private static PlateauCheck Rotary(int opvMillibar)
        {
            return new PlateauCheck(new ControllerSettings { OpvMillibar = opvMillibar, Pump = PumpType.Rotary });
        }

        private static PlateauCheck OnLine()
        {
            return new PlateauCheck(
                new ControllerSettings { OpvMillibar = 9000, Pump = PumpType.Rotary, PlumbedIn = true });
        }
    }
}
