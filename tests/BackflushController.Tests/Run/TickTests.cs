using BackflushController.Tests.Faults;

namespace BackflushController.Tests.Run;

/// <summary>What the ticks of each programme take on the default machine, and the table that says so.</summary>
[Trait("Category", "Slow")]
public sealed class TickTests
{
    private const string Introduction =
        """
        Each programme on the default machine, at 2 us a unit (240 MHz) and at 3 us (160 MHz, as the runtime's image for
        the WROOM-32E runs). The goals, at both: an edge off by 1,000 us at most, a control step of 1,500 units, a tick
        busy for 20,000 us. The button has the board's filter. `BACKFLUSH_APPROVE_DOCS=1` writes the table anew
        (`TickTests`).
        """;

    [Fact]
    public void Every_programme_meets_its_goals_at_both_speeds_as_the_table_says()
    {
        RunReport[][] runs = [.. ProgrammeRun.Catalogue.Programmes.AsParallel().AsOrdered().Select(AtBothSpeeds)];

        Assert.All(runs, both => Assert.All(both, run => Assert.Equal("", TickGoals.Missed(run))));
        FiguresPage.Check(
            "What a tick takes",
            Introduction,
            [
                "| programme | step, units: median | 99th | worst | edge error at 2 us: median, us | worst "
                + "| at 3 us: median | worst | worst tick at 2 us, us | at 3 us | overruns |",
                "|---|---|---|---|---|---|---|---|---|---|---|",
                .. runs.Select(Row),
            ],
            RepositoryRoot.PathOf(Pages.Figures));
    }

    private static RunReport[] AtBothSpeeds(string programme) =>
    [
        .. TickGoals.Units.Select(unit => ProgrammeRun.Run(new RunOptions
        {
            Programme = programme,
            Machine = MachinePresets.DefaultName,
            MicrosecondsPerUnit = unit,
        })),
    ];

    private static string Row(RunReport[] both)
    {
        TickCosts fast = both[0].Ticks;
        TickCosts slow = both[1].Ticks;
        double[] figures =
        [
            Math.Max(fast.MedianUnits, slow.MedianUnits),
            Math.Max(fast.Percentile99Units, slow.Percentile99Units),
            Math.Max(fast.WorstUnits, slow.WorstUnits),
            both[0].MedianEdgeErrorMicroseconds,
            both[0].WorstEdgeErrorMicroseconds,
            both[1].MedianEdgeErrorMicroseconds,
            both[1].WorstEdgeErrorMicroseconds,
            fast.WorstBusyMicroseconds,
            slow.WorstBusyMicroseconds,
            fast.Overruns + slow.Overruns,
        ];
        IEnumerable<string> cells = figures.Select(figure => figure.ToString("#,0", CultureInfo.InvariantCulture));
        return $"| {both[0].Programme} | {string.Join(" | ", cells)} |";
    }
}
