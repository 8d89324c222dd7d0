using BackflushController.Core.Board;
using BackflushController.Core.Control;
using BackflushController.Core.Display;
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
                new SettingsOutcome(new ControllerSettings(), SettingsOutcome.MadeInCode),
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
                new SettingsOutcome(new ControllerSettings { Pump = PumpType.Rotary }, SettingsOutcome.MadeInCode),
                OneProgramme.OfCycles(cycles, fill, release))
        {
        }

        /// <summary>A box with one programme of these stages.</summary>
        public Bench(ControllerSettings settings, Stage[] stages)
            : this(settings, OneProgramme.Of(stages), false)
        {
        }

        private Bench(ControllerSettings settings, Programme[] programmes, bool buttonDown)
            : this(
                new FakeBoard { ButtonDown = buttonDown },
                new SettingsOutcome(settings, SettingsOutcome.MadeInCode),
                programmes)
        {
        }

        private Bench(FakeBoard board, SettingsOutcome outcome, Programme[] programmes)
        {
            Board = board;
            Loop = new ControlLoop(Board, outcome, programmes);
            Loop.Start();
            Pass(Second / 2);
        }

        /// <summary>A box as it is sold, with a programme of a prompt and this stage, in its first lead.</summary>
        public static Bench Confirmed(Stage stage)
        {
            return new Bench(new ControllerSettings(), new[] { Stage.Prompt(TextId.InsertBlindBasket), stage })
                .StartCycles();
        }

        /// <summary>The same with cycles of 10 s with water and 10 s without.</summary>
        public static Bench Rinsing(int cycles)
        {
            return Confirmed(Stage.Water(TextId.WaterCycles, cycles, 10, 10, FillEnd.Timed));
        }

        /// <summary>The same on a box that has completed cycles before.</summary>
        public static Bench RinsingAgain(int cycles)
        {
            BoxRecord used = new BoxRecord();
            used.Counts[BoxRecord.CyclesCompleted] = 2;
            Stage stage = Stage.Water(TextId.WaterCycles, cycles, 10, 10, FillEnd.Timed);
            return new Bench(
                FakeBoard.WithRecord(used),
                new SettingsOutcome(new ControllerSettings(), SettingsOutcome.MadeInCode),
                OneProgramme.Of(new[] { Stage.Prompt(TextId.InsertBlindBasket), stage })).StartCycles();
        }

        /// <summary>A box with these programmes.</summary>
        public static Bench Offering(Programme[] programmes) => new Bench(new ControllerSettings(), programmes, false);

        /// <summary>A box that is switched on with the button held.</summary>
        public static Bench WithButtonDown(ControllerSettings settings)
        {
            return new Bench(settings, ProgrammeCatalogue.ForPeople(settings), true);
        }

        /// <summary>The box as it is sold, after a power cut of another one: it has that one's memory.</summary>
        public static Bench Replugged(Bench before) => new Bench(FakeBoard.WithMemoryOf(before.Board));

        /// <summary>A box as it is sold, with this memory.</summary>
        public static Bench WithRecord(BoxRecord record) => new Bench(FakeBoard.WithRecord(record));

        /// <summary>The box as it is sold, on a board that a test has prepared, with its service menu open.</summary>
        public static Bench InService(FakeBoard board)
        {
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
        public static Bench InService(ControllerSettings settings) => OpenService(WithButtonDown(settings));

        /// <summary>A box that has learned this plateau, with its service menu open.</summary>
        public static Bench Taught(int plateau) => InService(new ControllerSettings()).Plateau(plateau).Teach();

        private static Bench OpenService(Bench bench) =>
            bench.Pass(ServiceMenu.OpeningMicroseconds + Second).Button(false).Pass(Second);

        public BackflushRun Run => Loop.Controller.Run;

        public DisplayStatus Status => Loop.Controller.Status;

        public ServiceMenu Service => Loop.Controller.Service;

        public RunState State => Loop.Controller.Run.State;

        /// <summary>One turn of the loop.</summary>
        public Bench Turn()
        {
            Loop.Tick();
            Loop.WorkBetweenTicks();
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

        public Bench LongPress() => Button(true).Pass(Second).Button(false).Pass(Second / 5);

        /// <summary>Holds the button just until the run is in a state, and lets its release be seen.</summary>
        public Bench HoldUntil(RunState state)
        {
            Button(true).PassUntil(state);
            return Button(false).Pass(3 * Inputs.TickMicroseconds);
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
        public Bench StartCycles() => LongPress().HoldUntil(RunState.Energising);

        /// <summary>Runs the teach-in of the open service menu.</summary>
        public Bench Teach()
        {
            return GoTo(TextId.TeachIn).StartCycles().Pass(80 * Second)
                .AssertState(RunState.Finished, "taught").ShortPress();
        }

        /// <summary>Starts the selected programme, confirms its first prompt and waits for a state.</summary>
        public Bench RunTo(RunState state) => StartCycles().WaitFor(state);

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

        /// <summary>The pressure that the converter reads, whatever the group has.</summary>
        public Bench SignalAt(int millibar) => Signal(FakeBoard.CountsAt(millibar));

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

        /// <summary>Lets ticks pass until the run is in a state, which must take less than a minute.</summary>
        public Bench WaitFor(RunState state)
        {
            Assert.IsTrue(PassUntil(state), "comes into state " + (int)state);
            return this;
        }

        public Bench ShortPress() => Button(true).Pass(Second / 5).Button(false).Pass(Second / 5);

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
    }
}
