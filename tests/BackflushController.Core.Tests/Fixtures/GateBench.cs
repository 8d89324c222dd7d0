using BackflushController.Core.Board;
using BackflushController.Core.Safety;
using BackflushController.Core.Settings;

namespace BackflushController.Core.Tests
{
    /// <summary>An output gate on a fake board, with nobody but the test to ask it for anything.</summary>
    public sealed class GateBench
    {
        public const long Tick = TickTiming.TickMicroseconds;

        // In whole ticks.
        private const long Lead = OutputGate.ValveLeadMicroseconds;
        private const long Lag = OutputGate.ValveLagMicroseconds + (Tick / 2);

        public readonly FakeBoard Board = new FakeBoard();
        public readonly TickCheckpoints Checkpoints = new TickCheckpoints();
        public readonly OutputGate Gate;

        /// <summary>The buzzer is asked for too.</summary>
        public bool Buzzer;

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
        public static GateBench Pumping(ControllerSettings settings)
        {
            GateBench bench = new GateBench(settings);
            bench.Fill();
            return bench;
        }

        /// <summary>One tick in which somebody asks.</summary>
        public void Ask(bool pump, bool valve)
        {
            _wanted.Pump = pump;
            _wanted.Valve = valve;
            _wanted.Buzzer = Buzzer;
            Pass();
            Gate.Renew(Now, _wanted);
            Act();
        }

        /// <summary>Asks for the same at every tick of a while.</summary>
        public void Ask(bool pump, bool valve, long microseconds)
        {
            for (long end = Now + microseconds; Now < end;)
            {
                Ask(pump, valve);
            }
        }

        /// <summary>One tick in which nobody asks.</summary>
        public void AskNothing()
        {
            Pass();
            Act();
        }

        /// <summary>Asks for the pump until it is cut off. How long it was on.</summary>
        public long PumpUntilCut()
        {
            long on = 0;
            while (Board.Pump)
            {
                Ask(true, true);
                on += Tick;
            }

            return on;
        }

        /// <summary>Valve and pump on, in order.</summary>
        public void Fill()
        {
            Ask(false, true, Lead);
            Ask(true, true);
        }

        /// <summary>One whole fill and its vent.</summary>
        public void Cycle(long fill, long release)
        {
            Fill();
            Ask(true, true, fill - Tick);
            Ask(false, true, Lag);
            Ask(false, false, release - Lag - Lead - Tick);
        }

        /// <summary>The clock stands until the next tick.</summary>
        public void Pass()
        {
            Now += Tick;
            Board.Now = Now;
        }

        private void Act()
        {
            Gate.Decide(Now);
            Gate.Actuate();
        }
    }
}
