using BackflushController.Core.Records;
using BackflushController.Core.Run;
using BackflushController.Core.Sensing;
using BackflushController.Core.Settings;

namespace BackflushController.Core.Maintenance
{
    /// <summary>
    /// What use asks of the people: it counts the coffees, knows what work is due, and calculates the drip tray. Apart
    /// from the control step, because no output waits for it.
    /// </summary>
    public sealed class MaintenanceTracker
    {
        /// <summary>What is due when.</summary>
        public readonly DueList Due;

        /// <summary>What is due was calculated anew since <see cref="Acknowledge"/>.</summary>
        public bool HasChanged = true;

        /// <summary>
        /// What is due is to be calculated anew, after a minute, a run or a coffee: in a tick in which nothing else is
        /// to be entered, so that none gets long.
        /// </summary>
        public bool IsStale;

        /// <summary>The drip tray would overflow before the programme is over: it is to be emptied now.</summary>
        public bool TrayFull;

        private readonly Logbook _logbook;
        private readonly ShotWatch _shots = new ShotWatch();
        private readonly TrayForecast _tray;

        /// <summary>A tracker at power-up.</summary>
        /// <param name="logbook">What the box remembers; this tracker adds the coffees and the drip tray.</param>
        /// <param name="settings">What is due when, and what the drip tray holds.</param>
        public MaintenanceTracker(Logbook logbook, ReminderSettings settings)
        {
            _logbook = logbook;
            _tray = new TrayForecast(settings, logbook.Record.Counts[BoxRecord.TrayMillilitres]);
            Due = new DueList(logbook, settings);
        }

        /// <summary>A job is due, and the person has not put it off.</summary>
        public bool Reminds
        {
            get { return Due.LevelOf(Due.Next) >= DueLevel.Due; }
        }

        /// <summary>The screens have been told what is due.</summary>
        public void Acknowledge()
        {
            HasChanged = false;
        }

        /// <summary>Takes one tick; counts a coffee when one was drawn.</summary>
        /// <param name="now">Microseconds.</param>
        /// <param name="state">What the box is doing.</param>
        /// <param name="pressure">What the pressure means.</param>
        /// <param name="brewSwitchClosed">The brew switch is closed; always false without one.</param>
        public void Watch(long now, RunState state, PressureVerdict pressure, bool brewSwitchClosed)
        {
            if (_shots.Watch(now, state, pressure, brewSwitchClosed))
            {
                _logbook.ShotDrawn();
                _tray.ShotDrawn();
                NoteTray();
                IsStale = true;
            }
        }

        /// <summary>Calculates anew what is due.</summary>
        public void Recompute()
        {
            IsStale = false;
            Due.Refresh();
            HasChanged = true;
        }

        /// <summary>The person will see to it later.</summary>
        public void PutOff(DueJob job)
        {
            Due.Snooze(job);
            HasChanged = true;
        }

        /// <summary>The person says that a service was done.</summary>
        public void Done(ServiceKind kind)
        {
            _logbook.Services.Reset(kind);
            Recompute();
        }

        /// <summary>It was not done.</summary>
        public void TakeBack(ServiceKind kind)
        {
            _logbook.Services.Undo(kind);
            Recompute();
        }

        /// <summary>The pump was on in a stage of this kind.</summary>
        public void PumpRan(StageKind kind, long microseconds)
        {
            _tray.PumpRan(kind, microseconds);
            NoteTray();
        }

        /// <summary>
        /// The run has come to another state. At a prompt, what comes after it is compared with what the drip tray
        /// still holds. Whoever is asked to empty it and goes on has emptied it.
        /// </summary>
        /// <param name="state">The state.</param>
        /// <param name="programme">The programme of the run.</param>
        /// <param name="nextStage">Number of the first stage that still runs as a whole, from 0.</param>
        public void MindTheTray(RunState state, Programme programme, int nextStage)
        {
            if (TrayFull && RunStates.StopsAtTouch(state))
            {
                _tray.Emptied();
                NoteTray();
            }

            TrayFull = state == RunState.AwaitingPerson && _tray.WouldOverflow(programme, nextStage);
        }

        /// <summary>Written with the next record that is worth a write; a tray is not worth one.</summary>
        private void NoteTray()
        {
            _logbook.Record.Counts[BoxRecord.TrayMillilitres] = _tray.Millilitres;
        }
    }
}
