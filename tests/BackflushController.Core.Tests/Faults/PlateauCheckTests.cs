using BackflushController.Core.Faults;
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
            Assert.IsTrue(Rated(0).Doubts(Fault.OverPressure, Steady(16500)), "no rating");
            Assert.IsTrue(Rated(9000).Doubts(Fault.OverPressure, Steady(12600)), "rated");
        }

        [TestMethod]
        [DataRow(6150, true)]
        [DataRow(6050, false)]
        [DataRow(7650, true)]
        [DataRow(5000, false)]
        public static void A_low_plateau_is_looked_at_where_another_sensor_would_explain_it(int millibar, bool doubted)
        {
            Assert.AreEqual(doubted, Rated(9000).Doubts(Fault.LowPlateau, Steady(millibar)), "looked at");
            Assert.IsFalse(Rated(0).Doubts(Fault.LowPlateau, Steady(millibar)), "without a rating");
        }

        [TestMethod]
        [DataRow(9550, true)]
        [DataRow(9300, false)]
        [DataRow(11560, true)]
        [DataRow(11540, false)]
        public static void A_low_plateau_is_looked_at_where_another_valve_would_explain_it(int millibar, bool doubted)
        {
            Assert.AreEqual(doubted, Rated(14000).Doubts(Fault.LowPlateau, Steady(millibar)), "looked at");
        }

        [TestMethod]
        public static void Any_low_plateau_is_looked_at_on_the_water_line()
        {
            Assert.IsTrue(OnLine().Doubts(Fault.LowPlateau, Steady(3000)), "low");
            Assert.IsFalse(OnLine().Doubts(Fault.SlowRise, Steady(3000)), "slow");
        }

        [TestMethod]
        [DataRow(13000, 13000, (int)Fault.OverPressure)]
        [DataRow(13000, 12740, (int)Fault.OverPressure)]
        [DataRow(13000, 12739, (int)Fault.WrongRange)]
        [DataRow(13000, 9751, (int)Fault.WrongRange)]
        [DataRow(13000, 9750, (int)Fault.OverPressure)]
        public static void A_valve_that_closes_behind_the_pump_works(int highest, int last, int expected)
        {
            AssertCause(expected, Rated(9000), Fault.OverPressure, highest, last);
        }

        [TestMethod]
        [DataRow(7650, 5738, (int)Fault.WrongRange)]
        [DataRow(7650, 5737, (int)Fault.LowPlateau)]
        public static void A_low_plateau_of_a_tight_group_is_one_of_the_settings(int highest, int last, int expected)
        {
            AssertCause(expected, Rated(9000), Fault.LowPlateau, highest, last);
        }

        [TestMethod]
        [DataRow(3000, 2901, (int)Fault.PumpDead)]
        [DataRow(3000, 2900, (int)Fault.LowPlateau)]
        public static void Where_the_pump_makes_no_difference_it_has_not_run(int highest, int last, int expected)
        {
            AssertCause(expected, OnLine(), Fault.LowPlateau, highest, last);
        }

        private static void AssertCause(int expected, PlateauCheck check, Fault doubted, int highest, int last)
        {
            Assert.IsTrue(check.Doubts(doubted, Steady(highest)), "doubted");
            check.Watch(Steady(last));
            Assert.AreEqual(expected, (int)check.CauseOf(doubted, Steady(last)), "cause");
        }

        private static PlateauCheck Rated(int opvMillibar)
        {
            return new PlateauCheck(new ControllerSettings { OpvMillibar = opvMillibar });
        }

        private static PlateauCheck OnLine()
        {
            return new PlateauCheck(new ControllerSettings { OpvMillibar = 9000, PlumbedIn = true });
        }
    }
}
