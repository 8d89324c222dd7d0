using System;
using BackflushController.Core.Board;
using BackflushController.Core.Control;
using BackflushController.Core.Display;
using BackflushController.Core.Display.Screens;
using BackflushController.Core.Faults;
using BackflushController.Core.Records;
using BackflushController.Core.Run;
using BackflushController.Core.Service;
using BackflushController.Core.Settings;
using BackflushController.Core.Texts;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    /// <summary>A control loop on a fake board, and a finger on the button.</summary>
    public sealed class Bench
    {
        public const long Second = 1000000;

        public readonly FakeBoard Board;
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

        /// <summary>The box as it is sold, on a board that a test has prepared.</summary>
        public Bench(FakeBoard board)
            : this(
                board,
                SettingsOutcome.Of(new ControllerSettings()),
                ProgrammeCatalogue.ForPeople(new ControllerSettings()))
        {
        }

        /// <summary>A box with one programme: a prompt, then cycles with water.</summary>
        public Bench(int cycles, long fill, long release)
            : this(new FakeBoard(), cycles, fill, release)
        {
        }

        /// <summary>The same on a board that a test has prepared.</summary>
        public Bench(FakeBoard board, int cycles, long fill, long release)
            : this(
                board,
                SettingsOutcome.Of(new ControllerSettings { Pump = PumpType.Rotary }),
                Programmes(cycles, fill, release))
        {
        }

        /// <summary>A box with one programme of these stages.</summary>
        public Bench(ControllerSettings settings, Stage[] stages)
            : this(settings, Offer(stages), false)
        {
        }

        private Bench(ControllerSettings settings, Programme[] programmes, bool buttonDown)
            : this(new FakeBoard { ButtonDown = buttonDown }, SettingsOutcome.Of(settings), programmes)
        {
        }

        private Bench(FakeBoard board, SettingsOutcome outcome, Programme[] programmes)
        {
            Board = board;
            Loop = new ControlLoop(Board, outcome, programmes);
            Loop.Start();
            Pass(Second / 2);
        }

        /// <summary>A box with these programmes.</summary>
        public static Bench Offering(Programme[] programmes)
        {
            return new Bench(new ControllerSettings(), programmes, false);
        }

        /// <summary>A box that is switched on with the button held.</summary>
        public static Bench WithButtonDown(ControllerSettings settings)
        {
            return new Bench(settings, ProgrammeCatalogue.ForPeople(settings), true);
        }

        /// <summary>The box as it is sold, after a power cut of another one: it has that one's memory.</summary>
        public static Bench Replugged(Bench before)
        {
            return new Bench(BoardWithMemoryOf(before));
        }

        /// <summary>The same, with its service menu open at the first line.</summary>
        public static Bench RepluggedInService(Bench before)
        {
            FakeBoard board = BoardWithMemoryOf(before);
            board.ButtonDown = true;
            return OpenService(new Bench(board));
        }

        /// <summary>A box as it is sold, with this memory.</summary>
        public static Bench WithRecord(BoxRecord record)
        {
            return new Bench(BoardWithRecord(record));
        }

        /// <summary>The same, with its service menu open at the first line.</summary>
        public static Bench WithRecordInService(BoxRecord record)
        {
            FakeBoard board = BoardWithRecord(record);
            board.ButtonDown = true;
            return OpenService(new Bench(board));
        }

        /// <summary>A box with a settings file of this text.</summary>
        public static Bench WithFile(string text, bool buttonDown)
        {
            SettingsOutcome outcome = SettingsText.Read(text);
            return new Bench(
                new FakeBoard { ButtonDown = buttonDown }, outcome, ConfiguredProgrammes.Of(outcome.Settings));
        }

        /// <summary>A box with its service menu open, at the first line.</summary>
        public static Bench InService(ControllerSettings settings)
        {
            return OpenService(WithButtonDown(settings));
        }

        private static Bench OpenService(Bench bench)
        {
            bench.Pass(ServiceMenu.OpeningMicroseconds + Second);
            bench.Board.ButtonDown = false;
            bench.Pass(Second);
            return bench;
        }

        public BackflushRun Run
        {
            get { return Loop.Controller.Run; }
        }

        public DisplayStatus Status
        {
            get { return Loop.Controller.Status; }
        }

        public ServiceMenu Service
        {
            get { return Loop.Controller.Service; }
        }

        public RunState State
        {
            get { return Loop.Controller.Run.State; }
        }

        /// <summary>One turn of the loop.</summary>
        public Bench Turn()
        {
            Loop.Tick();
            Loop.KeepRecords();
            return this;
        }

        /// <summary>Lets ticks pass until the clock has moved on by this much.</summary>
        public Bench Pass(long microseconds)
        {
            long end = Board.Now + microseconds;
            while (Board.Now < end)
            {
                Turn();
            }

            return this;
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

        public Bench LongPress()
        {
            Board.ButtonDown = true;
            Pass(Second);
            Board.ButtonDown = false;
            Pass(Second / 5);
            return this;
        }

        /// <summary>
        /// Holds the button just until the run is in a state, and lets it be heard that it is up again.
        /// </summary>
        public Bench HoldUntil(RunState state)
        {
            Board.ButtonDown = true;
            PassUntil(state);
            Board.ButtonDown = false;
            Pass(3 * TickTiming.TickMicroseconds);
            return this;
        }

        /// <summary>Goes on to a line of the open service menu.</summary>
        public Bench GoTo(TextId line)
        {
            for (int i = 1; i < Service.Lines.Length && Service.Selected.Title != line; i++)
            {
                ShortPress();
            }

            return this;
        }

        /// <summary>Starts the selected programme and confirms its first prompt.</summary>
        public Bench StartCycles()
        {
            LongPress();
            HoldUntil(RunState.Energising);
            return this;
        }

        /// <summary>Starts the selected programme, confirms its first prompt and waits for a state.</summary>
        public Bench RunTo(RunState state)
        {
            return StartCycles().WaitFor(state);
        }

        /// <summary>The button is held, or let go.</summary>
        public Bench Button(bool down)
        {
            Board.ButtonDown = down;
            return this;
        }

        /// <summary>What the converter reads of the sensor's signal, or the group's own pressure again.</summary>
        public Bench Signal(int counts)
        {
            Board.SignalCounts = counts;
            return this;
        }

        /// <summary>The pressure at which the group stays.</summary>
        public Bench Plateau(int millibar)
        {
            Board.Group.PlateauMillibar = millibar;
            return this;
        }

        /// <summary>How fast the group vents, millibar a second; 0: the valve sticks.</summary>
        public Bench VentSpeed(int millibar)
        {
            Board.Group.FallMillibarPerSecond = millibar;
            return this;
        }

        /// <summary>The memory refuses to be written, or takes it again.</summary>
        public Bench MemoryFails(bool fails)
        {
            Board.SlotsFail = fails;
            return this;
        }

        /// <summary>The contact in the tank says that there is no water.</summary>
        public Bench TankEmpty(bool empty)
        {
            Board.TankEmpty = empty;
            return this;
        }

        /// <summary>Everything is off in the end, and the screen says why.</summary>
        public Bench AssertEndsWith(Fault expected)
        {
            WaitFor(RunState.Faulted);
            Assert.AreEqual((int)expected, (int)Status.Fault, "fault shown");
            Assert.IsFalse(Board.Pump, "pump");
            Assert.IsFalse(Board.Valve, "valve");
            Assert.IsFalse(Board.PumpRanWithoutValve, "pump without valve");
            return AssertScreen(typeof(FaultScreen), "at the end");
        }

        public Bench AssertState(RunState expected, string message)
        {
            Assert.AreEqual((int)expected, (int)State, "state: " + message);
            return this;
        }

        public Bench AssertScreen(Type expected, string message)
        {
            Assert.AreEqual(expected.Name, Status.Screen.GetType().Name, "screen: " + message);
            return this;
        }

        public Bench AssertFault(Fault expected, string message)
        {
            Assert.AreEqual((int)expected, (int)Run.Fault, "fault: " + message);
            return this;
        }

        /// <summary>Lets ticks pass until the run is in a state, which must take less than a minute.</summary>
        public Bench WaitFor(RunState state)
        {
            Assert.IsTrue(PassUntil(state), "comes into state " + (int)state);
            return this;
        }

        public Bench ShortPress()
        {
            Board.ButtonDown = true;
            Pass(Second / 5);
            Board.ButtonDown = false;
            Pass(Second / 5);
            return this;
        }

        /// <summary>Lets time pass and counts how often the buzzer begins to sound.</summary>
        public int CountBeeps(long microseconds)
        {
            int beeps = 0;
            bool sounded = Board.Buzzer;
            long end = Board.Now + microseconds;
            while (Board.Now < end)
            {
                Turn();
                beeps += Board.Buzzer && !sounded ? 1 : 0;
                sounded = Board.Buzzer;
            }

            return beeps;
        }

        /// <summary>The record that a power-up would read now.</summary>
        public BoxRecord Memory()
        {
            BoxRecord record = new BoxRecord();
            new RecordStore(Board).Load(record);
            return record;
        }

        /// <summary>The newest run of a record.</summary>
        public static RunRecord NewestOf(BoxRecord record)
        {
            RunRecord run = new RunRecord();
            record.Runs.Read(0, run);
            return run;
        }

        private static FakeBoard BoardWithRecord(BoxRecord record)
        {
            FakeBoard board = new FakeBoard();
            board.Slots[0] = new byte[BoxRecordCodec.Bytes];
            new BoxRecordCodec().Encode(record, 1, board.Slots[0]);
            return board;
        }

        private static FakeBoard BoardWithMemoryOf(Bench before)
        {
            FakeBoard board = new FakeBoard();
            for (int slot = 0; slot < board.Slots.Length; slot++)
            {
                board.Slots[slot] = before.Board.Slots[slot];
            }

            return board;
        }

        private static Programme[] Programmes(int cycles, long fill, long release)
        {
            const int MostInStage = RecipeBounds.MostCycles;
            int cycleStages = (cycles + MostInStage - 1) / MostInStage;
            Stage[] stages = new Stage[1 + cycleStages];
            stages[0] = Stage.Prompt(TextId.InsertBlindBasket);
            for (int i = 1; i <= cycleStages; i++)
            {
                int count = cycles > MostInStage ? MostInStage : cycles;
                cycles -= count;
                stages[i] = Stage.Water(TextId.WaterCycles, count, fill, release, FillEnd.Timed);
            }

            return Offer(stages);
        }

        private static Programme[] Offer(Stage[] stages)
        {
            return new[]
            {
                new Programme(
                    RunKind.DetergentBackflush, TextId.WaterRinse, TextId.WaterRinseHint, TextId.DoneWater, stages),
            };
        }
    }
}
