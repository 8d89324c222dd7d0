using BackflushController.Tests.Faults;

namespace BackflushController.Tests.Machines;

/// <summary>
/// The model beside the recordings of a blind-basket cleaning on a Decent DE1. <c>BACKFLUSH_APPROVE_DOCS=1</c> writes
/// the table anew.
/// </summary>
public class RecordedFiguresTests
{
    private const string Introduction =
        """
        Figures of one machine whose constants are set to be like a Decent DE1's (`RecordedFiguresTests`), in cycles of
        20 s with the valve energised and 15 s released; the pump stops at 11 s, as the DE1's own control does. The
        recorded spread is that of two cleanings with Forward Flush x5, about 4.5 samples a second, of 16 and 17 October
        2025 ([xeraa/de1app-otel](https://github.com/xeraa/de1app-otel) at 823b6b4,
        `example-logs/20251016T100345.json` and `20251017T073438.json`). `BACKFLUSH_APPROVE_DOCS=1` writes the table
        anew.
        """;

    private const int LaterCycles = 4;

    // The DE1's first fill began with water in the group.
    private static readonly MachineParameters LikeDecent = new MachineParameters
    {
        PumpFreeFlowMillilitresPerMinute = 510,
        PumpKneeFlowMillilitresPerMinute = 200,
        HeadSpaceMillilitres = 34,
        HeadSpaceStartShare = 0.25,
        HeadSpaceKeptShare = 0.02,
        DrainWaterShare = 0.4,
        DrainPathMillilitresPerSecondPerRootBar = 17.5,
        ReboundPeakBar = 1,
        ReboundPeakSeconds = 0.2,
        ReboundDecaySeconds = 5.6,
        ClosedGroupCreepBarPerSecond = 0.02,
    }.WithOpv(ratingBar: 11, overshootBar: 0.8);

    [Fact]
    public void Every_figure_of_the_model_lies_within_what_was_recorded()
    {
        var run = new MachineRun(LikeDecent);
        CleaningCycle first = CleaningCycle.Of(run);
        CleaningCycle[] later = [.. Enumerable.Range(0, LaterCycles).Select(_ => CleaningCycle.Of(run))];
        CleaningCycle[] all = [first, .. later];
        FigureRow[] rows =
        [
            new("first fill to 1 bar, s", 0.68, 1.89, "17th 1, 16th 1", [first.ToOneBarSeconds]),
            new("first fill to 7 bar, s", 2.51, 4.04, "17th 1, 16th 1", [first.ToSevenBarSeconds]),
            new("first fill to 8 bar, s", 2.64, 4.2, "17th 1, 16th 1", [first.ToEightBarSeconds]),
            new("later fills to 1 bar, s", 2.02, 3.29, "16th 5, 16th 2", [.. later.Select(c => c.ToOneBarSeconds)]),
            new("later fills to 7 bar, s", 2.97, 4.31, "16th 5, 16th 2", [.. later.Select(c => c.ToSevenBarSeconds)]),
            new("later fills to 8 bar, s", 3.08, 4.41, "16th 5, 16th 2", [.. later.Select(c => c.ToEightBarSeconds)]),
            new("plateau (top), bar", 10.81, 12.2, "17th 1, 16th 2", [.. all.Select(c => c.TopBar)]),
            new("creep, mbar/s", -29, 46.8, "17th 2, 16th 1", [.. all.Select(c => c.CreepMillibarPerSecond)]),
            new("release to 0.7 bar, s", 0.22, 0.43, "16th 4, 16th 2", [.. all.Select(c => c.ReleaseSeconds)]),
            new("rebound, bar", 0.22, 1.25, "17th 3, 17th 1", [.. all.Select(c => c.ReboundBar)]),
            new("rebound after the release, s", 0.67, 0.86, "16th 4, 16th 3", [.. all.Select(c => c.ReboundSeconds)]),
            new("last above 0.7 bar, s", 0, 5.4, "16th 4, 17th 1", [.. all.Select(c => c.LastAboveSeconds)]),
        ];

        Assert.All(rows, row => Assert.All(row.Model, figure => Assert.InRange(figure, row.Low, row.High)));
        FiguresPage.Check(
            "The model beside recordings",
            Introduction,
            [
                "| Figure | Recorded from | to | on the, in cycle | Model from | to |",
                "|---|---|---|---|---|---|",
                .. rows,
            ],
            FiguresPage.Model);
    }
}
