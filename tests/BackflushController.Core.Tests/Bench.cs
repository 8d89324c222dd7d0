using BackflushController.Core.Display;
using BackflushController.Core.Programmes;
using BackflushController.Core.Run;
using BackflushController.Core.Settings;

namespace BackflushController.Core.Tests
{
    /// <summary>A control loop on a fake board, and a finger on the button.</summary>
    public sealed class Bench
    {
        public const long Second = 1000000;

        public readonly FakeBoard Board = new FakeBoard();
        public readonly ControlLoop Loop;

        /// <summary>The box as it is sold.</summary>
        public Bench()
            : this(new ControllerSettings())
        {
        }

        public Bench(ControllerSettings settings)
            : this(settings, ProgrammeCatalogue.ForPeople(settings), false)
        {
        }

        /// <summary>A box with one programme: a prompt, then cycles with water.</summary>
        public Bench(int cycles, long fill, long release)
            : this(new ControllerSettings { Pump = PumpType.Rotary }, Programmes(cycles, fill, release), false)
        {
        }

        private Bench(ControllerSettings settings, Programme[] programmes, bool buttonDown)
        {
            Board.ButtonDown = buttonDown;
            Loop = new ControlLoop(Board, settings, programmes);
            Loop.Start();
            Pass(Second / 2);
        }

        /// <summary>A box that is switched on with the button held.</summary>
        public static Bench WithButtonDown(ControllerSettings settings)
        {
            return new Bench(settings, ProgrammeCatalogue.ForPeople(settings), true);
        }

        public BackflushRun Run
        {
            get { return Loop.Controller.Run; }
        }

        public DisplayStatus Status
        {
            get { return Loop.Controller.Status; }
        }

        public RunState State
        {
            get { return Loop.Controller.Run.State; }
        }

        /// <summary>One turn of the loop.</summary>
        public void Turn()
        {
            Loop.Tick();
            Loop.KeepRecords();
        }

        /// <summary>Lets ticks pass until the clock has moved on by this much.</summary>
        public void Pass(long microseconds)
        {
            long end = Board.Now + microseconds;
            while (Board.Now < end)
            {
                Turn();
            }
        }

        /// <summary>Lets ticks pass until the run is in a state. False when that took longer than a minute.</summary>
        public bool PassUntil(RunState state)
        {
            long end = Board.Now + (60 * Second);
            while (State != state && Board.Now < end)
            {
                Turn();
            }

            return State == state;
        }

        public void LongPress()
        {
            Board.ButtonDown = true;
            Pass(Second);
            Board.ButtonDown = false;
            Pass(Second / 5);
        }

        /// <summary>
        /// Holds the button just until the run is in a state, and lets it be heard that it is up again.
        /// </summary>
        public void HoldUntil(RunState state)
        {
            Board.ButtonDown = true;
            PassUntil(state);
            Board.ButtonDown = false;
            Pass(3 * ControlLoop.TickMicroseconds);
        }

        /// <summary>Starts the selected programme and confirms its first prompt.</summary>
        public void StartCycles()
        {
            LongPress();
            HoldUntil(RunState.Energising);
        }

        public void ShortPress()
        {
            Board.ButtonDown = true;
            Pass(Second / 5);
            Board.ButtonDown = false;
            Pass(Second / 5);
        }

        private static Programme[] Programmes(int cycles, long fill, long release)
        {
            const int MostInStage = RecipeRules.MostCycles;
            int cycleStages = (cycles + MostInStage - 1) / MostInStage;
            Stage[] stages = new Stage[1 + cycleStages];
            stages[0] = Stage.Prompt(TextId.InsertBlindBasket);
            for (int i = 1; i <= cycleStages; i++)
            {
                int count = cycles > MostInStage ? MostInStage : cycles;
                cycles -= count;
                stages[i] = Stage.Water(TextId.WaterCycles, count, fill, release, FillEnd.Timed);
            }

            return new[] { new Programme(TextId.WaterRinse, TextId.WaterRinseHint, TextId.DoneWater, stages) };
        }
    }
}
