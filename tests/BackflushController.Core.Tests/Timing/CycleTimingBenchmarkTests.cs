using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    [TestClass]
    public class CycleTimingBenchmarkTests
    {
        private const int Edges = CycleTimingBenchmark.Cycles * CycleEdges.PerCycle;

        [TestMethod]
        public static void The_loop_keeps_its_times_where_sleeping_drifts_away()
        {
            CycleTimingBenchmark benchmark = new CycleTimingBenchmark(new StepClock());

            Assert.IsTrue(benchmark.Run(), "finished");

            Assert.AreEqual(Edges, benchmark.BoxErrors.Count, "edges of the box");
            long box = benchmark.BoxErrors.Worst;
            Assert.IsTrue(box <= 3 * StepClock.ReadingMicroseconds, "box " + box.ToString());
            Assert.AreEqual(Edges - 1, benchmark.SleepErrors.Count, "edges of the sleeper");
            long sleeper = benchmark.SleepErrors.Worst;
            Assert.IsTrue(sleeper > 100000, "sleeper " + sleeper.ToString());
        }

        [TestMethod]
        public static void A_tick_costs_what_it_does_not_rest()
        {
            CycleTimingBenchmark benchmark = new CycleTimingBenchmark(new StepClock());

            benchmark.Run();

            // On this clock nothing takes time but reading it, and a tick without an edge reads it some ten times.
            Assert.IsTrue(benchmark.TickCosts.Count > 1000, "ticks " + benchmark.TickCosts.Count.ToString());
            Assert.IsTrue(benchmark.TickCosts.Median >= 4 * StepClock.ReadingMicroseconds, "a tick reads the clock");
            Assert.IsTrue(benchmark.TickCosts.Worst < 40 * StepClock.ReadingMicroseconds, "no rest is charged");
        }
    }
}
