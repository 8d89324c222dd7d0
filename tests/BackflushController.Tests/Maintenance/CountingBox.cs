namespace BackflushController.Tests.Maintenance;

/// <summary>The part of the box that counts shots, minutes and runs, and says what is due.</summary>
internal sealed class CountingBox
{
    public const int QuartersASecond = 4;

    private const long QuarterMicroseconds = 250_000;
    private const int QuartersAMinute = 60 * QuartersASecond;
    private const int QuartersOfRise = 2;

    private readonly ReminderSettings _settings;
    private readonly Func<int> _entry;
    private readonly PressureVerdict _verdict = new() { Known = true };
    private readonly DueLevel[] _levels = new DueLevel[Jobs.Length + 1];
    private readonly List<Reminder> _raised = [];
    private ShotWatch _watch = new();
    private long _now;
    private int _quartersOn;

    /// <summary>A new box.</summary>
    /// <param name="settings">When what is due.</param>
    /// <param name="entry">Number of the journal's entry that is being written.</param>
    public CountingBox(ReminderSettings settings, Func<int> entry)
    {
        _settings = settings;
        _entry = entry;
        Book = new Logbook(Record, RecordHealth.Missing);
        Due = new DueList(Book, settings);
        Tray = new TrayForecast(settings, 0);
    }

    public static DueJob[] Jobs { get; } = [.. Enum.GetValues<DueJob>().Where(job => job != DueJob.None)];

    public BoxRecord Record { get; } = new();

    public Logbook Book { get; private set; }

    public DueList Due { get; private set; }

    public TrayForecast Tray { get; private set; }

    /// <summary>The times at which a job became more urgent.</summary>
    public IReadOnlyList<Reminder> Raised => _raised;

    public void PowerUp()
    {
        Book = new Logbook(Record, RecordHealth.Good);
        Tray = new TrayForecast(_settings, Tray.Millilitres);
        Due = new DueList(Book, _settings);
        _watch = new ShotWatch();
        _quartersOn = 0;
    }

    public void Pass(int seconds, int millibar, RunState state)
    {
        int change = millibar - _verdict.MeanMillibar;
        _verdict.MeanMillibar = millibar;
        for (int i = 0; i < seconds * QuartersASecond; i++)
        {
            _now += QuarterMicroseconds;
            _verdict.RiseMillibar = i < QuartersOfRise ? change : 0;
            if (_watch.Watch(_now, state, _verdict, false))
            {
                Book.ShotDrawn();
                Tray.ShotDrawn();
                Refresh();
            }

            _quartersOn++;
            if (_quartersOn % QuartersAMinute == 0)
            {
                Book.MinutePassed();
                Refresh();
            }
        }
    }

    /// <summary>What the box would show now.</summary>
    public void Refresh()
    {
        Due.Refresh();
        foreach (DueJob job in Jobs)
        {
            DueLevel level = Due.LevelOf(job);
            if (level > _levels[(int)job])
            {
                _raised.Add(new Reminder(_entry(), job, level));
            }

            _levels[(int)job] = level;
        }
    }
}
