namespace BackflushController.Trials;

/// <summary>Lets days pass and says whether memory grows.</summary>
internal sealed class SoakCommand : EnvironmentCommand
{
    private const int UsualDays = 100;
    private const int MostDays = 1_000;
    private const int LinesShown = 10;

    // The trace keeps the pressure of four hours; from then on it is thinned.
    private const int FullAfterHours = 4;
    private const double MostGrowth = 1.2;
    private const double Mebibyte = 1 << 20;

    private readonly Option<int> _days = OptionKinds.Whole("--days", "Simulated days to pass", 1, MostDays, UsualDays);
    private readonly TrialSuites _suites;

    public SoakCommand(BenchEnvironment environment, TrialSuites suites)
        : base(
            environment, "soak",
            "Lets simulated days pass in one process, a detergent backflush in each and a reader every hour. Exit " +
            $"code 1: the objects in memory grew beyond {Numbers.Text(MostGrowth, 1)} times those after four hours, " +
            "when the trace has as many samples as it keeps.")
    {
        _suites = suites;
        Add(_days);
        SetAction(result => Execute(result.GetValue(_days)));
    }

    private int Execute(int days)
    {
        WriteLine($"Soak: {Numbers.Text(days)} simulated {(days == 1 ? "day" : "days")}");
        long start = Environment.Clock.GetTimestamp();
        IReadOnlyList<MemorySample> samples = Environment.Await(() => _suites.Soak(days * 24, Environment.Stop));
        double seconds = Environment.Clock.GetElapsedTime(start).TotalSeconds;
        MemorySample full = samples[FullAfterHours - 1];
        int every = Math.Max(1, samples.Count / LinesShown);
        IEnumerable<MemorySample> shown = samples.Where(
            sample => sample.Hours <= FullAfterHours || sample.Hours % every == 0);
        ResultText.WriteTable(
            Environment.Output,
            [["hours", "programmes", "heap, MiB", "of the fourth hour"], .. shown.Select(sample => Row(sample, full))]);
        double most = samples.Max(sample => Growth(sample, full));
        WriteLine($"at most {Numbers.Text(most, 2)} times the fourth hour, in {Numbers.Text(seconds, 1)} s");
        return most <= MostGrowth ? 0 : 1;
    }

    private static string[] Row(MemorySample sample, MemorySample full) =>
    [
        Numbers.Text(sample.Hours),
        Numbers.Text(sample.Runs),
        Numbers.Text(sample.HeapBytes / Mebibyte, 1),
        Numbers.Text(Growth(sample, full), 2),
    ];

    private static double Growth(MemorySample sample, MemorySample full) => (double)sample.HeapBytes / full.HeapBytes;
}
