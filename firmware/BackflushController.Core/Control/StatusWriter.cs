using BackflushController.Core.Board;
using BackflushController.Core.Display;
using BackflushController.Core.Display.Glyphs;
using BackflushController.Core.Display.Screens;
using BackflushController.Core.Faults;
using BackflushController.Core.Interaction;
using BackflushController.Core.Maintenance;
using BackflushController.Core.Records;
using BackflushController.Core.Report;
using BackflushController.Core.Run;
using BackflushController.Core.Sensing;
using BackflushController.Core.Service;
using BackflushController.Core.Texts;

namespace BackflushController.Core.Control
{
    /// <summary>Chooses the screen, and calculates for the screens what they show.</summary>
    public sealed class StatusWriter
    {
        /// <summary>What it has written.</summary>
        public readonly DisplayStatus Status = new DisplayStatus();

        // Nobody reads a number that changes more often, and each change is two pages on the bus.
        private const long ReadableMicroseconds = 500000;

        private const long MicrosecondsOfASecond = 1000000;
        private const long TurnMicroseconds = 2 * MicrosecondsOfASecond;

        private readonly IScreen _prompt = new PromptScreen();
        private readonly IScreen _safeWait =
            new MessageScreen(Pictogram.WaitForYou, TextId.Waiting, TextId.None, TextId.HintWaiting);

        private readonly IScreen _lever =
            new MessageScreen(
                Pictogram.HandsOff, TextId.LeverCameDown, TextId.FillCollapsedAdvice, TextId.HintPrompt);

        private readonly IScreen _cycles = new RunScreen();
        private readonly IScreen _soak = new SoakScreen();
        private readonly IScreen _done = new DoneScreen();
        private readonly IScreen _stop = new StopScreen();
        private readonly IScreen _fault = new FaultScreen();

        private readonly BackflushRun _run;
        private readonly IdleBox _idle;
        private readonly ProgrammeMenu _menu;
        private readonly ServiceMenu _service;
        private readonly Button _button;
        private readonly PressureMonitor _pressure;
        private readonly MaintenanceTracker _care;
        private readonly Logbook _logbook;
        private readonly ProofViewer _proof;
        private readonly IScreen _code;

        private long _pressureShownAt = -ReadableMicroseconds;

        /// <summary>A writer of what these parts of the box are at.</summary>
        public StatusWriter(
            BackflushRun run,
            IdleBox idle,
            ProgrammeMenu menu,
            ServiceMenu service,
            Button button,
            PressureMonitor pressure,
            MaintenanceTracker care,
            Logbook logbook,
            ProofViewer proof,
            ProofCode code)
        {
            _run = run;
            _idle = idle;
            _menu = menu;
            _service = service;
            _button = button;
            _pressure = pressure;
            _care = care;
            _logbook = logbook;
            _proof = proof;
            _code = new ProofScreen(code);
            Status.Record = logbook.Record;
            Status.IsLever = run.Context.IsLever;
            Status.Proof = run.Observer.Proof;
            Status.ProgrammeCount = menu.Count;
        }

        /// <summary>The warning of pressure keeps the panel, whatever was pressed.</summary>
        private bool ShowsProof
        {
            get { return _proof.IsOpen && !DangerScene.IsNeeded(Status, false); }
        }

        /// <summary>Writes it anew.</summary>
        /// <param name="now">Microseconds.</param>
        public void Write(long now)
        {
            DisplayStatus status = Status;
            BackflushRun run = _run;
            ProgrammeWalk walk = run.Walk;
            status.Screen = run.State == RunState.Ready ? _idle.Screen : ScreenOf(run);
            int seconds = (int)((run.RemainingMicroseconds(now) + MicrosecondsOfASecond - 1) / MicrosecondsOfASecond);
            if (status.State != run.State || seconds > status.PhaseSeconds)
            {
                status.PhaseSeconds = seconds > 0 ? seconds : 1;
            }

            status.State = run.State;
            status.SecondsLeft = seconds;
            status.Turn = (int)(now / TurnMicroseconds);
            status.Programme = walk.Programme;
            status.ProgrammeIndex = _menu.Index;
            status.Stage = walk.Stage;
            status.Cycle = walk.Cycle;
            status.ProgressPermille = run.ProgressPermille(now);
            status.HasProof = _proof.IsOffered;
            status.DetergentInGroup = run.Group.HasDetergent;
            status.Fault = run.Fault;
            status.Refusal = run.Refusal;
            status.TrayFull = _care.TrayFull;
            status.PowerGoesFirst = walk.StageNumber == 0 && _logbook.IsCutShort(walk.Programme.DurationMicroseconds);
            status.Records = _logbook.Health;
            status.SettingsError = _idle.SettingsError;
            status.ButtonDown = _button.ContactClosed;
            status.ButtonChangedAt = _button.ChangedAt;
            if (_care.HasChanged)
            {
                WriteCare();
            }

            WritePressure(now);
        }

        /// <summary>The screen of a run that is not <see cref="RunState.Ready"/>.</summary>
        private IScreen ScreenOf(BackflushRun run)
        {
            switch (run.State)
            {
                case RunState.AwaitingPerson:
                    return _prompt;

                case RunState.SafeWait:
                    return _safeWait;

                case RunState.LeverCameDown:
                    return _lever;

                case RunState.Soaking:
                    return _soak;

                case RunState.Finished:
                    return ShowsProof ? _code : _done;

                case RunState.StopSettling:
                case RunState.StopVenting:
                case RunState.Stopped:
                    return run.Fault == Fault.None ? _stop : _fault;

                case RunState.Faulted:
                    return ShowsProof ? _code : _fault;

                default:
                    return _cycles;
            }
        }

        private void WriteCare()
        {
            DisplayStatus status = Status;
            _care.Acknowledge();
            DueList due = _care.Due;
            DueJob job = due.Next;
            status.DueJob = job;
            status.DueLevel = due.LevelOf(job);
            status.DueByShots = due.IsByShots(job);
            status.DueLeft = status.DueByShots ? due.ShotsLeft(job) : due.DaysLeft(job);
            status.DueHasProgramme = _idle.HasProgramme(job);
            ServiceKind service = DueJobs.ServiceOf(job);
            status.DueShots = _logbook.Services.ShotsSince(service);
            status.DueDays = _logbook.Services.DaysSince(service);
        }

        private void WritePressure(long now)
        {
            DisplayStatus status = Status;
            PressureVerdict verdict = _pressure.Verdict;
            status.SensorLoss = verdict.Loss;
            bool known = _service.Page != null ? verdict.Known : verdict.OfGroup;
            if (known == status.PressureKnown && now - _pressureShownAt < ReadableMicroseconds)
            {
                return;
            }

            _pressureShownAt = now;
            status.PressureKnown = known;
            if (known)
            {
                status.PressureDecibar = verdict.MeanMillibar / 100;
                status.PressureCentibar = verdict.MeanMillibar / 10;
            }

            if (_service.Page != null)
            {
                status.SignalCode = _pressure.Reading.SignalCounts / Inputs.ReadingsPerTick;
                status.SupplyCode = _pressure.Reading.SupplyCounts / Inputs.ReadingsPerTick;
            }
        }
    }
}
