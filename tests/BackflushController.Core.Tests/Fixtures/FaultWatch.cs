using BackflushController.Core.Board;
using BackflushController.Core.Faults;
using BackflushController.Core.Run;
using BackflushController.Core.Sensing;
using BackflushController.Core.Settings;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    /// <summary>The detectors of a machine, watching a run that stands still in one state.</summary>
    public sealed class FaultWatch
    {
        public readonly BackflushRun Run;

        private readonly FaultFinder _finder;

        public FaultWatch(RunState state)
            : this(Runs.In(state))
        {
        }

        public FaultWatch(BackflushRun run)
            : this(run, new ControllerSettings())
        {
        }

        public FaultWatch(BackflushRun run, ControllerSettings settings)
        {
            Run = run;
            _finder = new FaultFinder(settings, new CycleLimits(settings, new MachineBaseline()));
        }

        /// <summary>What is found so long after the state began.</summary>
        public FaultWatch Finds(Fault expected, long after, PressureVerdict pressure, string message)
        {
            Assert.AreEqual((int)expected, (int)At(after, pressure), message);
            return this;
        }

        /// <summary>What is found at the latest while a pressure lasts from the beginning of the state on.</summary>
        public FaultWatch FindsWhile(Fault expected, PressureVerdict pressure, long length, string message)
        {
            return FindsWhile(expected, pressure, pressure, length, message);
        }

        /// <summary>The same with another pressure for one tick in every half second.</summary>
        public FaultWatch FindsWhile(
            Fault expected, PressureVerdict pressure, PressureVerdict between, long length, string message)
        {
            Fault found = Fault.None;
            const long Tick = Inputs.TickMicroseconds;
            for (long after = 0; after < length && found == Fault.None; after += Tick)
            {
                found = At(after, after / Tick % 25 == 24 ? between : pressure);
            }

            Assert.AreEqual((int)expected, (int)found, message);
            return this;
        }

        private Fault At(long after, PressureVerdict pressure)
        {
            return _finder.Find(Run.Context.EnteredAt + after, Run.Context, pressure);
        }
    }
}
