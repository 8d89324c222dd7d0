namespace BackflushController.Tests.Run;

/// <summary>Every programme of the button on the default machine, by a person who has button and screen.</summary>
public sealed class ButtonProgrammeTests(AllProgrammesRun runs) : IClassFixture<AllProgrammesRun>
{
    private const long SecondNanoseconds = 1_000_000_000;
    private const int EdgesPerCycle = 4;

    public static TheoryData<string> Names => [.. ExpectedProgramme.All.Select(programme => programme.Name)];

    public static TheoryData<string> TimedNames =>
    [
        .. ExpectedProgramme.All.Select(programme => programme.Name)
            .Where(name => name != ExpectedProgramme.StallDriven),
    ];

    [Fact]
    public void The_button_offers_exactly_these_programmes()
    {
        Assert.Equal(ExpectedProgramme.All.Select(programme => programme.Name), ProgrammeRun.Catalogue.Programmes);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_person_reaches_the_end_and_saw_every_screen_in_order(string name)
    {
        RunReport report = runs.Of(name);

        Assert.True(report.Completed, report.Outcome);
        Assert.Equal(ExpectedProgramme.Of(name).Screens, report.Screens.Select(screen => screen.Caption));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_stages_come_in_order_with_their_number_of_cycles(string name)
    {
        Assert.Equal(
            ExpectedProgramme.Of(name).Stages
                .SelectMany(stage => Enumerable.Range(1, stage.Cycles).Select(cycle => (stage.Title, cycle))),
            runs.Of(name).Cycles.Select(cycle => (cycle.Stage, cycle.Number)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_edge_is_within_a_millisecond_of_its_schedule(string name)
    {
        OutputEdge[] edges = Timed(runs.Of(name));

        Assert.Equal(EdgesPerCycle * ExpectedProgramme.Of(name).Stages.Sum(stage => stage.Cycles), edges.Length);
        OutputChecks.AssertExact(edges);
    }

    [Theory]
    [MemberData(nameof(TimedNames))]
    public void The_schedule_of_a_timed_stage_is_its_recipe_to_the_microsecond(string name)
    {
        ReadOnlySpan<OutputEdge> edges = Timed(runs.Of(name));
        foreach (ExpectedStage stage in ExpectedProgramme.Of(name).Stages)
        {
            AssertScheduled(stage, edges[..(EdgesPerCycle * stage.Cycles)]);
            edges = edges[(EdgesPerCycle * stage.Cycles)..];
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_pump_never_runs_with_the_valve_released_and_both_are_off_at_the_end(string name)
    {
        OutputChecks.AssertPumpOnlyWithValve(runs.Of(name).Edges);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_pump_stays_within_its_rating_of_two_minutes_in_three(string name)
    {
        Assert.InRange(
            OutputChecks.PumpSecondsInDearestWindow(runs.Of(name).Edges),
            1,
            RecipeBounds.VibratoryOnMicroseconds / 1e6);
    }

    [Theory]
    [MemberData(nameof(TimedNames))]
    public void The_pump_is_on_for_as_long_as_the_recipe_says_in_all(string name)
    {
        Assert.Equal(
            ExpectedProgramme.Of(name).Stages.Sum(stage => stage.Cycles * stage.FillSeconds),
            OutputChecks.FillSeconds(runs.Of(name).Edges).Sum(),
            tolerance: 1e-6);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_screen_says_what_a_press_does_now(string name)
    {
        var reader = new ScreenReader();
        Assert.All(runs.Of(name).Screens, screen =>
        {
            string hint = reader.Read(screen.Frame)[^1];
            Assert.True(hint.StartsWith("Press") || hint.StartsWith("Hold"), $"{screen.Caption}: {hint}");
        });
    }

    [Fact]
    public void The_water_of_an_open_flush_is_in_the_tray()
    {
        // The survey: 8 ml/s on an open group, here for 20 s.
        Assert.InRange(runs.Of("open-flush").DripTrayMillilitres, 120, 200);
    }

    private static OutputEdge[] Timed(RunReport report) =>
        [.. report.Edges.Where(edge => edge.Output != BoxOutput.Buzzer)];

    private static void AssertScheduled(ExpectedStage stage, ReadOnlySpan<OutputEdge> edges)
    {
        long lead = RunTiming.ValveLeadMicroseconds * 1000;
        long lag = RunTiming.ValveLagMicroseconds * 1000;
        long fill = stage.FillSeconds * SecondNanoseconds;
        long[] offsets = [0, lead, lead + fill, lead + fill + lag];
        for (int i = 0; i < edges.Length; i++)
        {
            long cycleStart = i / EdgesPerCycle * (fill + (stage.ReleaseSeconds * SecondNanoseconds));
            Assert.Equal(
                edges[0].ScheduledNanoseconds + cycleStart + offsets[i % EdgesPerCycle], edges[i].ScheduledNanoseconds);
            Assert.Equal(i % EdgesPerCycle is 1 or 2 ? BoxOutput.Pump : BoxOutput.Valve, edges[i].Output);
            Assert.Equal(i % EdgesPerCycle < 2, edges[i].On);
        }
    }
}
