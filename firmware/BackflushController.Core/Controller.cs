using BackflushController.Core.Board;
using BackflushController.Core.Display;
using BackflushController.Core.Input;
using BackflushController.Core.Pressure;
using BackflushController.Core.Programmes;
using BackflushController.Core.Records;
using BackflushController.Core.Run;
using BackflushController.Core.Service;
using BackflushController.Core.Settings;
using BackflushController.Core.Sound;

namespace BackflushController.Core
{
    /// <summary>
    /// One tick of the product: inputs to outputs. It knows no clock, no pin and no file; the same calls give the same
    /// outputs everywhere.
    /// </summary>
    public sealed class Controller
    {
        // Nobody reads a number that changes more often, and each change is a page on the bus.
        private const long ReadableMicroseconds = 200000;

        private readonly bool _buzzerOn;
        private readonly Button _button = new Button();
        private readonly PressureSensor _sensor = new PressureSensor();
        private readonly PressureJudge _judge = new PressureJudge();
        private readonly PressureVerdict _verdict = new PressureVerdict();
        private readonly Chirp _chirp = new Chirp();
        private readonly ServiceMenu _service = new ServiceMenu();
        private readonly Programme _pulse = ProgrammeCatalogue.SinglePulse();
        private readonly ProgrammeMenu _menu;
        private readonly BackflushRun _run;
        private readonly CycleCounter _counter;

        private long _firstTickAt = -1;
        private long _pressureShownAt = -ReadableMicroseconds;
        private long _remindAt;
        private int _cyclesCounted;

        /// <summary>
        /// A controller at power-up: nothing runs, and nothing will before the button was released and pressed.
        /// </summary>
        /// <param name="settings">What was chosen for the machine and its people.</param>
        /// <param name="menu">What the button offers.</param>
        /// <param name="counter">The counts of the box's life; this controller adds to them.</param>
        /// <param name="records">How those counts were found.</param>
        public Controller(ControllerSettings settings, ProgrammeMenu menu, CycleCounter counter, RecordHealth records)
        {
            _buzzerOn = settings.BuzzerOn;
            _menu = menu;
            _run = new BackflushRun(menu.Selected, menu.Refusal, settings.StallDwellMicroseconds);
            _counter = counter;
            Status.Counter = counter;
            Status.Records = records;
            Status.ProgrammeCount = menu.Count;
        }

        /// <summary>The run.</summary>
        public BackflushRun Run
        {
            get { return _run; }
        }

        /// <summary>The group pressure as of the last tick.</summary>
        public PressureReading Pressure { get; } = new PressureReading();

        /// <summary>What the screens may know, as of the last <see cref="Describe"/>.</summary>
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
            _judge.Judge(now, Pressure, _verdict);
            ButtonEvent happened = _button.Update(now, inputs.ButtonTouched, inputs.ButtonHeld);
            OpenServiceWhenHeld(now);

            RunState before = _run.State;
            if (before == RunState.Ready && AnswersWhenReady(now, happened))
            {
                happened = ButtonEvent.None;
            }

            if (_run.Step(now, happened, _verdict))
            {
                _button.Consume();
            }

            if (_run.State != before)
            {
                Entered(now);
            }
            else
            {
                Remind(now);
            }

            _run.Decide(outputs);
            outputs.Buzzer = _chirp.Sounds(now);
        }

        /// <summary>Fills <see cref="Status"/>. Apart from the step, because only the screens need it.</summary>
        /// <param name="now">The moment of the last step, microseconds.</param>
        public void Describe(long now)
        {
            Status.State = _run.State;
            Status.Screen = ScreenNow();
            Status.Programme = _run.Programme;
            Status.ProgrammeIndex = _menu.Index;
            Status.Stage = _run.Stage;
            Status.Cycle = _run.Cycle;
            Status.SecondsLeft = (int)((_run.RemainingMicroseconds(now) + 999999) / 1000000);
            Status.ProgressPermille = _run.ProgressPermille(now);
            Status.CyclesOfRun = _run.CyclesCompleted;
            Status.DetergentInGroup = _run.DetergentInGroup;
            Status.Fault = _run.Fault;
            Status.Refusal = _run.Refusal;
            Status.ServiceItem = _service.Item;
            DescribePressure(now);
        }

        /// <summary>
        /// The counts are safely in flash, or could not be written; either way the next run tries again.
        /// </summary>
        public void CountsWritten()
        {
            CountsToWrite = false;
        }

        private void OpenServiceWhenHeld(long now)
        {
            if (_firstTickAt < 0)
            {
                _firstTickAt = now;
            }

            bool held = _button.HeldSincePowerUp && now - _firstTickAt >= ServiceMenu.OpeningMicroseconds;
            if (held && !_service.IsOpen)
            {
                _service.Open();
            }
        }

        /// <summary>What a press means while nothing runs. True when the run must not hear of it.</summary>
        private bool AnswersWhenReady(long now, ButtonEvent happened)
        {
            if (happened == ButtonEvent.None)
            {
                return false;
            }

            if (_service.IsOpen)
            {
                return AnswersInService(now, happened);
            }

            if (_run.DetergentInGroup)
            {
                _run.Select(_menu.Rinse, null);
                return happened == ButtonEvent.ShortPress;
            }

            if (happened == ButtonEvent.ShortPress)
            {
                _menu.Next();
            }

            _run.Select(_menu.Selected, _menu.Refusal);
            return happened != ButtonEvent.LongPress;
        }

        private bool AnswersInService(long now, ButtonEvent happened)
        {
            switch (_service.Answer(happened))
            {
                case ServiceAction.StartPulse:
                    // The long press that chose it goes on to the run and starts it; its prompt comes first.
                    _run.Select(_pulse, null);
                    return false;

                case ServiceAction.Beep:
                    _chirp.Start(now, ChirpPattern.Done, true);
                    return true;

                default:
                    return true;
            }
        }

        private void Entered(long now)
        {
            switch (_run.State)
            {
                case RunState.Ready:
                    _run.Select(_menu.Selected, _menu.Refusal);
                    break;

                case RunState.AwaitingPerson:
                    _chirp.Start(now, ChirpPattern.Prompt, _buzzerOn);
                    _remindAt = now + RunTiming.ReminderMicroseconds;
                    break;

                case RunState.Finished:
                    _chirp.Start(now, ChirpPattern.Done, _buzzerOn);
                    _counter.RunsFinished++;
                    CountsToWrite = true;
                    break;

                case RunState.StopSettling:
                case RunState.StopVenting:
                    _chirp.Start(now, ChirpPattern.Stop, _buzzerOn);
                    break;

                case RunState.Stopped:
                    _counter.RunsStopped++;
                    CountsToWrite = true;
                    break;

                case RunState.Faulted:
                    _chirp.Start(now, ChirpPattern.Fault, _buzzerOn);
                    break;
            }

            CountCycles();
        }

        private void Remind(long now)
        {
            if (_run.State == RunState.AwaitingPerson && now >= _remindAt)
            {
                _chirp.Start(now, ChirpPattern.Prompt, _buzzerOn);
                _remindAt += RunTiming.ReminderMicroseconds;
            }
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

        private void DescribePressure(long now)
        {
            bool fresh = Pressure.Valid == Status.PressureKnown && now - _pressureShownAt < ReadableMicroseconds;
            if (fresh)
            {
                return;
            }

            _pressureShownAt = now;
            Status.PressureKnown = Pressure.Valid;
            if (Pressure.Valid)
            {
                Status.PressureDecibar = Pressure.Millibar / 100;
            }
        }

        private ScreenId ScreenNow()
        {
            switch (_run.State)
            {
                case RunState.Ready:
                    return _service.IsOpen ? ServiceScreen()
                        : _run.DetergentInGroup ? ScreenId.Due : ScreenId.Ready;

                case RunState.AwaitingPerson:
                    return ScreenId.Prompt;

                case RunState.SafeWait:
                    return ScreenId.SafeWait;

                case RunState.Soaking:
                    return ScreenId.Soak;

                case RunState.Finished:
                    return ScreenId.Done;

                case RunState.StopSettling:
                case RunState.StopVenting:
                case RunState.Stopped:
                    return ScreenId.Stop;

                case RunState.Faulted:
                    return ScreenId.Fault;

                default:
                    return ScreenId.Run;
            }
        }

        private ScreenId ServiceScreen()
        {
            if (_button.HeldSincePowerUp)
            {
                return ScreenId.ReleaseButton;
            }

            if (!_service.ShowsPage)
            {
                return ScreenId.Service;
            }

            switch (_service.Item)
            {
                case ServiceItem.TestPicture:
                    return ScreenId.TestPicture;

                case ServiceItem.Counters:
                    return ScreenId.Counters;

                default:
                    return ScreenId.About;
            }
        }
    }
}
