using BackflushController.Core.Faults;
using BackflushController.Core.Run;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    /// <summary>The contact in the water tank, where it is wired.</summary>
    [TestClass]
    public class TankTests
    {
        private const long Second = Bench.Second;

        [TestMethod]
        public static void Two_seconds_without_water_end_a_fill_to_the_tick()
        {
            Bench bench = Filling().TankEmpty(true);
            for (int tick = 1; tick < 100; tick++)
            {
                bench.Turn();
                Assert.IsTrue(bench.Board.Pump, "tick " + tick);
            }

            bench.Turn().AssertFault(Fault.TankEmpty, "fault");
            Assert.IsFalse(bench.Board.Pump, "pump");
        }

        [TestMethod]
        public static void Water_that_sloshes_does_not()
        {
            Bench bench = Filling();
            for (int i = 0; i < 4; i++)
            {
                bench.TankEmpty(true).Pass(Second).TankEmpty(false).Pass(Second / 2);
            }

            Assert.IsTrue(bench.Board.Pump, "pump");
        }

        [TestMethod]
        public static void With_an_empty_tank_no_fill_begins()
        {
            Bench bench = new Bench(2, 10 * Second, 5 * Second).TankEmpty(true);
            bench.Pass(3 * Second).LongPress().LongPress().Pass(3 * Second);

            bench.AssertFault(Fault.TankEmpty, "fault");
            for (int i = 0; i < bench.Board.Edges; i++)
            {
                Assert.IsFalse(bench.Board.EdgeIsPump[i], "the pump ran at edge " + i);
            }
        }

        [TestMethod]
        public static void Between_the_fills_the_tank_may_be_taken_out()
        {
            Filling().WaitFor(RunState.Venting).TankEmpty(true).Pass(3 * Second).TankEmpty(false)
                .Pass(Second).WaitFor(RunState.Finished);
        }

        private static Bench Filling() => new Bench(2, 10 * Second, 8 * Second).RunTo(RunState.Filling).Pass(Second);
    }
}
