using BackflushController.Core.Records;
using BackflushController.Core.Settings;

namespace BackflushController.Core.Maintenance
{
    /// <summary>
    /// What is due when, calculated from the logbook: the most urgent job first. It keeps no counter of its own.
    /// <para>
    /// <b>Order</b>: by the share of the threshold that is used up. A job that serves smaller ones (a deep clean is a
    /// detergent backflush too, and that a water rinse) is as urgent as the most urgent of them once it is due itself,
    /// and comes first then: done once, both are done.
    /// </para>
    /// <para>
    /// <b>Days</b> are days of use, and each counts from its tenth minute on. So with a threshold of one day a job is
    /// due on every day of use, and overdue when one was left out.
    /// </para>
    /// <para>
    /// <b>Snooze</b> hides a job and touches no counter. It is kept in RAM: the next power-up reminds again, and a
    /// snooze costs no write. On a machine that is never switched off it ends after <see cref="SnoozeMinutes"/>; a job
    /// that counts shots comes back after a quarter of its shots, and any job as soon as its level changes.
    /// </para>
    /// </summary>
    public sealed class DueList
    {
        /// <summary>From this share of the threshold on it is due soon: the survey's ladder.</summary>
        public const int SoonPercent = 80;

        /// <summary>From here on it is due.</summary>
        public const int DuePercent = 100;

        /// <summary>From here on it is overdue. Assumption: a quarter more, as long as a snooze by shots.</summary>
        public const int OverduePercent = 125;

        /// <summary>A snooze ends after a day with power.</summary>
        public const int SnoozeMinutes = 24 * 60;

        /// <summary>A snooze ends after the threshold's shots divided by this.</summary>
        public const int SnoozeShotsDivisor = 4;

        /// <summary>In place of what is left when the job does not count that.</summary>
        public const int NotCounted = int.MaxValue;

        /// <summary>Jobs in the list: those that have a threshold and are not snoozed.</summary>
        public int Count;

        private const int MostPercent = 999;

        /// <summary>
        /// By job, the share of its threshold that is used up, by shots or by days, whichever is more; 999 stands for
        /// any more.
        /// </summary>
        public readonly int[] Percents = new int[DueJobs.Count];

        private readonly Logbook _logbook;
        private readonly ReminderThreshold[] _thresholds = new ReminderThreshold[DueJobs.Count];
        private readonly int[] _urgencies = new int[DueJobs.Count];
        private readonly int[] _order = new int[DueJobs.Count];
        private readonly int[] _snoozedLevels = new int[DueJobs.Count];
        private readonly int[] _snoozedAtShots = new int[DueJobs.Count];
        private readonly int[] _snoozedAtMinutes = new int[DueJobs.Count];

        /// <summary>A list at power-up: nothing is snoozed.</summary>
        /// <param name="logbook">What was done when.</param>
        /// <param name="settings">The thresholds.</param>
        public DueList(Logbook logbook, ReminderSettings settings)
        {
            _logbook = logbook;
            _thresholds[(int)DueJob.WaterRinse] = settings.WaterRinse;
            _thresholds[(int)DueJob.Detergent] = settings.Detergent;
            _thresholds[(int)DueJob.DeepClean] = settings.DeepClean;
            _thresholds[(int)DueJob.Gasket] = settings.Gasket;
            _thresholds[(int)DueJob.Descaling] = settings.Descaling;

            // Of no job nothing is shown.
            _thresholds[(int)DueJob.None] = settings.Descaling;
            Refresh();
        }

        /// <summary>The most urgent job, due or not; <see cref="DueJob.None"/> when the list is empty.</summary>
        public DueJob Next
        {
            get { return JobAt(0); }
        }

        /// <summary>A job of the list, 0 the most urgent; <see cref="DueJob.None"/> after its end.</summary>
        public DueJob JobAt(int index)
        {
            return index < Count ? (DueJob)_order[index] : DueJob.None;
        }

        /// <summary>How urgent a job is, snoozed or not.</summary>
        public DueLevel LevelOf(DueJob job)
        {
            int percent = Percents[(int)job];
            return percent >= OverduePercent ? DueLevel.Overdue
                : percent >= DuePercent ? DueLevel.Due
                : percent >= SoonPercent ? DueLevel.Soon
                : DueLevel.None;
        }

        /// <summary>
        /// Shots until the job is due, 0 or less when it is; <see cref="NotCounted"/> when shots do not count for it.
        /// </summary>
        public int ShotsLeft(DueJob job)
        {
            int threshold = _thresholds[(int)job].Shots;
            return threshold == 0 ? NotCounted : threshold - _logbook.Services.ShotsSince(DueJobs.ServiceOf(job));
        }

        /// <summary>
        /// Days of use until the job is due, 0 or less when it is; <see cref="NotCounted"/> when days do not count.
        /// </summary>
        public int DaysLeft(DueJob job)
        {
            int threshold = _thresholds[(int)job].Days;
            return threshold == 0 ? NotCounted : threshold - _logbook.Services.DaysSince(DueJobs.ServiceOf(job));
        }

        /// <summary>The shots have brought the job further than the days, or only shots count for it.</summary>
        public bool IsByShots(DueJob job)
        {
            return _thresholds[(int)job].Days == 0 || ShotsPercent(job) > DaysPercent(job);
        }

        /// <summary>Hides a job that is due or soon will be.</summary>
        public void Snooze(DueJob job)
        {
            int i = (int)job;
            _snoozedLevels[i] = (int)LevelOf(job);
            _snoozedAtShots[i] = _logbook.Record.Counts[BoxRecord.Shots];
            _snoozedAtMinutes[i] = _logbook.Record.Counts[BoxRecord.PowerOnMinutes];
            Refresh();
        }

        /// <summary>The job is hidden, as of the last <see cref="Refresh"/>.</summary>
        public bool IsSnoozed(DueJob job)
        {
            return _snoozedLevels[(int)job] != (int)DueLevel.None;
        }

        /// <summary>Calculated anew: after a shot, a minute, a run, and what a technician does.</summary>
        public void Refresh()
        {
            Count = 0;
            for (int i = 1; i < DueJobs.Count; i++)
            {
                DueJob job = (DueJob)i;
                int shots = ShotsPercent(job);
                int days = DaysPercent(job);
                Percents[i] = shots > days ? shots : days;
                EndSnooze(job);
            }

            int served = Urge(DueJob.WaterRinse, 0);
            served = Urge(DueJob.Detergent, served);
            Urge(DueJob.DeepClean, served);
            Urge(DueJob.Gasket, 0);
            Urge(DueJob.Descaling, 0);

            // Of equally urgent jobs the one that is entered first stays first: the one that serves the others.
            Enter(DueJob.DeepClean);
            Enter(DueJob.Detergent);
            Enter(DueJob.WaterRinse);
            Enter(DueJob.Gasket);
            Enter(DueJob.Descaling);
        }

        private static int Percent(int done, int threshold)
        {
            if (threshold == 0 || done <= 0)
            {
                return 0;
            }

            long percent = (long)done * 100 / threshold;
            return percent > MostPercent ? MostPercent : (int)percent;
        }

        private int ShotsPercent(DueJob job)
        {
            return Percent(_logbook.Services.ShotsSince(DueJobs.ServiceOf(job)), _thresholds[(int)job].Shots);
        }

        private int DaysPercent(DueJob job)
        {
            return Percent(_logbook.Services.DaysSince(DueJobs.ServiceOf(job)), _thresholds[(int)job].Days);
        }

        private void EndSnooze(DueJob job)
        {
            int i = (int)job;
            int threshold = _thresholds[i].Shots;
            int shots = _logbook.Record.Counts[BoxRecord.Shots] - _snoozedAtShots[i];
            int minutes = _logbook.Record.Counts[BoxRecord.PowerOnMinutes] - _snoozedAtMinutes[i];
            bool shotsOver = threshold > 0 && shots > 0 && shots >= threshold / SnoozeShotsDivisor;
            if (shotsOver || minutes >= SnoozeMinutes || (int)LevelOf(job) != _snoozedLevels[i])
            {
                _snoozedLevels[i] = (int)DueLevel.None;
            }
        }

        /// <summary>Sets the urgency of a job.</summary>
        /// <param name="job">The job.</param>
        /// <param name="served">Urgency of the most urgent smaller job that it serves.</param>
        /// <returns>The greater of that and its own.</returns>
        private int Urge(DueJob job, int served)
        {
            int i = (int)job;
            int own = IsSnoozed(job) ? 0 : Percents[i];
            _urgencies[i] = own >= DuePercent && served > own ? served : own;
            return served > own ? served : own;
        }

        private void Enter(DueJob job)
        {
            ReminderThreshold threshold = _thresholds[(int)job];
            if (IsSnoozed(job) || (threshold.Shots == 0 && threshold.Days == 0))
            {
                return;
            }

            int at = Count;
            while (at > 0 && _urgencies[_order[at - 1]] < _urgencies[(int)job])
            {
                _order[at] = _order[at - 1];
                at--;
            }

            _order[at] = (int)job;
            Count++;
        }
    }
}
