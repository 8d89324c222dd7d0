namespace BackflushController.Simulation;

/// <summary>What the box has written into its flash, for people.</summary>
public sealed record FlashReport(
    string Health, IReadOnlyList<KeyValuePair<string, string>> Counters, IReadOnlyList<string> Runs)
{
    private const int MostRuns = 8;
    private const double MillibarPerBar = 1000;

    public static FlashReport Of(FlashDrive flash)
    {
        var record = new BoxRecord();
        RecordHealth health = new RecordStore(new FlashSlotReader(flash)).Load(record);
        return new FlashReport(PlainReasons.Of(health), CountersOf(record, flash), RunsOf(record.Runs));
    }

    private static List<KeyValuePair<string, string>> CountersOf(BoxRecord record, FlashDrive flash) =>
    [
        new("power-ups", Number(record.Counts[BoxRecord.Boots])),
        new("runs started", Number(record.Sum(BoxRecord.RunsStarted))),
        new("runs completed", Number(record.Sum(BoxRecord.RunsCompleted))),
        new("runs stopped", Number(record.Sum(BoxRecord.RunsAborted))),
        new("runs with a fault", Number(record.Sum(BoxRecord.RunsFaulted))),
        new("cycles completed", Number(record.Sum(BoxRecord.CyclesCompleted))),
        new("coffees", Number(record.Counts[BoxRecord.Shots])),
        new("pump on", $"{Number(record.Counts[BoxRecord.PumpOnSeconds])} s"),
        new("valve operations", Number(record.Counts[BoxRecord.ValveOperations])),
        new("powered", $"{Number(record.Counts[BoxRecord.PowerOnMinutes])} min"),
        new("drip tray, calculated", $"{Number(record.Counts[BoxRecord.TrayMillilitres])} ml"),
        new("detergent latch", record.DetergentLatch ? "set" : "clear"),
        new("vent lock", record.VentLock ? "set" : "clear"),
        new("pump lock", record.PumpLock ? "set" : "clear"),
        new("crashes", Number(record.Counts[BoxRecord.Crashes])),
        new("last crash", record.LastCrash.Length == 0 ? "none" : record.LastCrash),
        new("flash writes", Number(flash.Commits)),
        new("flash erases", Number(flash.Erases)),
    ];

    private static List<string> RunsOf(RunHistory runs)
    {
        List<string> lines = [];
        var run = new RunRecord();
        for (int age = 0; age < Math.Min(runs.Count, MostRuns); age++)
        {
            runs.Read(age, run);
            string ending = run.Fault == 0 ? PlainReasons.Of(run.Result) : $"fault, {Name((Fault)run.Fault)}";
            double bar = run.PlateauMillibar / MillibarPerBar;
            lines.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"{English(RecordTexts.Of(run.Kind))}: {ending}, {run.Cycles} cycles, {bar:0.0} bar"));
        }

        return lines;
    }

    private static string Name(Fault fault) =>
        Enum.IsDefined(fault) ? English(FaultTexts.Name(fault)) : "unknown to this firmware";

    private static string English(TextId text) => ScreenTexts.OneLine(Language.English, text);

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
