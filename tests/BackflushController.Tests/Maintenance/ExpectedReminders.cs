namespace BackflushController.Tests.Maintenance;

/// <summary>
/// The reminders by another way: from the journal alone and backwards. The journal is cut where a job was done, and in
/// each piece the n-th shot and the n-th day are found at which the job had to become soon due, due and overdue.
/// </summary>
internal sealed class ExpectedReminders
{
    private const int BackflushMillilitres = 2;
    private const int FlushMillilitres = 8;
    private const int ShotMillilitres = 15;
    private const int CleaningFills = 5;
    private const int FirstMinute = 10;
    private const int MinutesOfUse = 180;
    private const int MinutesOfDay = 24 * 60;
    private const int QuartersOfMinute = 240;

    private static readonly (DueLevel Level, double Share)[] Ladder =
        [(DueLevel.Soon, 0.80), (DueLevel.Due, 1.00), (DueLevel.Overdue, 1.25)];

    private readonly IReadOnlyList<JournalEntry> _journal;
    private readonly List<int> _shotEntries = [];
    private readonly List<int> _dayEntries = [];
    private readonly Dictionary<DueJob, List<int>> _doneEntries = [];

    public ExpectedReminders(IReadOnlyList<JournalEntry> journal)
    {
        _journal = journal;
        foreach (DueJob job in Enum.GetValues<DueJob>())
        {
            _doneEntries[job] = [];
        }

        FindShots();
        FindDays();
        FindDone();
    }

    public int Shots => _shotEntries.Count;

    public int DaysOfUse => _dayEntries.Count;

    public int ShotsSince(DueJob job) => _shotEntries.Count(entry => entry > LastDone(job));

    public int DaysSince(DueJob job) => _dayEntries.Count(entry => entry > LastDone(job));

    public IEnumerable<Reminder> Reminders(DueJob job, ReminderThreshold threshold)
    {
        int begin = -1;
        foreach (int end in _doneEntries[job].Append(_journal.Count))
        {
            foreach (Reminder reminder in RemindersOfPiece(job, threshold, begin, end))
            {
                yield return reminder;
            }

            begin = end;
        }
    }

    /// <summary>Millilitres in the tray after each run of the box.</summary>
    public IEnumerable<int> TrayAfterRuns()
    {
        int millilitres = 0;
        foreach (JournalEntry entry in _journal)
        {
            millilitres += IsShot(entry) ? ShotMillilitres : 0;
            millilitres += (entry.BackflushSeconds * BackflushMillilitres) + (entry.FlushSeconds * FlushMillilitres);
            millilitres = entry.Scene == Scene.TrayEmptied ? 0 : millilitres;
            if (entry.Scene is >= Scene.WaterRinse and <= Scene.OpenFlush)
            {
                yield return millilitres;
            }
        }
    }

    private static bool IsShot(JournalEntry entry) => entry.Scene is Scene.Shot or Scene.ShortShot;

    private static IEnumerable<DueJob> JobsOf(JournalEntry entry, int detergentFills) => entry switch
    {
        { Scene: Scene.GasketChanged } => [DueJob.Gasket],
        { Scene: Scene.Descaled } => [DueJob.Descaling],
        { Completed: false } => [],
        { Scene: Scene.WaterRinse } => [DueJob.WaterRinse],
        { Scene: Scene.Detergent } => [DueJob.Detergent, DueJob.WaterRinse],
        { Scene: Scene.DeepClean } => [DueJob.DeepClean, DueJob.Detergent, DueJob.WaterRinse],
        { Scene: Scene.ClearWaterFinish } when detergentFills >= CleaningFills => [DueJob.Detergent],
        _ => [],
    };

    private IEnumerable<Reminder> RemindersOfPiece(DueJob job, ReminderThreshold threshold, int begin, int end)
    {
        int next = int.MaxValue;
        List<Reminder> found = [];
        foreach ((DueLevel level, double share) in Ladder.Reverse())
        {
            int shot = NthAfter(_shotEntries, begin, Math.Ceiling(threshold.Shots * share));
            int day = NthAfter(_dayEntries, begin, Math.Ceiling(threshold.Days * share));
            int entry = Math.Min(shot, day);

            // Where two levels are reached by the same shot or day, only the higher one is seen.
            if (entry <= end && entry < _journal.Count && entry != next)
            {
                found.Add(new Reminder(entry, job, level));
            }

            next = entry;
        }

        return found.AsEnumerable().Reverse();
    }

    private static int NthAfter(List<int> entries, int begin, double count)
    {
        if (count == 0)
        {
            return int.MaxValue;
        }

        int first = entries.BinarySearch(begin);
        first = first < 0 ? ~first : first + 1;
        int at = first + (int)count - 1;
        return at < entries.Count ? entries[at] : int.MaxValue;
    }

    private int LastDone(DueJob job) => _doneEntries[job].Count == 0 ? -1 : _doneEntries[job][^1];

    private void FindShots() =>
        _shotEntries.AddRange(Enumerable.Range(0, _journal.Count).Where(i => IsShot(_journal[i])));

    /// <summary>
    /// A day of use begins ten minutes after power-up at the earliest, after three hours of use since the last one, and
    /// while the power stays on 24 hours after it.
    /// </summary>
    private void FindDays()
    {
        long quarters = 0;
        int minute = 0;
        int used = 0;
        int usedAtDay = -MinutesOfUse;
        int nextDay = FirstMinute;
        for (int i = 0; i < _journal.Count; i++)
        {
            if (_journal[i].Scene == Scene.PowerUp)
            {
                (quarters, minute, nextDay) = (0, 0, FirstMinute);
            }

            quarters += _journal[i].Quarters;
            for (; minute < quarters / QuartersOfMinute; used++)
            {
                minute++;
                if (minute >= nextDay && used + 1 - usedAtDay >= MinutesOfUse)
                {
                    _dayEntries.Add(i);
                    usedAtDay = used + 1;
                    nextDay = minute + MinutesOfDay;
                }
            }
        }
    }

    private void FindDone()
    {
        int detergentFills = 0;
        for (int i = 0; i < _journal.Count; i++)
        {
            detergentFills += _journal[i].DetergentFills;
            foreach (DueJob job in JobsOf(_journal[i], detergentFills))
            {
                _doneEntries[job].Add(i);
            }

            detergentFills = _journal[i].Completed ? 0 : detergentFills;
        }
    }
}
