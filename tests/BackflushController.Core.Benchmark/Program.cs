using System;
using BackflushController.Core.Tests;

namespace BackflushController.Core.Benchmark
{
    /// <summary>Measures Core's cycle timing and its use of memory on the emulator, in one table.</summary>
    public static class Program
    {
        private const int NameWidth = 34;
        private const int FigureWidth = 10;

        /// <summary>Takes a minute and a half: the emulator's time is real.</summary>
        public static void Main()
        {
            CycleTimingBenchmark timing = new CycleTimingBenchmark(new EmulatorClock());
            MemoryBenchmark memory = new MemoryBenchmark();
            if (!timing.Run() || !memory.Run())
            {
                Console.WriteLine("the box did not run to its end");
                return;
            }

            Row("microseconds", "median", "99th", "worst");
            Row("edge error of the control loop", timing.BoxErrors);
            Row("edge error of Thread.Sleep", timing.SleepErrors);
            Row("cost of a tick", timing.TickCosts);
            Console.WriteLine("bytes");
            Row("left for the collector by " + memory.TicksRun.ToString() + " ticks", memory.BytesLeft.ToString());
            Row("free heap without a box", memory.FreeBefore.ToString());
            Row("free heap at idle", memory.FreeIdle.ToString());
            Row("free heap in a run", memory.FreeInRun.ToString());
        }

        private static void Row(string name, Spread spread)
        {
            Row(name, spread.Median.ToString(), spread.NinetyNinth.ToString(), spread.Worst.ToString());
        }

        private static void Row(string name, string figure)
        {
            Row(name, figure, string.Empty, string.Empty);
        }

        private static void Row(string name, string first, string second, string third)
        {
            Console.WriteLine(
                name.PadRight(NameWidth) + first.PadLeft(FigureWidth) + second.PadLeft(FigureWidth)
                + third.PadLeft(FigureWidth));
        }
    }
}
