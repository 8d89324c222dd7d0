using BackflushController.Core.Board;
using BackflushController.Core.Safety;
using BackflushController.Core.Settings;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    /// <summary>An output gate on a fake board, with nobody but the test to ask it for anything.</summary>
    public sealed class GateBench
    {
        public const long Tick = Inputs.TickMicroseconds;

        // In whole ticks.
        private const long Lead = OutputGate.ValveLeadMicroseconds;
        private const long Lag = OutputGate.ValveLagMicroseconds + (Tick / 2);

        public readonly FakeBoard Board = new FakeBoard();
        public readonly TickCheckpoints Checkpoints = new TickCheckpoints();
        public readonly OutputGate Gate;

        /// <summary>The buzzer is asked for too.</summary>
        public bool Buzzer;

        /// <summary>The enable relay is asked for with the valve unless this is set.</summary>
        public bool WithoutEnable;

        /// <summary>The wishes say that the lever was seen.</summary>
        public bool LeverSeen;

        private readonly Outputs _wanted = new Outputs();

        /// <summary>The gate of the box as it is sold.</summary>
        public GateBench()
            : this(new ControllerSettings())
        {
        }

        public GateBench(ControllerSettings settings)
        {
            Gate = new OutputGate(Board, new GateLimits(settings), Checkpoints);
        }

        public long Now { get; private set; } = Bench.Second;

        /// <summary>A gate whose pump has just been granted.</summary>
        public static GateBench Pumping(ControllerSettings settings) => new GateBench(settings).Fill();

        public static GateBench Pumping() => Pumping(new ControllerSettings());

        /// <summary>One tick in which somebody asks.</summary>
        public GateBench Ask(bool pump, bool valve) => Ask(pump, valve, Tick);

        /// <summary>Asks for the same at every tick of a while.</summary>
        public GateBench Ask(bool pump, bool valve, long microseconds)
        {
            _wanted.Pump = pump;
            _wanted.Enable = valve && !WithoutEnable;
            _wanted.Valve = valve;
            _wanted.Buzzer = Buzzer;
            _wanted.LeverSeen = LeverSeen;
            for (long end = Now + microseconds; Now < end;)
            {
                Pass(1);
                Gate.Renew(Now, _wanted);
                Act();
            }

            return this;
        }

        /// <summary>Ticks in which nobody asks.</summary>
        public GateBench AskNothing(int ticks)
        {
            for (int i = 0; i < ticks; i++)
            {
                Pass(1);
                Act();
            }

            return this;
        }

        /// <summary>Asks for the pump until it is cut off. How long it was on.</summary>
        public long PumpUntilCut()
        {
            long on = 0;
            for (; Board.Pump; on += Tick)
            {
                Ask(true, true);
            }

            return on;
        }

        /// <summary>Valve and pump on, in order.</summary>
        public GateBench Fill() => Ask(false, true, Lead).Ask(true, true);

        /// <summary>Whole fills and their vents.</summary>
        public GateBench Cycle(long fill, long release, int times = 1)
        {
            for (int i = 0; i < times; i++)
            {
                Fill().Ask(true, true, fill - Tick).Ask(false, true, Lag);
                Ask(false, false, release - Lag - Lead - Tick);
            }

            return this;
        }

        /// <summary>The loop is blocked for so many ticks.</summary>
        public GateBench Pass(int ticks)
        {
            Now += ticks * Tick;
            Board.Now = Now;
            return this;
        }

        public GateBench AssertTrip(GateTrip trip)
        {
            Assert.AreEqual((int)trip, (int)Gate.Trip, "trip");
            return this;
        }

        private void Act()
        {
            Gate.Decide(Now);
            Gate.Actuate();
        }
    }
}
