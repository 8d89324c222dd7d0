namespace BackflushController.Tests.Faults;

/// <summary>
/// Five hundred and twenty machines that differ like the healthy ones, each with one fault of a severity of its own
/// that arrives in a state of its own; twenty of them only with noise that is to be tolerated.
/// </summary>
[Trait("Category", "Slow")]
public sealed class BrokenMachinesTests
{
    private const int MachinesPerFault = 20;
    private const int FirstSeed = 2001;

    private static readonly RunState[] States = FaultMatrix.States;

    [Fact]
    public void Every_broken_machine_is_found_and_called_by_an_expected_name()
    {
        var findings = new Finding[ExpectedNames.All.Count, MachinesPerFault];
        Parallel.For(0, ExpectedNames.All.Count * MachinesPerFault, i =>
        {
            ExpectedNames expected = ExpectedNames.All[i / MachinesPerFault];
            int machine = i % MachinesPerFault;
            findings[i / MachinesPerFault, machine] = Play(FaultScenarios.Get(expected.Scenario), FirstSeed + i);
        });

        var lines = new List<string>
        {
            "| fault | right name | machines | found | by the right name | by another name | worst, s |",
            "|---|---|---|---|---|---|---|",
        };
        var wrong = new List<string>();
        for (int row = 0; row < ExpectedNames.All.Count; row++)
        {
            ExpectedNames expected = ExpectedNames.All[row];
            Finding[] all = [.. Enumerable.Range(0, MachinesPerFault).Select(machine => findings[row, machine])];
            wrong.AddRange(all.Where(finding => !expected.IsExpected(finding.Name))
                .Select(finding => $"{expected.Scenario}, machine {finding.Seed}: {finding.Name}"));
            lines.Add(Line(expected, all));
        }

        Assert.Empty(wrong);
        FiguresPage.Check(
            "Broken machines",
            $"{ExpectedNames.All.Count * MachinesPerFault} machines, {MachinesPerFault} of each fault, in states drawn "
            + "from all. Not one was taken for healthy. Another name than the right one comes only where the signal "
            + "cannot tell, as the [matrix](fault-matrix.md) says.",
            lines);
    }

    private static string Line(ExpectedNames expected, Finding[] all)
    {
        int found = all.Count(finding => finding.Name != ExpectedNames.Tolerated);
        int right = all.Count(finding => expected.IsRight(finding.Name));
        string worst = found == 0 ? "-" : $"{all.Max(finding => finding.Seconds):0}";
        int other = found == 0 ? 0 : found - right;
        return $"| {expected.Scenario} | {expected.Right} | {all.Length} | {found} | {right} | {other} | {worst} |";
    }

    private static Finding Play(FaultScenario scenario, int seed)
    {
        RunState[] states = [.. States.Where(state => FaultMatrix.Has(scenario, state))];
        RunState state = states[new Random(seed).Next(states.Length)];
        return FaultMatrix.Play(scenario, state, SensedMachineParameters.Varied(seed), seed);
    }
}
