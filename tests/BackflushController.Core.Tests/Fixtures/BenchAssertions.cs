using System;
using BackflushController.Core.Display.Screens;
using BackflushController.Core.Faults;
using BackflushController.Core.Run;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    /// <summary>What a bench must show.</summary>
    public static class BenchAssertions
    {
        /// <summary>Everything is off in the end, and the screen says why.</summary>
        public static Bench AssertEndsWith(this Bench bench, Fault expected)
        {
            bench.WaitFor(RunState.Faulted);
            Assert.AreEqual((int)expected, (int)bench.Status.Fault, "fault shown");
            Assert.IsFalse(bench.Board.Pump, "pump");
            Assert.IsFalse(bench.Board.Valve, "valve");
            Assert.IsFalse(bench.Board.PumpRanWithoutValve, "pump without valve");
            return bench.AssertScreen(typeof(FaultScreen), "at the end");
        }

        public static Bench AssertState(this Bench bench, RunState expected, string message)
        {
            Assert.AreEqual((int)expected, (int)bench.State, "state: " + message);
            return bench;
        }

        public static Bench AssertScreen(this Bench bench, Type expected, string message)
        {
            Assert.AreEqual(expected.Name, bench.Status.Screen.GetType().Name, "screen: " + message);
            return bench;
        }

        public static Bench AssertFault(this Bench bench, Fault expected, string message)
        {
            Assert.AreEqual((int)expected, (int)bench.Run.Fault, "fault: " + message);
            return bench;
        }
    }
}
