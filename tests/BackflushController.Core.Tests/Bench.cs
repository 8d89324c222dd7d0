using BackflushController.Core.Programmes;
using BackflushController.Core.Run;

namespace BackflushController.Core.Tests
{
    /// <summary>A control loop on a fake board, and a finger on the button.</summary>
    public sealed class Bench
    {
        public const long Second = 1000000;

        public readonly FakeBoard Board = new FakeBoard();
        public readonly ControlLoop Loop;

        public Bench()
            : this(ProgrammeCatalogue.DetergentBackflush())
        {
        }

        public Bench(Programme programme)
        {
            Loop = new ControlLoop(Board, programme);
            Loop.Start();
            Pass(Second / 2);
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

        /// <summary>Holds the button just until the run is in a state, and lets it be heard that it is up again.</summary>
        public void HoldUntil(RunState state)
        {
            Board.ButtonDown = true;
            PassUntil(state);
            Board.ButtonDown = false;
            Pass(3 * ControlLoop.TickMicroseconds);
        }

        public void ShortPress()
        {
            Board.ButtonDown = true;
            Pass(Second / 5);
            Board.ButtonDown = false;
            Pass(Second / 5);
        }
    }
}
