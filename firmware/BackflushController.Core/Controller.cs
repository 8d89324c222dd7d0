using BackflushController.Core.Board;
using BackflushController.Core.Display;
using BackflushController.Core.Input;
using BackflushController.Core.Pressure;
using BackflushController.Core.Programmes;
using BackflushController.Core.Records;
using BackflushController.Core.Run;
using BackflushController.Core.Sound;

namespace BackflushController.Core
{
    /// <summary>
    /// One tick of the product: inputs to outputs. It knows no clock, no pin and no file; the same calls give the same
    /// outputs everywhere.
    /// </summary>
    public sealed class Controller
    {
        private const int PromptBeeps = 2;
        private const int DoneBeeps = 4;
        private const int StopBeeps = 1;

        private readonly Button _button = new Button();
        private readonly PressureSensor _sensor = new PressureSensor();
        private readonly Chirp _chirp = new Chirp();
        private readonly BackflushRun _run;
        private readonly CycleCounter _counter;
        private readonly RecordHealth _records;

        private int _cyclesCounted;

        /// <summary>A controller at power-up: nothing runs, and nothing will before the button was released and pressed.</summary>
        /// <param name="programme">What the button starts.</param>
        /// <param name="counter">The counts of the box's life; this controller adds to them.</param>
        /// <param name="records">How those counts were found.</param>
        public Controller(Programme programme, CycleCounter counter, RecordHealth records)
        {
            _run = new BackflushRun(programme);
            _counter = counter;
            _records = records;
            Status.Programme = programme.Name;
            ShowRun(0);
        }

        /// <summary>The run.</summary>
        public BackflushRun Run
        {
            get { return _run; }
        }

        /// <summary>The group pressure as of the last tick.</summary>
        public PressureReading Pressure { get; } = new PressureReading();

        /// <summary>What the screens may know, as of the last tick.</summary>
        public DisplayStatus Status { get; } = new DisplayStatus();

        /// <summary>
        /// The counts changed and the pump is at rest for good, so that they may be written. Stays true until
        /// <see cref="CountsWritten"/>.
        /// </summary>
        public bool CountsToWrite { get; private set; }

        /// <summary>Lets one tick pass.</summary>
        /// <param name="now">The moment the outputs are for, microseconds; never runs backwards.</param>
        /// <param name="inputs">What the board saw, up to one tick earlier.</param>
        /// <param name="outputs">Receives what to drive at <paramref name="now"/>.</param>
        public void Step(long now, Inputs inputs, Outputs outputs)
        {
            _sensor.Read(now, inputs, Pressure);
            RunState before = _run.State;
            ButtonEvent happened = _button.Update(now, inputs.ButtonDown);
            if (_run.Step(now, happened))
            {
                _button.Consume();
            }

            if (_run.State != before)
            {
                Entered(now, before);
            }

            _run.Decide(outputs);
            outputs.Buzzer = _chirp.Sounds(now);
            ShowRun(now);
            ShowPressure();
        }

        /// <summary>The counts are safely in flash, or could not be written; either way the next run tries again.</summary>
        public void CountsWritten()
        {
            CountsToWrite = false;
        }

        private void Entered(long now, RunState before)
        {
            switch (_run.State)
            {
                case RunState.AwaitingPerson:
                    _chirp.Start(now, PromptBeeps);
                    break;

                case RunState.Finished:
                    _chirp.Start(now, DoneBeeps);
                    _counter.RunsFinished++;
                    CountsToWrite = true;
                    break;

                case RunState.StopSettling:
                    _chirp.Start(now, StopBeeps);
                    break;

                case RunState.Stopped:
                    _counter.RunsStopped++;
                    CountsToWrite = true;
                    break;
            }

            CountCycles();
        }

        private void CountCycles()
        {
            int completed = _run.CyclesCompleted;
            if (completed > _cyclesCounted)
            {
                _counter.Cycles += completed - _cyclesCounted;
            }

            _cyclesCounted = completed;
        }

        private void ShowRun(long now)
        {
            Status.State = _run.State;
            Status.Stage = _run.Stage;
            Status.Cycle = _run.Cycle;
            Status.SecondsLeft = (int)((_run.RemainingMicroseconds(now) + 999999) / 1000000);
            Status.ProgressPermille = _run.ProgressPermille(now);
            Status.CyclesOfRun = _run.CyclesCompleted;
            Status.CyclesOfLife = _counter.Cycles;
            Status.Records = _records;
        }

        private void ShowPressure()
        {
            Status.PressureKnown = Pressure.Valid;
            if (Pressure.Valid)
            {
                Status.PressureDecibar = Pressure.Millibar / 100;
            }
        }
    }
}
