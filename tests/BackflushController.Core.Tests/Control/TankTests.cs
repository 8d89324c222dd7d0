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
        public static void An_empty_tank_ends_a_fill()
        {
            Bench bench = Filling();
            bench.Board.TankEmpty = true;
            bench.Pass(3 * Second);

            Assert.IsFalse(bench.Board.Pump, "pump");
            Assert.AreEqual((int)Fault.TankEmpty, (int)bench.Run.Fault, "fault");
        }

        [TestMethod]
        public static void Two_seconds_without_water_end_a_fill_to_the_tick()
        {
            Bench bench = Filling();
            bench.Board.TankEmpty = true;
            for (int tick = 1; tick < 100; tick++)
            {
                bench.Turn();
                Assert.IsTrue(bench.Board.Pump, "tick " + tick);
            }

            bench.Turn();
            Assert.IsFalse(bench.Board.Pump, "pump");
        }

        [TestMethod]
        public static void Water_that_sloshes_does_not()
        {
            Bench bench = Filling();
            for (int i = 0; i < 4; i++)
            {
                bench.Board.TankEmpty = true;
                bench.Pass(Second);
                bench.Board.TankEmpty = false;
                bench.Pass(Second / 2);
            }

            Assert.IsTrue(bench.Board.Pump, "pump");
        }

        [TestMethod]
        public static void With_an_empty_tank_no_fill_begins()
        {
            Bench bench = new Bench(2, 10 * Second, 5 * Second);
            bench.Board.TankEmpty = true;
            bench.Pass(3 * Second);
            bench.LongPress();
            bench.LongPress();
            bench.Pass(3 * Second);

            Assert.AreEqual((int)Fault.TankEmpty, (int)bench.Run.Fault, "fault");
            for (int i = 0; i < bench.Board.Edges; i++)
            {
                Assert.IsFalse(bench.Board.EdgeIsPump[i], "the pump never ran");
            }
        }

        [TestMethod]
        public static void Between_the_fills_the_tank_may_be_taken_out()
        {
            Bench bench = Filling();
            Assert.IsTrue(bench.PassUntil(RunState.Venting), "vents");
            bench.Board.TankEmpty = true;
            bench.Pass(3 * Second);
            bench.Board.TankEmpty = false;
            bench.Pass(Second);
            Assert.IsTrue(bench.PassUntil(RunState.Finished), "finished");
        }

        private static Bench Filling()
        {
            Bench bench = new Bench(2, 10 * Second, 8 * Second);
            bench.StartCycles();
            Assert.IsTrue(bench.PassUntil(RunState.Filling), "fills");
            bench.Pass(Second);
            return bench;
        }
    }
}
