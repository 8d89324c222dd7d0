using BackflushController.Core.Board;
using BackflushController.Core.Display;
using BackflushController.Core.Display.Screens;
using BackflushController.Core.Faults;
using BackflushController.Core.Interaction;
using BackflushController.Core.Maintenance;
using BackflushController.Core.Records;
using BackflushController.Core.Run;
using BackflushController.Core.Sensing;
using BackflushController.Core.Service;
using BackflushController.Core.Settings;
using BackflushController.Core.Texts;

namespace BackflushController.Core.Control
{
    /// <summary>
    /// One tick of the product: inputs to outputs. It knows no clock, no pin and no file; the same calls give the same
    /// outputs everywhere.
    /// </summary>
    public sealed class Controller : IRunListener
    {
        // Nobody reads a number that changes more often, and each change is a page on the bus.
        private const long ReadableMicroseconds = 200000;

        // A memory that refuses is asked again this often.
        private const long RetryMicroseconds = 60000000;

        private readonly bool _buzzerOn;
        private readonly bool _timedOnly;
        private readonly Button _button = new Button();
        private readonly PressureSensor _sensor;
        private readonly SensorWatch _watch = new SensorWatch();
        private readonly PressureJudge _judge = new PressureJudge();
        private readonly PressureVerdict _verdict = new PressureVerdict();
        private readonly Chirp _chirp = new Chirp();
        private readonly ServiceMenu _service;
        private readonly RunScreens _runScreens = new RunScreens();
        private readonly IScreen _ready = new ReadyScreen();
        private readonly IScreen _rinse = new RinseRequiredScreen();
        private readonly IScreen _reminder = new ReminderScreen();
        private readonly IScreen _settingsErrors = new SettingsErrorScreen();
        private readonly IScreen _release = new MessageScreen(TextId.Service, TextId.Product, TextId.ReleaseButton);
        private readonly ProgrammeMenu _menu;
        private readonly BackflushRun _run;
        private readonly MaintenanceTracker _care;
        private readonly RunRecorder _book;

        private long _now;
        private int _signalCode;
        private int _supplyCode;
        private long _saveNotBefore;
        private long _waterSeenAt;
        private long _firstTickAt = -1;
        private long _pressureShownAt = -ReadableMicroseconds;
        private long _remindAt;
        private bool _pumpOn;
        private bool _valveOn;
        private bool _brewSwitchClosed;

        /// <summary>
        /// A controller at power-up: nothing runs, and nothing will before the button was released and pressed.
        /// </summary>
        /// <param name="settings">What was chosen for the machine and its people.</param>
        /// <param name="menu">What the button offers.</param>
        /// <param name="logbook">What the box remembers; this controller adds to it.</param>
        public Controller(ControllerSettings settings, ProgrammeMenu menu, Logbook logbook)
            : this(SettingsOutcome.Of(settings), menu, logbook)
        {
        }

        /// <summary>
        /// A controller at power-up with what the settings file came to. With errors it shows them and offers nothing;
        /// the service menu works.
        /// </summary>
        /// <param name="outcome">The settings, and what is wrong with the file.</param>
        /// <param name="menu">What the button offers.</param>
        /// <param name="logbook">What the box remembers; this controller adds to it.</param>
        public Controller(SettingsOutcome outcome, ProgrammeMenu menu, Logbook logbook)
        {
            ControllerSettings settings = outcome.Settings;
            _buzzerOn = settings.BuzzerOn;
            _timedOnly = settings.Proof == CycleProof.TimedOnly;
            _sensor = new PressureSensor(settings);
            _menu = menu;
            _run = new BackflushRun(menu.Selected, menu.Refusal, settings, logbook.Group, _sensor, this);
            _care = new MaintenanceTracker(logbook, settings.Reminders);
            _book = new RunRecorder(logbook, _run, _care);
            _service = new ServiceMenu(ServiceLines.Of(outcome, _run, logbook, _care, _chirp));
            Status.Record = logbook.Record;
            Status.Proof = _run.Proof;
            Status.Settings = outcome;
            Status.ProgrammeCount = menu.Count;
            CutOff(FaultRules.OfCrashes(logbook.Record.CrashesInARow), 0);
        }

        /// <summary>The run.</summary>
        public BackflushRun Run
        {
            get { return _run; }
        }

        /// <summary>The group pressure as of the last tick.</summary>
        public PressureReading Pressure { get; } = new PressureReading();

        /// <summary>What the pressure means, as of the last tick.</summary>
        public PressureVerdict Verdict
        {
            get { return _verdict; }
        }

        /// <summary>What the screens may know, as of the last <see cref="Describe"/>.</summary>
        public DisplayStatus Status { get; } = new DisplayStatus();

        /// <summary>
        /// The record is to be written before this fill: the valve's lead is long enough for it, and the pump still
        /// off.
        /// </summary>
        public bool MustSaveFirst
        {
            get { return _run.State == RunState.Energising && _book.Logbook.MustSaveFirst; }
        }

        /// <summary>The technician's menu.</summary>
        public ServiceMenu Service
        {
            get { return _service; }
        }

        /// <summary>There is something to write, all outputs are off and stay so, and nothing sounds.</summary>
        public bool MaySave
        {
            get { return _book.Logbook.IsDirty && _now >= _saveNotBefore && !_valveOn && IsQuiet(); }
        }

        /// <summary>Lets one tick pass.</summary>
        /// <param name="now">The moment the outputs are for, microseconds; never runs backwards.</param>
        /// <param name="inputs">What the board saw, up to one tick earlier.</param>
        /// <param name="outputs">Receives what to drive at <paramref name="now"/>.</param>
        public void Step(long now, Inputs inputs, Outputs outputs)
        {
            _now = now;
            _brewSwitchClosed = inputs.BrewSwitchClosed;
            bool wasReady = _run.State == RunState.Ready;
            JudgePressure(now, inputs);
            ButtonEvent happened = _button.Update(now, inputs.ButtonTouched, inputs.ButtonHeld);
            OpenServiceWhenHeld(now);
            if (inputs.TankEmpty)
            {
                CutOff(TankCheck.Of(now - _waterSeenAt, _run.Context.Phase), now);
            }
            else
            {
                _waterSeenAt = now;
            }

            if (wasReady && AnswersWhenReady(now, happened))
            {
                happened = ButtonEvent.None;
            }

            if (_run.Step(now, happened, _verdict))
            {
                _button.Consume();
            }

            Remind(now);
            if (_service.Page != null)
            {
                Status.ButtonDown = inputs.ButtonHeld;
                _signalCode = inputs.SignalCounts / Inputs.ReadingsPerTick;
                _supplyCode = inputs.SupplyCounts / Inputs.ReadingsPerTick;
            }

            _run.Decide(outputs);
            _pumpOn = outputs.Pump;
            _valveOn = outputs.Valve;
            outputs.Buzzer = _chirp.Sounds(now);
        }

        /// <summary>
        /// Pump and valve were cut off outside of the run: it ends with that fault, unless it has one already.
        /// </summary>
        /// <param name="fault">Why; nothing is cut off for <see cref="Fault.None"/>.</param>
        /// <param name="now">The moment of the coming step, microseconds.</param>
        public void CutOff(Fault fault, long now)
        {
            if (fault != Fault.None && _run.Fault == Fault.None)
            {
                _now = now;
                _run.Abort(fault, now);
            }
        }

        /// <inheritdoc/>
        public void Entered(RunState state, RunState before, bool withNewFault)
        {
            _book.Note(before);
            if (withNewFault)
            {
                // At the moment it is found, while the group may still vent.
                _chirp.Start(_now, ChirpPattern.Fault, _buzzerOn);
            }

            switch (state)
            {
                case RunState.Ready:
                    _run.Select(_menu.Selected, _menu.Refusal);
                    break;

                case RunState.AwaitingPerson:
                    _chirp.Start(_now, ChirpPattern.Prompt, _buzzerOn);
                    _remindAt = _now + RunTiming.ReminderMicroseconds;
                    break;

                case RunState.Finished:
                    _chirp.Start(_now, ChirpPattern.Done, _buzzerOn);
                    break;

                case RunState.StopSettling:
                case RunState.StopVenting:
                    if (_run.Fault == Fault.None && before != RunState.StopSettling)
                    {
                        _chirp.Start(_now, ChirpPattern.Stop, _buzzerOn);
                    }

                    break;
            }
        }

        /// <summary>
        /// Enters into the records what the last step has brought. Apart from it: no output waits for it.
        /// </summary>
        /// <param name="now">The moment of the last step, microseconds.</param>
        public void KeepBook(long now)
        {
            _book.Pass(now);
            _care.Watch(now, _run.State, _verdict, _brewSwitchClosed);
            if (_book.HasChanged)
            {
                MindTheTray();
                _book.Enter(now, _run.Programme.Kind);
            }
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
            Status.Records = _book.Logbook.Health;
            if (_care.HasChanged)
            {
                DescribeCare();
            }

            DescribePressure(now);
        }

        /// <summary>The record is safely in flash.</summary>
        public void Saved()
        {
            _book.Logbook.Saved();
        }

        /// <summary>
        /// The record could not be written. Water may run all the same; detergent that a power cut would make the box
        /// forget must not.
        /// </summary>
        public void SaveFailed()
        {
            _saveNotBefore = _now + RetryMicroseconds;
            if (!MustSaveFirst)
            {
                return;
            }

            if (_run.Stage.WithDetergent)
            {
                _run.Abort(Fault.MemoryFails, _now);
            }
            else
            {
                _book.Logbook.GoOnUnsaved();
            }
        }

        /// <summary>Told to pull the plug, the person must not be faster than the memory.</summary>
        private bool IsQuiet()
        {
            RunState state = _run.State;
            return state == RunState.Faulted || (RunStates.Rests(state) && !_chirp.IsSounding(_now));
        }

        private void JudgePressure(long now, Inputs inputs)
        {
            if (_timedOnly)
            {
                Pressure.Condition = SensorCondition.Unused;
                _verdict.Loss = SensorCondition.Unused;
                return;
            }

            _sensor.Read(now, inputs, OutletNow(), Pressure);
            _watch.Watch(Pressure, inputs.SignalCounts, _pumpOn);
            _judge.Judge(now, Pressure, _watch.Loss, _verdict);
        }

        private GroupOutlet OutletNow()
        {
            if (_valveOn)
            {
                return _run.Stage.Kind == StageKind.Flush ? GroupOutlet.Open : GroupOutlet.Closed;
            }

            CyclePhase phase = _run.Context.Phase;
            return phase == CyclePhase.Vent || phase == CyclePhase.Stop ? GroupOutlet.Drain : GroupOutlet.Idle;
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
                _run.Unlock(now);
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
                return _service.Answer(now, happened);
            }

            if (!Status.Settings.IsUsable)
            {
                ShowNextError(happened);
                return true;
            }

            if (_run.DetergentInGroup)
            {
                _run.Select(_menu.Rinse, null);
                return happened == ButtonEvent.ShortPress;
            }

            if (_care.Reminds)
            {
                return AnswersReminder(happened);
            }

            if (happened == ButtonEvent.ShortPress)
            {
                _menu.Next();
            }

            _run.Select(_menu.Selected, _menu.Refusal);
            return happened != ButtonEvent.LongPress;
        }

        /// <summary>
        /// A short press puts the job off; a long press starts its programme or says that it is done.
        /// </summary>
        private bool AnswersReminder(ButtonEvent happened)
        {
            DueJob job = _care.Due.Next;
            bool starts = happened == ButtonEvent.LongPress && HasProgramme(job);
            if (starts)
            {
                _menu.Select(DueJobs.ProgrammeOf(job));
            }
            else if (happened == ButtonEvent.LongPress)
            {
                _care.Done(DueJobs.ServiceOf(job));
            }
            else if (happened == ButtonEvent.ShortPress)
            {
                _care.PutOff(job);
            }

            _run.Select(_menu.Selected, _menu.Refusal);
            return !starts;
        }

        private bool HasProgramme(DueJob job)
        {
            return DueJobs.HasProgramme(job) && _menu.Has(DueJobs.ProgrammeOf(job));
        }

        /// <summary>
        /// At a prompt, what comes behind it is held against the tray. Whoever is asked to empty it and goes on has
        /// emptied it.
        /// </summary>
        private void MindTheTray()
        {
            if (Status.TrayFull && (_run.State == RunState.Energising || _run.State == RunState.Soaking))
            {
                _care.TrayEmptied();
            }

            Status.TrayFull = _run.State == RunState.AwaitingPerson
                && _care.TrayWouldOverflow(_run.Programme, _run.StageNumber + 1);
        }

        /// <summary>After the last error comes again how many there are.</summary>
        private void ShowNextError(ButtonEvent happened)
        {
            if (happened == ButtonEvent.ShortPress)
            {
                Status.SettingsError = (Status.SettingsError + 1) % (Status.Settings.Errors.Length + 1);
            }
        }

        private void Remind(long now)
        {
            if (_run.State == RunState.AwaitingPerson && now >= _remindAt)
            {
                _chirp.Start(now, ChirpPattern.Prompt, _buzzerOn);
                _remindAt += RunTiming.ReminderMicroseconds;
            }
        }

        private void DescribeCare()
        {
            _care.Acknowledge();
            DueList due = _care.Due;
            DueJob job = due.Next;
            Status.DueJob = job;
            Status.DueLevel = due.LevelOf(job);
            Status.DueByShots = due.IsByShots(job);
            Status.DueLeft = Status.DueByShots ? due.ShotsLeft(job) : due.DaysLeft(job);
            Status.DueHasProgramme = HasProgramme(job);
            Status.DueShots = _book.Logbook.Services.ShotsSince(DueJobs.ServiceOf(job));
            Status.DueDays = _book.Logbook.Services.DaysSince(DueJobs.ServiceOf(job));
        }

        private void DescribePressure(long now)
        {
            Status.SensorLoss = _verdict.Loss;
            bool fresh = _verdict.Known == Status.PressureKnown && now - _pressureShownAt < ReadableMicroseconds;
            if (fresh)
            {
                return;
            }

            _pressureShownAt = now;
            Status.SignalCode = _signalCode;
            Status.SupplyCode = _supplyCode;
            Status.PressureKnown = _verdict.Known;
            if (_verdict.Known)
            {
                Status.PressureDecibar = _verdict.MeanMillibar / 100;
                Status.PressureCentibar = _verdict.MeanMillibar / 10;
            }
        }

        private IScreen ScreenNow()
        {
            return _run.State != RunState.Ready ? _runScreens.Of(_run)
                : _service.IsOpen ? (_button.HeldSincePowerUp ? _release : _service.Screen)
                : !Status.Settings.IsUsable ? _settingsErrors
                : _run.DetergentInGroup ? _rinse
                : _care.Reminds ? _reminder : _ready;
        }
    }
}
