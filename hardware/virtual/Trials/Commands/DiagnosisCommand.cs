namespace BackflushController.Trials;

/// <summary>Has the box judge many machines, sound and broken, and counts what it says.</summary>
internal sealed class DiagnosisCommand : EnvironmentCommand
{
    private const int UsualMachines = 1_000;
    private const int MostMachines = 1_000_000;
    private const int MostShown = 20;

    private static readonly string[] Heads =
        ["", "machines", "detected", "right", "alike", "wrong", "right of broken", "false alarms"];

    private readonly Option<int> _seed = OptionKinds.Seed();

    private readonly Option<int> _machines = OptionKinds.Whole(
        "--machines", "Machines to judge, every second one sound", 1, MostMachines, UsualMachines);

    private readonly TrialSuites _suites;

    public DiagnosisCommand(BenchEnvironment environment, TrialSuites suites)
        : base(
            environment, "diagnosis",
            "Lets the box judge machines of all profiles, taught in and not, every second one sound and the others " +
            "broken in all ways, and counts what it says. Alike: named as a fault that looks the same in the signal. " +
            "Exit code 1: a sound machine was told to pull its plug, more than 1 in 10,000 was called broken, or " +
            "less than 95 % of the broken ones were named right.")
    {
        _suites = suites;
        this.AddAll([_machines, _seed]);
        SetAction(Execute);
    }

    private int Execute(ParseResult result)
    {
        int seed = result.GetValue(_seed);
        int machines = result.GetValue(_machines);
        if (machines - 1 > int.MaxValue - seed)
        {
            throw new BadInputException(
                $"{_seed.Name} {seed} and {machines} machines go beyond the last seed, {int.MaxValue}");
        }

        WriteLine($"Diagnosis: machines {seed} to {seed + machines - 1}");
        var figures = new DiagnosisFigures(
            Environment.Await(() => _suites.Diagnose(seed, machines, Environment.Stop)));
        WriteTable("kind", figures.ByKind);
        WriteTable("profile", figures.ByProfile);
        WriteTable("teach-in", figures.ByTeachIn);
        foreach (string line in figures.Errors.Take(MostShown))
        {
            WriteLine(line);
        }

        string[] missed = [.. figures.Missed.Select(goal => $"NOT MET: {goal}.")];
        foreach (string line in missed.DefaultIfEmpty("Every goal is met."))
        {
            WriteLine(line);
        }

        return missed.Length == 0 ? 0 : 1;
    }

    private void WriteTable(string what, IEnumerable<DiagnosisRow> rows)
    {
        WriteLine("");
        ResultText.WriteTable(Environment.Output, [[what, .. Heads[1..]], .. rows.Select(Cells)]);
    }

    private static string[] Cells(DiagnosisRow row) =>
    [
        row.Name, Numbers.Text(row.Machines), Numbers.Text(row.Detected), Numbers.Text(row.Right),
        Numbers.Text(row.Alike), Numbers.Text(row.Wrong),
        row.Broken == 0 ? "-" : $"{Numbers.Text(100.0 * row.Right / row.Broken, 1)} %", Numbers.Text(row.FalseAlarms),
    ];
}
