namespace BackflushController.Tests.Documentation;

/// <summary>The pages about how the firmware works say what the code does, and what their picture shows.</summary>
public sealed partial class ArchitectureTests
{
    private static readonly string Page = RepositoryRoot.Read(Pages.Pressure);

    private static readonly string[][] Rows =
        MarkdownTable.Rows(RepositoryRoot.Read(Pages.Runs), "state | pump | valve | phase | ends by");

    [Fact]
    public void The_table_has_every_state_in_order_and_says_what_it_is() => Listed.AssertSame(
        $"{Pages.Runs}, the table of states",
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

    [Fact]
    public void Every_step_from_a_press_to_an_edge_is_numbered_in_the_picture()
    {
        string page = RepositoryRoot.Read(Pages.Architecture);

        MatchCollection steps = Step().Matches(page.Split("## From a press to a pump edge")[1].Split("\n## ")[0]);

        Assert.Equal(
            steps.Select(match => match.Groups[1].Value),
            Callout().Matches(RepositoryRoot.Read("docs", "images", "architecture.svg"))
                .Select(match => match.Groups[1].Value).Order());
    }

    private static string RowOf(int row) => string.Join(
        " | ",
        (row & RunStates.Pump) != 0 ? "**on**" : "off",
        (row & RunStates.Valve) != 0 ? "energised" : "released",
        (CyclePhase)(row & RunStates.Phase));

    [GeneratedRegex("^([0-9])\\. ", RegexOptions.Multiline)]
    private static partial Regex Step();

    [GeneratedRegex(">([0-9])</text>")]
    private static partial Regex Callout();
}
