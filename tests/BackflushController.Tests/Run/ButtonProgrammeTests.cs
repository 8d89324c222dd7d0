namespace BackflushController.Tests.Run;

/// <summary>Every programme of the button on the default machine, by an operator who has button and screen.</summary>
public sealed class ButtonProgrammeTests(AllProgrammesRun runs) : IClassFixture<AllProgrammesRun>
{
    public static TheoryData<string> Names => [.. ExpectedProgramme.All.Select(programme => programme.Name)];

    public static TheoryData<string> TimedNames =>
    [
        .. ExpectedProgramme.All.Select(programme => programme.Name)
            .Where(name => name != ExpectedProgramme.StallDriven),
    ];

    [Fact]
    public void The_button_offers_exactly_these_programmes() => Listed.AssertSame(
        "tests/BackflushController.Tests/Run/ExpectedProgramme.cs",
        ProgrammeRun.Catalogue.Programmes,
        ExpectedProgramme.All.Select(programme => programme.Name));

    [Theory, MemberData(nameof(Names))]
    public void The_operator_reaches_the_end_and_saw_every_screen_in_order(string name)
    {
        RunReport report = runs.Of(name);

        Assert.True(report.Completed, report.Outcome);
        Assert.Equal(ExpectedProgramme.Of(name).Screens, report.Screens.Select(screen => screen.Caption));
    }

    [Theory, MemberData(nameof(Names))]
    public void The_stages_come_in_order_with_their_number_of_cycles(string name)
    {
        Assert.Equal(
            ExpectedProgramme.Of(name).Stages
                .SelectMany(stage => Enumerable.Range(1, stage.Cycles).Select(cycle => (stage.Title, cycle))),
            runs.Of(name).Cycles.Select(cycle => (cycle.Stage, cycle.Number)));
    }

    [Theory, MemberData(nameof(Names))]
    public void Every_edge_is_within_a_millisecond_of_its_schedule(string name)
    {
        OutputEdge[] edges = OutputChecks.Timed(runs.Of(name).Edges);
        OutputChecks.AssertCycles(ExpectedProgramme.Of(name).Stages.Sum(stage => stage.Cycles), edges);
        OutputChecks.AssertExact(edges);
    }

    [Theory, MemberData(nameof(TimedNames))]
    public void The_schedule_of_a_timed_stage_is_its_recipe_to_the_microsecond(string name)
    {
        ReadOnlySpan<OutputEdge> edges = OutputChecks.Timed(runs.Of(name).Edges);
        foreach (ExpectedStage stage in ExpectedProgramme.Of(name).Stages)
        {
            int count = OutputChecks.EdgesPerCycle * stage.Cycles;
            AssertScheduled(stage, edges[..count], holds: count == edges.Length && name != "open-flush");
            edges = edges[count..];
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void The_pump_never_runs_with_the_valve_released_and_both_are_off_at_the_end(string name)
    {
        OutputChecks.AssertPumpOnlyWithValve(runs.Of(name).Edges);
    }

    [Theory, MemberData(nameof(Names))]
    public void The_pump_stays_within_its_rating_of_two_minutes_in_three(string name)
    {
        Assert.InRange(
            OutputChecks.PumpSecondsInDearestWindow(runs.Of(name).Edges),
            1,
            SettingsRules.VibratoryOnMicroseconds / 1e6);
    }

    [Theory, MemberData(nameof(TimedNames))]
    public void The_pump_is_on_for_as_long_as_the_recipe_says_in_all(string name)
    {
        Assert.Equal(
            ExpectedProgramme.Of(name).Stages.Sum(stage => stage.Cycles * stage.FillSeconds),
            OutputChecks.FillSeconds(runs.Of(name).Edges).Sum(),
            tolerance: 1e-6);
    }

    [Theory, MemberData(nameof(Names))]
    public void Every_screen_says_what_a_press_does_now(string name)
    {
        var reader = new ScreenReader();
        Assert.All(runs.Of(name).Screens, screen =>
        {
            string hint = reader.Read(screen.Frame)[^1];
            Assert.True(hint.StartsWith('\u25CB') || hint.StartsWith('\u25CF'), $"{screen.Caption}: {hint}");
        });
    }

    /// <summary>A cycle has a ring of seconds in the place of the picture.</summary>
    [Theory, MemberData(nameof(Names))]
    public void What_a_person_is_told_between_the_cycles_is_a_picture_and_at_most_two_large_lines(string name)
    {
        var reader = new ScreenReader();
        Assert.All(runs.Of(name).Screens.Where(screen => !IsCycle(screen.Caption)), screen =>
        {
            ScreenView view = reader.See(screen.Frame);
            Assert.NotEqual(Pictogram.None, view.Picture);
            Assert.InRange(view.LargeLineCount, 1, 2);
        });
    }

    private static bool IsCycle(string caption) => caption.EndsWith("filling") || caption.EndsWith("releasing");

    private static void AssertScheduled(ExpectedStage stage, ReadOnlySpan<OutputEdge> edges, bool holds)
    {
        const long lead = RunTiming.ValveLeadMicroseconds * Microsecond;
        const long lag = RunTiming.ValveLagMicroseconds * Microsecond;
        long fill = stage.FillSeconds * Second;
        long[] offsets = [0, lead, lead + fill, lead + fill + lag];
        for (int i = 0; i < edges.Length; i++)
        {
            long cycle = i / offsets.Length * (fill + (stage.ReleaseSeconds * Second));
            long hold = holds && i == edges.Length - 1 ? ExpectedProgramme.LeakHoldSeconds * Second : 0;
            Assert.Equal(
                edges[0].ScheduledNanoseconds + cycle + offsets[i % offsets.Length] + hold,
                edges[i].ScheduledNanoseconds);
        }
    }
}
