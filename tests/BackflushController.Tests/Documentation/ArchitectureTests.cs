namespace BackflushController.Tests.Documentation;

/// <summary>The tables in <see cref="Pages.Architecture"/> are the state machine's and the limits'.</summary>
public sealed class ArchitectureTests
{
    private static readonly string Page = RepositoryRoot.Read(Pages.Architecture);

    private static readonly string[][] Rows = MarkdownTable.Rows(Page, "state | pump | valve | phase | ends by");

    [Fact]
    public void The_table_has_every_state_in_order_and_says_what_it_is() => Listed.AssertSame(
        $"{Pages.Architecture}, the table of states",
        Enum.GetValues<RunState>().Select(state => $"{state} | {RowOf(RunStates.RowOf(state))}"),
        Rows.Select(row => string.Join(" | ", row[..4])));

    [Fact]
    public void The_limits_are_those_of_the_code()
    {
        const int taught = 10_000;
        const int rating = 10_000;
        const int taughtVent = 2000;
        var normal = new MachineBaseline
        {
            Known = true,
            PlateauMillibar = taught,
            FillMilliseconds = taughtVent,
            VentMilliseconds = taughtVent,
        };
        var byTeachIn = new CycleLimits(new ControllerSettings(), normal);
        var byRating = new CycleLimits(new ControllerSettings { OpvMillibar = rating }, new MachineBaseline());
        var neither = new CycleLimits(new ControllerSettings(), new MachineBaseline());
        var signalOnly = new CycleLimits(
            new ControllerSettings { Wiring = SensorWiring.SignalOnly }, new MachineBaseline());
        var quick = new CycleLimits(
            new ControllerSettings(), new MachineBaseline { Known = true, PlateauMillibar = taught });
        decimal leastVent = quick.SlowVentMicroseconds / 1_000_000m;
        decimal leastFill = quick.SlowFillMicroseconds / 1_000_000m;
        int times = byTeachIn.SlowVentMicroseconds / (taughtVent * 1000);

        Assert.Equal(times, byTeachIn.SlowFillMicroseconds / (taughtVent * 1000));
        Assert.Equal(
            [
                [
                    "plateau at least",
                    $"{byTeachIn.LowPlateauMillibar * 100 / taught} % of the taught one",
                    $"{byRating.LowPlateauMillibar * 100 / rating} % of the rating",
                    $"{neither.LowPlateauMillibar / 1000} bar",
                ],
                [
                    "pressure at most",
                    $"taught plateau + {(byTeachIn.OverPressureMillibar - taught) / 1000m:0.0} bar",
                    $"rating + {(byRating.OverPressureMillibar - rating) / 1000m:0.0} bar",
                    $"{neither.OverPressureMillibar / 1000} bar",
                ],
                [
                    "a vent is slow after",
                    $"{times} times the taught one, at least {leastVent:0.#} s",
                    $"{byRating.SlowVentMicroseconds / 1_000_000} s",
                    $"{neither.SlowVentMicroseconds / 1_000_000} s",
                ],
                ["a fill is slow after", $"{times} times the taught one, at least {leastFill:0.#} s", "-", "-"],
            ],
            MarkdownTable.Rows(Page, "| taught | rated | neither"));
        Assert.Contains(
            $"supply of the sensor not wired, never above {signalOnly.OverPressureMillibar / 1000m:0.0} bar",
            Page);
    }

    private static string RowOf(int row) => string.Join(
        " | ",
        (row & RunStates.Pump) != 0 ? "**on**" : "off",
        (row & RunStates.Valve) != 0 ? "energised" : "released",
        (CyclePhase)(row & RunStates.Phase));
}
