using BackflushController.Core.Faults;
using BackflushController.Core.Sensing;
using nanoFramework.TestFramework;
using static BackflushController.Core.Tests.Runs;

namespace BackflushController.Core.Tests
{
    /// <summary>A group that vents while its valve is told to be energised.</summary>
    [TestClass]
    public class LagCheckTests
    {
        [TestMethod]
        public static void Three_readings_that_fall_to_less_than_four_fifths_are_a_vent()
        {
            Assert.AreEqual((int)Fault.OutputsMixed, (int)After(10000, 9500, 9000, 7999), "a vent");
            Assert.AreEqual((int)Fault.None, (int)After(10000, 9500, 9000, 8000), "an over-pressure valve that closes");
            Assert.AreEqual((int)Fault.None, (int)After(10000, 9900, 7000, 4000), "two of them");
        }

        [TestMethod]
        public static void A_spike_that_stands_is_no_vent()
        {
            Assert.AreEqual((int)Fault.None, (int)After(10000, 8000, 5000, 5000, 5000), "60 ms");
        }

        [TestMethod]
        public static void A_reading_that_is_doubted_does_not_count()
        {
            LagCheck check = new LagCheck();
            FaultContext context = Lag();
            PressureVerdict doubted = Steady(5000);
            doubted.Fresh = false;
            check.Find(context, Steady(10000));
            check.Find(context, Steady(9000));
            check.Find(context, Steady(8000));
            Assert.AreEqual((int)Fault.None, (int)check.Find(context, doubted), "doubted");
            Assert.AreEqual((int)Fault.OutputsMixed, (int)check.Find(context, Steady(7000)), "after it");
        }

        [TestMethod]
        public static void A_group_without_pressure_has_nothing_to_vent()
        {
            const int Least = LeadCheck.PumpPressureMillibar;
            Assert.AreEqual((int)Fault.None, (int)After(Least - 1, 1000, 500, 0), "below");
            Assert.AreEqual((int)Fault.OutputsMixed, (int)After(Least, 1000, 500, 0), "at it");
        }

        private static Fault After(int from, params int[] readings)
        {
            LagCheck check = new LagCheck();
            FaultContext context = Lag();
            Fault fault = check.Find(context, Steady(from));
            for (int i = 0; i < readings.Length; i++)
            {
                fault = check.Find(context, Steady(readings[i]));
            }

            return fault;
        }

        private static FaultContext Lag()
        {
            return new FaultContext(new CycleMeter(PressureJudge.StallFloorMillibar), false) { EnteredAt = 20000 };
        }
    }
}
