using BackflushController.Core.Choices;
using BackflushController.Core.Display;
using BackflushController.Core.Display.Glyphs;
using BackflushController.Core.Display.Screens;
using BackflushController.Core.Interaction;
using BackflushController.Core.Maintenance;
using BackflushController.Core.Run;
using BackflushController.Core.Service;
using BackflushController.Core.Settings;
using BackflushController.Core.Texts;

namespace BackflushController.Core.Control
{
    /// <summary>
    /// The box while nothing runs: what it shows, and what a press means then. Both follow from the same order: a
    /// warning of pressure, the service menu, errors of the settings, a rinse that is required, a question to the
    /// people, work that is due, the programmes and after them what was chosen on the box.
    /// </summary>
    public sealed class IdleBox
    {
        /// <summary>Which error of the settings is shown, from 1; 0: how many there are.</summary>
        public int SettingsError;

        private readonly SettingsOutcome _settings;
        private readonly ProgrammeMenu _menu;
        private readonly BackflushRun _run;
        private readonly MaintenanceTracker _care;
        private readonly ServiceMenu _service;
        private readonly Button _button;
        private readonly PressureWarning _warning;
        private readonly Chooser _chooser;
        private readonly IScreen _question;
        private readonly IScreen _choices =
            new MessageScreen(Pictogram.House, TextId.MyChoices, TextId.None, TextId.HintMenu);

        private readonly IScreen _pressure = new PressureScreen();
        private readonly IScreen _release =
            new MessageScreen(Pictogram.WaitForYou, TextId.ReleaseButton, TextId.Service, TextId.None);
        private readonly IScreen _settingsErrors = new SettingsErrorScreen();
        private readonly IScreen _rinseRequired = new RinseRequiredScreen();
        private readonly IScreen _reminder = new ReminderScreen();
        private readonly IScreen _ready = new ReadyScreen();

        private long _firstTickAt = -1;

        // The entry after the programmes is selected.
        private bool _isAtChoices;

        /// <summary>A box at power-up.</summary>
        /// <param name="settings">What the settings file came to; with errors no programme is offered.</param>
        /// <param name="menu">What the button offers.</param>
        /// <param name="run">What a programme is selected in.</param>
        /// <param name="care">What is due.</param>
        /// <param name="service">The technician's menu.</param>
        /// <param name="button">Opens it when held since power-up.</param>
        /// <param name="warning">Of pressure that a run has left.</param>
        /// <param name="chooser">Asks the people.</param>
        public IdleBox(
            SettingsOutcome settings,
            ProgrammeMenu menu,
            BackflushRun run,
            MaintenanceTracker care,
            ServiceMenu service,
            Button button,
            PressureWarning warning,
            Chooser chooser)
        {
            _settings = settings;
            _menu = menu;
            _run = run;
            _care = care;
            _service = service;
            _button = button;
            _warning = warning;
            _chooser = chooser;
            _question = new QuestionScreen(chooser);
        }

        /// <summary>What is shown.</summary>
        public IScreen Screen
        {
            get
            {
                return Warns ? _pressure
                    : _service.IsOpen ? (_button.HeldSincePowerUp ? _release : _service.Screen)
                    : !_settings.IsUsable ? _settingsErrors
                    : _run.Group.HasDetergent ? _rinseRequired
                    : _chooser.IsOpen ? _question
                    : _care.Reminds ? _reminder
                    : _isAtChoices ? _choices : _ready;
            }
        }

        /// <summary>Nothing comes before a question to the people.</summary>
        public bool MayAsk
        {
            get { return !Warns && !_service.IsOpen && _settings.IsUsable && !_run.Group.HasDetergent; }
        }

        /// <summary>Nothing is due and no lock stands: the people may be asked by the box itself.</summary>
        public bool IsCalm
        {
            get { return MayAsk && !_care.Reminds && !_run.Group.IsVentLocked && !_button.HeldSincePowerUp; }
        }

        /// <summary>
        /// No press leads past it: under pressure nothing may start. At power-up the service menu does, for a
        /// technician who must see what a sensor with a wrong zero reads.
        /// </summary>
        private bool Warns
        {
            get { return _warning.Stands && (!_service.IsOpen || _warning.IsOfThisPowerUp); }
        }

        /// <summary>
        /// Opens the service menu when the button has been held for long enough; called while it is, since power-up.
        /// </summary>
        public void OpenWhenHeld(long now)
        {
            if (_firstTickAt < 0)
            {
                _firstTickAt = now;
            }

            if (now - _firstTickAt >= ServiceMenu.OpeningMicroseconds && !_service.IsOpen)
            {
                _service.IsOpen = true;
                _run.Unlock(now);
            }
        }

        /// <summary>The run has come back to the beginning: the programme of the menu is selected again.</summary>
        public void SelectProgramme()
        {
            _run.Select(_menu.Selected, _menu.Refusal);
        }

        /// <summary>A programme of the menu does this job.</summary>
        public bool HasProgramme(DueJob job)
        {
            return DueJobs.HasProgramme(job) && _menu.Has(DueJobs.ProgrammeOf(job));
        }

        /// <summary>What a press means.</summary>
        /// <returns>True: it is answered; false: the run is to hear of it.</returns>
        public bool Answer(long now, ButtonEvent happened)
        {
            if (Warns)
            {
                // A start is refused under pressure, and the fault that refuses it has the first suspect.
                return happened != ButtonEvent.LongPress || _service.IsOpen || !_settings.IsUsable;
            }

            if (_service.IsOpen)
            {
                return _service.Answer(now, happened);
            }

            if (!_settings.IsUsable)
            {
                if (happened == ButtonEvent.ShortPress)
                {
                    // After the last error comes again how many there are.
                    SettingsError = (SettingsError + 1) % (_settings.Errors.Length + 1);
                }

                return true;
            }

            if (_run.Group.HasDetergent)
            {
                _run.Select(ProgrammeMenu.Rinse, null);
                return _run.Group.IsVentLocked || happened == ButtonEvent.ShortPress;
            }

            if (_chooser.IsOpen)
            {
                _chooser.Answer(happened);
                return true;
            }

            if (_care.Reminds)
            {
                return AnswerReminder(happened);
            }

            if (happened == ButtonEvent.ShortPress)
            {
                Next();
            }

            SelectProgramme();
            if (_isAtChoices && happened == ButtonEvent.LongPress)
            {
                Next();
                _chooser.Open(now);
                return true;
            }

            return happened != ButtonEvent.LongPress;
        }

        /// <summary>The choices come after the last programme.</summary>
        private void Next()
        {
            _isAtChoices = _chooser.IsOffered && !_isAtChoices && _menu.Index == _menu.Count - 1;
            if (!_isAtChoices)
            {
                _menu.Next();
            }
        }

        /// <summary>
        /// A short press puts the job off; a long press starts its programme or says that it is done.
        /// </summary>
        private bool AnswerReminder(ButtonEvent happened)
        {
            DueJob job = _care.Due.Next;
            bool starts = happened == ButtonEvent.LongPress && HasProgramme(job);
            if (starts)
            {
                _isAtChoices = false;
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

            SelectProgramme();
            return !starts;
        }
    }
}
