using BackflushController.Core.Board;
using BackflushController.Core.Sensing;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Sensors
{
    /// <summary>How far a group was filled, by a sensor in the pump's line.</summary>
    [TestClass]
    public class LineFillTests
    {
        private const long Second = 1000000;
        private const long Lag = 100000;
        private const long Tick = Inputs.TickMicroseconds;
        private const int Floor = PressureJudge.StallFloorMillibar;

        [TestMethod]
        public static void What_the_flow_alone_has_shown_is_no_fill()
        {
            CycleMeter meter = Filled();
            Vent(meter, 2 * Second, Floor - 1, true);

            Assert.IsFalse(meter.Result.Filled, "filled");
            Assert.IsTrue(meter.Result.Vented, "vented");
        }

        [TestMethod]
        public static void What_stands_with_the_pump_off_is_one()
        {
            CycleMeter meter = Filled();
            Vent(meter, 2 * Second, Floor, true);

            Assert.IsTrue(meter.Result.Filled, "filled");
        }

        [TestMethod]
        public static void What_a_hold_has_lost_was_there_before()
        {
            CycleMeter meter = Filled();
            Hold(meter, Floor);
            Vent(meter, 7 * Second, Floor / 2, true);

            Assert.IsTrue(meter.Result.Filled, "filled");
        }

        [TestMethod]
        public static void A_hold_brings_nothing_that_the_fill_has_not()
        {
            CycleMeter meter = Filled();
            Hold(meter, Floor - 1);
            Vent(meter, 7 * Second, Floor, true);

            Assert.IsFalse(meter.Result.Filled, "filled");
        }

        [TestMethod]
        public static void In_the_group_the_fill_itself_proves_it()
        {
            CycleMeter meter = Filled();
            Vent(meter, 2 * Second, Floor - 1, false);

            Assert.IsTrue(meter.Result.Filled, "filled");
        }

        /// <summary>A fill of two seconds that has just passed the floor.</summary>
        private static CycleMeter Filled()
        {
            CycleMeter meter = new CycleMeter(Floor);
            meter.BeginFill(0, Steady(0, false));
            meter.Fill(2 * Second, Steady(Floor + 29, false));
            Assert.IsTrue(meter.Result.Filled, "filled at first");
            return meter;
        }

        /// <summary>Five seconds that begin as the fill has ended, and then lose half.</summary>
        private static void Hold(CycleMeter meter, int millibar)
        {
            meter.BeginHold(2 * Second, 5 * Second);
            meter.Hold((2 * Second) + Tick, Steady(Floor + 29, false));
            meter.Hold((2 * Second) + Lag, Steady(millibar, false));
            meter.Hold(4 * Second, Steady(Floor / 2, false));
        }

        private static void Vent(CycleMeter meter, long at, int millibar, bool inLine)
        {
            meter.BeginVent(at + Lag, Steady(millibar, false));
            meter.Vent(at + Lag + Tick, Steady(millibar, inLine));
        }

        private static PressureVerdict Steady(int millibar, bool released)
        {
            return new PressureVerdict
            {
                Known = true,
                Fresh = true,
                OfLine = released,
                Millibar = millibar,
                MeanMillibar = millibar,
            };
        }
    }
}
