using BackflushController.Core.Board;
using BackflushController.Core.Choices;
using BackflushController.Core.Display;
using BackflushController.Core.Display.Screens;
using BackflushController.Core.Faults;
using BackflushController.Core.Interaction;
using BackflushController.Core.Maintenance;
using BackflushController.Core.Records;
using BackflushController.Core.Report;
using BackflushController.Core.Run;
using BackflushController.Core.Safety;
using BackflushController.Core.Sensing;
using BackflushController.Core.Service;
using BackflushController.Core.Settings;

namespace BackflushController.Core.Control
{
    /// <summary>
    /// One tick of the product: inputs to outputs. It knows no clock, no pin and no file; the same calls give the same
    /// outputs everywhere.
    /// </summary>
    public sealed class Controller : IRunListener
    {
        /// <summary>The run.</summary>
        public readonly BackflushRun Run;

        /// <summary>The technician's menu.</summary>
        public readonly ServiceMenu Service = new ServiceMenu();

        /// <summary>Asks the people.</summary>
        public readonly Chooser Chooser;

        /// <summary>The group pressure as of the last tick.</summary>
        public readonly PressureMonitor Pressure;

        /// <summary>What the screens may know, as of the last <see cref="Report"/>.</summary>
        public readonly DisplayStatus Status;

        private readonly Button _button = new Button();
        private readonly Chirp _chirp = new Chirp();
        private readonly RunSounds _sounds;
        private readonly Logbook _logbook;
        private readonly MaintenanceTracker _care;
        private readonly ProofCode _code = new ProofCode();
        private readonly ProofViewer _proof;
        private readonly RunRecorder _book;
        private readonly PressureWarning _warning;
        private readonly IdleBox _idle;
        private readonly StatusWriter _status;

        // Where the outputs are wired is known.
        private readonly bool _drives;

        private long _now;
        private long _waterSeenAt;
        private bool _pumpOn;
        private bool _valveOn;
        private GroupOutlet _outlet = GroupOutlet.Idle;
        private bool _brewSwitchClosed;

        /// <summary>
        /// A controller at power-up: nothing runs, and nothing will before the button was released and pressed.
        /// </summary>
        /// <param name="outcome">
        /// What the settings file came to. With errors the controller shows them and offers only the service menu.
        /// </param>
        /// <param name="menu">What the button offers.</param>
        /// <param name="logbook">What the box remembers; this controller adds to it.</param>
        public Controller(SettingsOutcome outcome, ProgrammeMenu menu, Logbook logbook)
        {
            ControllerSettings settings = outcome.Settings;
            _logbook = logbook;
            Chooser = new Chooser(outcome, menu, logbook);
            _drives = !outcome.IsGone;
            Pressure = new PressureMonitor(settings);
            Run = new BackflushRun(menu.Selected, menu.Refusal, settings, logbook.Group, Pressure.Sensor, this);
            _sounds = new RunSounds(Run, _chirp, settings.BuzzerOn);
            _care = new MaintenanceTracker(logbook, settings.Reminders);
            _book = new RunRecorder(logbook, Run, _care);
            _proof = new ProofViewer(_code, logbook, settings.Box);
            _warning = new PressureWarning(logbook.Record);
            _idle = new IdleBox(outcome, menu, Run, _care, Service, _button, _warning, Chooser);
            _status = new StatusWriter(Run, _idle, menu, Service, _button, Pressure, _care, logbook, _proof, _code);
            Status = _status.Status;
            Status.Settings = outcome;
            ShowPumpLock(0);
            CutOff(FaultRules.OfCrashes(logbook.Record.Counts[BoxRecord.CrashesInARow]), 0);
        }

        /// <summary>The relays are to have their supply, by the last step.</summary>
        public bool NeedsRail
        {
            get { return Run.NeedsRail || (_drives && Service.TestsHeartbeat(_now)); }
        }

        /// <summary>The service menu wants the enable relay, whose drop-out a technician is to hear.</summary>
        public bool TestsEnableRelay
        {
            get { return _drives && Service.TestsEnableRelay(_now); }
        }

        /// <summary>The buzzer is not done yet.</summary>
        public bool IsSounding(long now)
        {
            return _chirp.IsSounding(now);
        }

        /// <summary>Lets one tick pass.</summary>
        /// <param name="now">The actuation time, microseconds; never runs backwards.</param>
        /// <param name="inputs">What the board saw, up to one tick earlier.</param>
        /// <param name="trip">Why the output gate has cut pump and valve off; then no run goes on or begins.</param>
        /// <param name="outputs">Receives what to drive at <paramref name="now"/>.</param>
        public void Step(long now, Inputs inputs, GateTrip trip, Outputs outputs)
        {
            if (trip != GateTrip.None)
            {
                CutOff(FaultRules.OfGate(trip), now);
            }

            BackflushRun run = Run;
            PressureMonitor pressure = Pressure;
            Button button = _button;
            _now = now;
            _brewSwitchClosed = inputs.BrewSwitchClosed;
            LeverCheck lever = run.Lever;
            if (lever.HasContact)
            {
                lever.See(now, inputs.BrewSwitchClosed);
            }

            pressure.Take(now, inputs, _outlet, _pumpOn);
            ButtonEvent happened = button.Update(now, inputs.ButtonTouched, inputs.ButtonHeld);
            if (button.HeldSincePowerUp)
            {
                _idle.OpenWhenHeld(now);
            }

            if (inputs.TankEmpty)
            {
                CutOff(FaultRules.OfTank(now - _waterSeenAt, run.Context.Phase), now);
            }
            else
            {
                _waterSeenAt = now;
            }

            if (happened != ButtonEvent.None && run.State == RunState.Ready && _idle.Answer(now, happened))
            {
                happened = ButtonEvent.None;
            }

            if (happened != ButtonEvent.None && _proof.IsOffered && AnswersWithProof(happened))
            {
                // The touch that takes the code away must not leave the result or the fault below it when it ends.
                button.Consume();
                happened = ButtonEvent.None;
            }

            if (run.Step(now, happened, pressure.Verdict))
            {
                button.Consume();
            }

            if (run.State == RunState.Ready)
            {
                ShowPumpLock(now);
            }

            run.Decide(outputs);
            outputs.Buzzer = now < _chirp.EndsAt && _drives && _chirp.Sounds(now);
        }

        /// <summary>
        /// Enters into the records what the last step has brought, and says it to the person. Apart from the step:
        /// neither pump nor valve waits for it.
        /// </summary>
        /// <param name="now">The actuation time of the last step, microseconds.</param>
        public void Report(long now)
        {
            // What the readings of the coming step are taken under.
            RunState state = Run.State;
            _pumpOn = RunStates.Pumps(state);
            _valveOn = RunStates.IsValveOn(state);
            _outlet = OutletNow();
            if (Service.IsOpen && Service.Lines == null)
            {
                Service.Lines = ServiceLines.Of(Status.Settings, Run, _logbook, _care, _chirp, Chooser, _code);
            }

            _book.Pass(now);
            _care.Watch(now, state, Pressure.Verdict, _brewSwitchClosed);
            if (_book.HasChanged)
            {
                _care.MindTheTray(state, Run.Walk.Programme, Run.Walk.StageNumber + 1);
                _book.Enter(now, Run.Walk.Programme.Kind);
                _proof.Enter(state, _book.HasEnded);
                _sounds.Enter(now + Inputs.TickMicroseconds);
            }
            else if (_care.IsStale)
            {
                _care.Recompute();
            }

            _sounds.Remind(now + Inputs.TickMicroseconds);
            Run.Watch(now, Pressure.Verdict);
            _warning.Watch(Run, Pressure.Verdict);
            _code.Work();
            _status.Write(now);
        }

        /// <summary>
        /// Asks the people and has their choices count; between two ticks, while <see cref="Choices.Chooser.IsAwake"/>.
        /// </summary>
        /// <param name="now">The actuation time of the last step, microseconds.</param>
        /// <returns>True when it took longer than a tick has.</returns>
        public bool Choose(long now)
        {
            bool rests = Run.State == RunState.Ready;
            bool isSensed = Pressure.Verdict.Loss == SensorCondition.Good
                || Pressure.Verdict.Loss == SensorCondition.Unused;
            if (!Chooser.Work(now, rests && _idle.MayAsk, rests && isSensed && _idle.IsCalm))
            {
                return false;
            }

            _sounds.IsAudible = Status.Settings.Settings.BuzzerOn;
            _care.IsStale = true;
            _idle.SelectProgramme();
            return true;
        }

        /// <summary>
        /// Pump and valve were cut off outside of the run: it ends with that fault, unless it has one already.
        /// </summary>
        /// <param name="fault">Why; nothing is cut off for <see cref="Fault.None"/>.</param>
        /// <param name="now">The actuation time of the coming step, microseconds.</param>
        public void CutOff(Fault fault, long now)
        {
            if (fault != Fault.None && Run.Fault == Fault.None)
            {
                _now = now;
                Run.Abort(fault, now);
                _outlet = OutletNow();
            }
        }

        /// <inheritdoc/>
        public void Entered(RunState state, RunState before, bool withNewFault)
        {
            _book.Note(before);
            if (withNewFault)
            {
                // At once, while the group still vents.
                _sounds.Say(_now, ChirpPattern.Fault);
            }

            if (state == RunState.Ready)
            {
                _idle.SelectProgramme();
            }
        }

        /// <summary>While a warning of pressure stands no press leads away from it.</summary>
        private bool AnswersWithProof(ButtonEvent happened)
        {
            return !DangerScene.IsNeeded(Status, false)
                && _proof.Answer(happened, Run.Context.Meter.Result.PlateauMillibar);
        }

        /// <summary>A pump that was named as welded stays so; only a technician's menu comes before it.</summary>
        private void ShowPumpLock(long now)
        {
            if (Run.Group.IsPumpLocked && !Service.IsOpen)
            {
                CutOff(Fault.PumpStuckOn, now);
            }
        }

        private GroupOutlet OutletNow()
        {
            CyclePhase phase = Run.Context.Phase;
            if (_valveOn)
            {
                return Run.Walk.Stage.Kind == StageKind.Flush ? GroupOutlet.Open
                    : phase == CyclePhase.Lead || phase == CyclePhase.Settle ? GroupOutlet.Lag
                    : GroupOutlet.Closed;
            }

            return phase == CyclePhase.Vent || phase == CyclePhase.Stop ? GroupOutlet.Drain : GroupOutlet.Idle;
        }
    }
}
