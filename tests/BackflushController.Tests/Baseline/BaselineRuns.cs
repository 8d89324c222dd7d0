using BackflushController.Tests.Settings;
using BackflushController.Tests.Simulations;

namespace BackflushController.Tests.Baseline;

/// <summary>
/// Seeded runs of the whole application: every programme on every machine, every settings file and detergent preset,
/// every fault at three moments, fuzz runs, and a run by hand. The interpreter is free of charge, so the traces depend
/// on what the firmware does and when, and not on how many instructions it takes.
/// </summary>
internal static class BaselineRuns
{
    private const int FuzzSeeds = 100;

    private static readonly string[] Presets =
        ["puly-caff", "thorough", "quick", "la-marzocco", "decent", "e61", "breville-like"];

    private static readonly string Free = Path.Combine(AppContext.BaseDirectory, "Baseline", "free-interpreter.json");

    /// <summary>Every run: its name and how to get its fingerprint.</summary>
    public static IEnumerable<(string Name, Func<string> Run)> All() =>
    [
        .. from machine in MachinePresets.WithoutSettings.Select(preset => preset.Name)
           from programme in ProgrammeRun.Catalogue.Programmes
           select ($"{programme} on {machine}", RunOf(Options(programme, machine))),
        .. from file in ShippedFiles.Names
           from programme in ProgrammeRun.Catalogue.Programmes.Take(2)
           select ($"{programme} with {file}", RunOf(Options(programme), ShippedFiles.Text(file))),
        .. from preset in Presets
           select ($"preset {preset}", RunOf(Options(ProgrammeRun.Catalogue.Programmes[0]), $"preset = {preset}\n")),
        .. from fault in FaultScenarios.Names
           from seconds in (double?[])[null, 17, 61]
           select ($"fault {fault} at {seconds?.ToString() ?? "its time"}", RunOf(WithFault(fault, seconds))),
        .. from seed in Enumerable.Range(1, FuzzSeeds)
           select ($"fuzz {seed}", (Func<string>)(() => Fuzz(seed))),
        ("by hand", ByHand),
    ];

    private static RunOptions Options(string programme, string? machine = null) => new()
    {
        Programme = programme,
        Machine = machine ?? MachinePresets.DefaultName,
        Seed = 7,
        CostModelFile = Free,
    };

    private static RunOptions WithFault(string fault, double? seconds) =>
        Options(FaultScenarios.Get(fault).Programme ?? ProgrammeRun.Catalogue.Programmes[0]) with
        {
            Fault = fault,
            FaultAtSeconds = seconds,
        };

    private static Func<string> RunOf(RunOptions options, string? settings = null) => () =>
    {
        var flash = new FlashDrive();
        if (settings != null)
        {
            flash.Put("settings.ini", Encoding.ASCII.GetBytes(settings));
        }

        RunReport report = ProgrammeRun.Run(options, flash: flash);
        var print = new Fingerprint();
        print.Add(report.SimulatedSeconds);
        print.Add(report.Succeeded);
        print.Add(report.Outcome);
        print.Add(report.DripTrayMillilitres);
        Add(print, report.Edges, report.Pressure, report.Log);
        foreach (ScreenShot screen in report.Screens)
        {
            print.Add(screen.TimeNanoseconds);
            print.Add(screen.Frame);
        }

        foreach (string name in flash.Names)
        {
            print.Add(name);
            print.Add(flash.Read(name)!);
        }

        return print.ToString();
    };

    private static string Fuzz(int seed)
    {
        FuzzReport report = FuzzRun.Run(seed);
        var print = new Fingerprint();
        long[] counts =
        [
            report.Nanoseconds, report.Boots, report.RunsFinished, report.Fills, report.Crashes,
            .. report.InjectedFaults.Values, .. report.Faults.Values, .. report.Tests.Values,
        ];
        Array.ForEach(counts, print.Add);
        print.Add(report.Violation != null);
        return print.ToString();
    }

    private static string ByHand()
    {
        var bench = new World(ScenarioText.Default, CostModel.Load(Free));
        bench.Run(DetergentScript.ToTheEnd());
        TraceSlice trace = bench.Trace.Since(default, int.MaxValue);
        var print = new Fingerprint();
        Add(print, trace.Edges, trace.Pressure, trace.Log);
        print.Add(bench.Recorder.Heartbeats);
        print.Add(bench.Frame());
        return print.ToString();
    }

    private static void Add(
        Fingerprint print,
        IEnumerable<OutputEdge> edges,
        IEnumerable<PressureSample> pressure,
        IEnumerable<LogEntry> log)
    {
        foreach (OutputEdge edge in edges)
        {
            print.Add(edge.TimeNanoseconds);
            print.Add((int)edge.Output);
            print.Add(edge.On);
            print.Add(edge.ScheduledNanoseconds);
        }

        foreach (PressureSample sample in pressure)
        {
            print.Add(sample.TimeNanoseconds);
            print.Add(sample.GroupBar);
        }

        foreach (LogEntry entry in log)
        {
            print.Add(entry.TimeNanoseconds);
            print.Add(entry.Text);
        }
    }
}
