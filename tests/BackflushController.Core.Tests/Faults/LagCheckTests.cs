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
        private const long Tick = 20000;

        [TestMethod]
        public static void A_fall_of_more_than_a_fifth_over_two_readings_is_a_vent()
        {
            Assert.AreEqual((int)Fault.OutputsMixed, (int)After(10000, 7999, 7999), "a vent");
            Assert.AreEqual((int)Fault.None, (int)After(10000, 8000, 8000), "an over-pressure valve that closes");
            Assert.AreEqual((int)Fault.None, (int)After(10000, 9500, 0), "one reading");
        }

        [TestMethod]
        public static void A_group_without_pressure_has_nothing_to_vent()
        {
            Assert.AreEqual((int)Fault.None, (int)After(LeadCheck.PumpPressureMillibar - 1, 0, 0), "below");
            Assert.AreEqual((int)Fault.OutputsMixed, (int)After(LeadCheck.PumpPressureMillibar, 0, 0), "at it");
        }

        private static Fault After(int from, int second, int third)
        {
            LagCheck check = new LagCheck();
            FaultContext context = new FaultContext(new CycleMeter(PressureJudge.StallFloorMillibar), false);
            context.EnteredAt = Tick;
            check.Find(Tick, context, Steady(from));
            check.Find(2 * Tick, context, Steady(second));
            return check.Find(3 * Tick, context, Steady(third));
        }
    }
}
