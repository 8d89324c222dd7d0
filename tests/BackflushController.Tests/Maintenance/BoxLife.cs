namespace BackflushController.Tests.Maintenance;

/// <summary>
/// A box and its people, day by day: the box sees pressures and runs, the journal says what really happened.
/// </summary>
internal sealed class BoxLife
{
    private const int BrewingMillibar = 9_000;
    private const int FlushMillibar = 300;

    private readonly Habits _habits;
    private readonly Random _random;
    private readonly CountingBox _box;
    private readonly Programme[] _programmes = ProgrammeCatalogue.ForPeople(new ControllerSettings());

    private JournalEntry _entry = new() { Day = 0, Scene = Scene.PowerUp };
    private int _day;

    public BoxLife(Habits habits, int seed)
    {
        _habits = habits;
        _random = new Random(seed);
        Settings = new ReminderSettings { Usage = habits.Usage, DripTrayMillilitres = habits.TrayMillilitres };
        ReminderPresets.Apply(Settings);
        _box = new CountingBox(Settings, () => Journal.Count);
    }

    public List<JournalEntry> Journal { get; } = [];

    public IReadOnlyList<Reminder> Raised => _box.Raised;

    public ReminderSettings Settings { get; }

    public BoxRecord Record => _box.Record;

    /// <summary>What the box calculated to be in the tray at the end of each of its runs.</summary>
    public List<int> TrayAfterRuns { get; } = [];

    public int Snoozes { get; private set; }

    public int DaysAway { get; private set; }

    public void Live(int days)
    {
        bool away = false;
        bool isOn = false;
        for (_day = 0; _day < days; _day++)
        {
            away = _day % 7 == 0 ? Happens(_habits.AwayShare) : away;
            if (away || !Happens(_habits.OpenShare))
            {
                DaysAway++;
                isOn = false;
                continue;
            }

            if (!isOn)
            {
                PowerUp();
            }

            LiveADay();
            isOn = Happens(_habits.NightShare);
            if (isOn)
            {
                Play(Scene.Idle, () => Pass((24 - _habits.Hours) * 3_600, 0));
            }
        }
    }

    public int ShotsSince(ServiceKind kind) => _box.Book.Services.ShotsSince(kind);

    public int DaysSince(ServiceKind kind) => _box.Book.Services.DaysSince(kind);

    private void PowerUp()
    {
        if (Happens(0.05))
        {
            // Somebody tries the plug first: too short to be a day of use.
            Boot();
            Play(Scene.Idle, () => Pass(Between(1, 9) * 60, 0));
        }

        Boot();
    }

    private void Boot()
    {
        _box.PowerUp();
        Play(Scene.PowerUp, () => Pass(30, 0));
        Assert.All(CountingBox.Jobs, job => Assert.False(_box.Due.IsSnoozed(job)));
    }

    private void LiveADay()
    {
        MaybeSnooze();
        int shots = Between(_habits.FewestShots, _habits.MostShots);
        int idleSeconds = _habits.Hours * 3_600 / (shots + 1);
        for (int i = 0; i < shots; i++)
        {
            Play(Scene.Idle, () => Pass(idleSeconds, 0));
            DrawOne();
        }

        MaybeSnooze();
        Maintain();
    }

    private void DrawOne()
    {
        if (Happens(0.1))
        {
            Play(Scene.ShortShot, () => Draw(Between(9, 21), 40));
        }
        else
        {
            // The next portafilter may be waiting.
            Play(Scene.Shot, () => Draw(Between(23, 45), Between(8, 40)));
        }

        if (Happens(0.2))
        {
            Play(Scene.FlushBySwitch, () => PassUnder(FlushMillibar, Between(2, 12), 5));
        }

        if (Happens(0.004))
        {
            Play(Scene.BackflushBySwitch, BackflushByHand);
        }
    }

    private void Draw(int seconds, int quietSeconds) => PassUnder(BrewingMillibar, seconds, quietSeconds);

    private void BackflushByHand()
    {
        Pass(30, 0);
        for (int fill = 0; fill < 5; fill++)
        {
            Draw(Between(6, 10), Between(10, 16));
        }

        Pass(30, 0);
    }

    /// <summary>The evening: what is due gets done, or not.</summary>
    private void Maintain()
    {
        for (int i = 0; i < 3 && _box.Due.LevelOf(_box.Due.Next) >= DueLevel.Due && Happens(_habits.Diligence); i++)
        {
            Do(_box.Due.Next);
        }

        if (Happens(0.03))
        {
            Do(CountingBox.Jobs[Between(0, CountingBox.Jobs.Length)]);
        }

        if (Happens(0.05))
        {
            Run(Scene.OpenFlush, RunKind.OpenFlush, int.MaxValue);
        }

        if (_box.Tray.Millilitres >= Settings.DripTrayMillilitres * 4 / 5 && Happens(0.7))
        {
            EmptyTray();
        }
    }

    private void Do(DueJob job)
    {
        int stopAfter = Happens(0.1) ? Between(1, 9) : int.MaxValue;
        (Scene scene, RunKind? run) = job switch
        {
            DueJob.WaterRinse => (Scene.WaterRinse, RunKind.WaterRinse),
            DueJob.Detergent => (Scene.Detergent, RunKind.DetergentBackflush),
            DueJob.DeepClean => (Scene.DeepClean, RunKind.DeepClean),
            DueJob.Gasket => (Scene.GasketChanged, (RunKind?)null),
            _ => (Scene.Descaled, null),
        };
        if (run is RunKind kind)
        {
            Run(scene, kind, stopAfter);
        }
        else
        {
            Play(scene, () => Done(job));
        }

        if (_box.Record.DetergentLatch)
        {
            Run(Scene.ClearWaterFinish, RunKind.ClearWaterFinish, int.MaxValue);
        }
    }

    private void Done(DueJob job)
    {
        Pass(600, 0);
        _box.Book.Services.Reset(DueJobs.ServiceOf(job));
        _box.Refresh();
    }

    private void EmptyTray() => Play(Scene.TrayEmptied, _box.Tray.Emptied);

    private void Run(Scene scene, RunKind kind, int stopAfterCycles)
    {
        Programme programme = _programmes[(int)kind];
        if (_box.Tray.WouldOverflow(programme, 0))
        {
            EmptyTray();
        }

        Play(scene, () => RunThrough(programme, kind, stopAfterCycles));
        TrayAfterRuns.Add(_box.Tray.Millilitres);
    }

    private void RunThrough(Programme programme, RunKind kind, int stopAfterCycles)
    {
        _box.Book.RunStarted(kind);
        int cyclesLeft = stopAfterCycles;
        foreach (Stage stage in programme.Stages)
        {
            if (stage.Kind == StageKind.Soak)
            {
                Pass((int)(stage.ReleaseMicroseconds / 1_000_000), 0, RunState.Soaking);
            }
            else if (stage.Kind == StageKind.Prompt)
            {
                _box.Book.Paused();
                Pass(20, 0, RunState.AwaitingPerson);
            }

            for (int cycle = 0; cycle < stage.Cycles; cycle++, cyclesLeft--)
            {
                if (cyclesLeft == 0)
                {
                    _box.Book.RunEnded(RunResult.Stopped, 0);
                    _box.Refresh();
                    return;
                }

                Cycle(stage);
            }
        }

        bool detergentLeft = programme.Stages[^1].WithDetergent;
        if (!detergentLeft)
        {
            _box.Book.Group.Rinsed();
            _box.Book.RinseCompleted();
        }

        _box.Book.RunEnded(RunResult.Completed, 0);
        _entry.Completed = true;
        _box.Refresh();
    }

    private void Cycle(Stage stage)
    {
        bool isFlush = stage.Kind == StageKind.Flush;
        int fillSeconds = (int)(stage.FillMicroseconds / 1_000_000);
        if (stage.WithDetergent)
        {
            _box.Book.Group.DetergentEnters();
        }

        _box.Book.CycleStarted(stage.WithDetergent);
        Pass(fillSeconds, isFlush ? FlushMillibar : BrewingMillibar, RunState.Filling);
        _box.Tray.PumpRan(stage.Kind, stage.FillMicroseconds);
        Pass((int)(stage.ReleaseMicroseconds / 1_000_000), 0, RunState.Venting);
        _box.Book.CycleCompleted(stage.WithDetergent, 4_000, 9_000, 800);
        _entry.DetergentFills += stage.WithDetergent ? 1 : 0;
        _entry.BackflushSeconds += isFlush ? 0 : fillSeconds;
        _entry.FlushSeconds += isFlush ? fillSeconds : 0;
    }

    private void MaybeSnooze()
    {
        DueJob job = _box.Due.Next;
        if (_box.Due.LevelOf(job) == DueLevel.None || !Happens(0.1))
        {
            return;
        }

        DueLevel level = _box.Due.LevelOf(job);
        int percent = _box.Due.Percents[(int)job];
        _box.Due.Snooze(job);
        Snoozes++;
        Assert.NotEqual(job, _box.Due.Next);
        Assert.Equal(level, _box.Due.LevelOf(job));
        Assert.Equal(percent, _box.Due.Percents[(int)job]);
    }

    private void Play(Scene scene, Action action)
    {
        _entry = new JournalEntry { Day = _day, Scene = scene };
        action();
        Journal.Add(_entry);
    }

    private void PassUnder(int millibar, int seconds, int quietSeconds)
    {
        Pass(seconds, millibar);
        Pass(quietSeconds, 0);
    }

    private void Pass(int seconds, int millibar, RunState state = RunState.Ready)
    {
        _box.Pass(seconds, millibar, state);
        _entry.Quarters += seconds * CountingBox.QuartersASecond;
    }

    private bool Happens(double share) => _random.NextDouble() < share;

    private int Between(int low, int high) => _random.Next(low, high);
}
