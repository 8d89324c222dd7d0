namespace BackflushController.Tests.Bench;

/// <summary>
/// A made-up run that looks like a real one: five cycles with detergent, a pause, four with clear water. It stands in
/// for the simulation where only the presentation is tested.
/// </summary>
internal sealed class SampleRun
{
    public const string Machine = "home-vibratory";
    private const long End = 240 * Second;
    private const long SampleEvery = 20 * Millisecond;
    private const int CyclesPlanned = 9;

    private readonly List<OutputEdge> _edges = [];
    private readonly List<LogEntry> _log = [];
    private readonly List<CycleResult> _cycles = [];
    private readonly List<ScreenShot> _screens = [];

    private SampleRun()
    {
        Log(0, "firmware", "power-up, cause: supply");
        Screen(0, "Ready");
        Log(3 * Second, "person", "long press");
        Screen(3 * Second, "Insert blind basket");
        Log(11_200 * Millisecond, "person", "blind basket in, detergent in, long press");
        Cycles("detergent", 12 * Second, 5);
        Screen(115 * Second, "Rinse the basket");
        Log(115 * Second, "screen", "Rinse the basket, then press");
        Log(139 * Second, "person", "basket rinsed, long press");
        Cycles("clear water", 140 * Second, 4);
        Screen(225 * Second, "Done");
        Log(225 * Second, "firmware", "programme finished, cause: last cycle");
    }

    public static RunCatalogue Catalogue { get; } = new(["detergent"], [Machine, "cafe-rotary", "worn-gasket"]);

    /// <summary>The report of the run.</summary>
    public static RunReport Report { get; } = new SampleRun().ToReport();

    /// <summary>Plays the run to an observer, as the simulation does.</summary>
    public static RunReport Play(RunOptions options, IRunObserver? observer)
    {
        var log = new Queue<LogEntry>(Report.Log);
        for (long now = 0; now <= End && observer is not null; now += 100 * Millisecond)
        {
            while (log.Count > 0 && log.Peek().TimeNanoseconds <= now)
            {
                observer.OnLog(log.Dequeue());
            }

            observer.OnProgress(SnapshotAt(now));
        }

        return Report with { Programme = options.Programme, Machine = options.Machine, Seed = options.Seed };
    }

    /// <summary>The state at a time of the run.</summary>
    public static WorldSnapshot SnapshotAt(long now)
    {
        OutputEdge? next = Report.Edges.Where(edge => edge.TimeNanoseconds > now).Cast<OutputEdge?>().FirstOrDefault();
        double? countdown = next is OutputEdge edge && edge.TimeNanoseconds - now < 15 * Second
            ? (edge.ScheduledNanoseconds - now) / (double)Second
            : null;
        int done = Report.Edges.Count(edge =>
            edge.Output == BoxOutput.Valve && !edge.On && edge.TimeNanoseconds <= now);
        return new WorldSnapshot
        {
            TimeNanoseconds = now,
            Frame = SampleScreen.Words(
                "Detergent   backflush", $"Cycle {Math.Min(done + 1, CyclesPlanned)} of {CyclesPlanned}"),
            GroupBar = Report.Pressure[(int)(now / SampleEvery)].GroupBar,
            PumpDriven = IsOn(Report.Edges, BoxOutput.Pump, now),
            ValveDriven = IsOn(Report.Edges, BoxOutput.Valve, now),
            Heartbeats = (int)(now / (500 * Millisecond)),
            CyclesDone = done,
            CyclesPlanned = CyclesPlanned,
            CountdownSeconds = countdown,
        };
    }

    private static bool IsOn(IEnumerable<OutputEdge> edges, BoxOutput output, long now) =>
        edges.LastOrDefault(edge => edge.Output == output && edge.TimeNanoseconds <= now).On;

    private double BarAt(long now) =>
        IsOn(_edges, BoxOutput.Pump, now) ? 9.6 + (0.1 * Math.Sin(now / (double)Millisecond * 1.7)) : 0;

    private void Cycles(string stage, long start, int count)
    {
        for (int index = 0; index < count; index++)
        {
            long valveOn = start + (index * 20_600 * Millisecond);
            long pumpOn = valveOn + (300 * Millisecond);
            long pumpOff = pumpOn + (10 * Second);
            long valveOff = pumpOff + (300 * Millisecond);
            Edge(valveOn, BoxOutput.Valve, true, 120 + index);
            Edge(pumpOn, BoxOutput.Pump, true, 90 + index);
            Edge(pumpOff, BoxOutput.Pump, false, 310 + index);
            Edge(valveOff, BoxOutput.Valve, false, 85 + index);
            Log(valveOn, "valve", "energised, 121 µs late");
            Log(pumpOn, "pump", "on, 91 µs late");
            Log(pumpOff, "pump", "off, 311 µs late");
            Log(valveOff, "valve", "released, 86 µs late");
            Screen(pumpOn + Second, $"{stage}: fill, cycle {index + 1}");
            _cycles.Add(new CycleResult(
                index + 1, stage, 3.84 - (0.1 * index), 9.6 + (0.02 * index), 0.52 + (0.01 * index), 310 + index));
        }
    }

    private void Edge(long scheduled, BoxOutput output, bool on, int lateMicroseconds)
    {
        _edges.Add(new OutputEdge(scheduled + (lateMicroseconds * 1_000), output, on, scheduled));
    }

    private void Log(long time, string source, string text) => _log.Add(new LogEntry(time, source, text));

    private void Screen(long time, string caption)
    {
        _screens.Add(new ScreenShot(time, SampleScreen.Pattern(_screens.Count), caption));
        _edges.Add(new OutputEdge(time, BoxOutput.Buzzer, true, time));
        _edges.Add(new OutputEdge(time + (150 * Millisecond), BoxOutput.Buzzer, false, time + (150 * Millisecond)));
    }

    private RunReport ToReport()
    {
        return new RunReport
        {
            Programme = "detergent",
            Machine = Machine,
            Seed = 1,
            CostModelName = "esp32-240",
            SimulatedSeconds = 240,
            WallSeconds = 0.06,
            Completed = true,
            Outcome = "programme finished",
            Edges = _edges.OrderBy(edge => edge.TimeNanoseconds).ToArray(),
            Pressure =
            [
                .. Enumerable.Range(0, (int)(End / SampleEvery) + 1)
                    .Select(i => new PressureSample(i * SampleEvery, BarAt(i * SampleEvery))),
            ],
            Screens = _screens,
            Log = _log.OrderBy(entry => entry.TimeNanoseconds).ToArray(),
            Cycles = _cycles,
            Panel = new PanelTraffic(60_000, 540_000, 100),
            Ticks = new TickCosts(812, 1_140, 1_455, 3_150, 9_800, 14_220, 0, 12_000),
            DripTrayMillilitres = 184.4,
        };
    }
}
