using System;
using BackflushController.Core.Board;
using BackflushController.Core.Run;
using BackflushController.Core.Tests;
using Collector = nanoFramework.Runtime.Native.GC;

namespace BackflushController.Core.Benchmark
{
    /// <summary>
    /// What the box takes of the heap, and what its ticks leave for the collector. The collector runs when the heap is
    /// full, so what ticks leave is what no longer fits before it does.
    /// </summary>
    public sealed class MemoryBenchmark
    {
        /// <summary>
        /// The smallest amount that can be measured: a hundred bytes of data and header, less on the chip than here.
        /// </summary>
        public const int BlockBytes = 100;

        private const int HeaderBytes = 12;
        private const int FewTicks = 10;
        private const int Ticks = 5000;

        /// <summary>Free before there is a box, bytes.</summary>
        public uint FreeBefore { get; private set; }

        /// <summary>Free with a box that waits for the button.</summary>
        public uint FreeIdle { get; private set; }

        /// <summary>Free with a box in the middle of a fill.</summary>
        public uint FreeInRun { get; private set; }

        /// <summary>What so many ticks of a run left in all; less than a block does not show.</summary>
        public int BytesLeft { get; private set; }

        /// <summary>Ticks that were measured.</summary>
        public int TicksRun { get; private set; }

        /// <summary>Measures all of it. False when the box did not run.</summary>
        public bool Run()
        {
            FreeBefore = Collector.Run(false);
            Bench bench = new Bench(20, 10 * Bench.Second, 10 * Bench.Second);
            FreeIdle = Collector.Run(false);
            bench.StartCycles();
            bool runs = bench.PassUntil(RunState.Filling);
            FreeInRun = Collector.Run(false);

            // One whole cycle first, and some ticks before the many: what is made once is no garbage of a tick.
            bench.Pass(20 * Bench.Second);
            BlocksAfter(bench, FewTicks);
            int blocks = BlocksAfter(bench, FewTicks);
            long before = bench.Board.Now;
            BytesLeft = (blocks - BlocksAfter(bench, FewTicks + Ticks)) * BlockBytes;
            TicksRun = (int)((bench.Board.Now - before) / Inputs.TickMicroseconds) - FewTicks;
            return runs && bench.State != RunState.Faulted;
        }

        /// <summary>How many blocks fit after so many ticks until the collector runs.</summary>
        private static int BlocksAfter(Bench bench, int ticks)
        {
            WeakReference canary = NewCanary();
            bench.Pass(ticks * Inputs.TickMicroseconds);
            return FillHeap(canary);
        }

        /// <summary>Makes garbage until the collector runs. Returns how many blocks fitted.</summary>
        private static int FillHeap(WeakReference canary)
        {
            int blocks = 0;
            while (canary.IsAlive)
            {
                byte[] block = new byte[BlockBytes - HeaderBytes];
                blocks++;
            }

            return blocks;
        }

        /// <summary>Lives until the collector runs. In a method of its own, so that no local keeps it.</summary>
        private static WeakReference NewCanary()
        {
            return new WeakReference(new byte[BlockBytes - HeaderBytes]);
        }
    }
}
