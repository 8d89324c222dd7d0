namespace BackflushController.Tests.Bench;

public sealed class FaultFindingTests
{
    [Theory]
    [InlineData("tank-empty", true, "found: No pressure after 5.0 s")]
    [InlineData("drain-fouled", true, "found: No pressure after 5.0 s")]
    [InlineData("noise-bursts", false, "false alarm: No pressure after 5.0 s")]
    public void A_fault_screen_is_as_demanded_unless_the_fault_is_to_be_tolerated(
        string scenario, bool demanded, string outcome)
    {
        Check(SampleFault.Found(scenario), demanded, outcome);
    }

    [Theory]
    [InlineData("tank-empty")]
    [InlineData("drain-fouled")]
    [InlineData("noise-bursts")]
    public void Advice_at_the_end_is_as_demanded(string scenario)
    {
        Check(
            SampleFault.Advised(scenario), true, "advised after 195.0 s: Vents slowly: have the valve cleaned");
    }

    [Theory]
    [InlineData("tank-empty", false, "not found: the programme ran to its end")]
    [InlineData("drain-fouled", true, "not found: the programme ran to its end")]
    [InlineData("noise-bursts", true, "tolerated: the programme ran to its end")]
    public void Silence_is_as_demanded_where_the_fault_need_not_be_found(
        string scenario, bool demanded, string outcome)
    {
        Check(SampleFault.Silent(scenario), demanded, outcome);
    }

    [Theory]
    [InlineData("tank-empty")]
    [InlineData("drain-fouled")]
    [InlineData("noise-bursts")]
    public void A_run_that_hangs_is_never_as_demanded(string scenario)
    {
        FaultFinding finding = SampleFault.Silent(scenario, ranToEnd: false);

        Assert.False(finding.IsAsDemanded);
        Assert.Equal("not found: not done after 60 minutes", finding.Outcome("not done after 60 minutes"));
    }

    [Fact]
    public void A_fault_that_came_after_the_end_or_after_another_one_came_too_late()
    {
        Check(
            SampleFault.Silent("noise-bursts") with { ArrivedSeconds = null },
            false,
            "noise-bursts came too late: the programme ran to its end");
        Check(
            SampleFault.Found("tank-empty", arrived: 36, said: 35),
            false,
            "tank-empty came too late: the screen already said FAULT: No pressure");
    }

    [Fact]
    public void A_fault_that_nobody_asked_for_fails_the_run()
    {
        FaultFinding finding = SampleFault.Found("tank-empty") with { Scenario = null, ArrivedSeconds = null };

        Check(finding, false, "the screen said FAULT: No pressure");
        Assert.False(SampleFault.Report(finding).Succeeded);
    }

    [Fact]
    public void Advice_on_a_sound_machine_leaves_the_run_a_success()
    {
        RunReport report = SampleFault.Report(
            SampleFault.Advised("tank-empty") with { Scenario = null, ArrivedSeconds = null });

        Assert.True(report.Succeeded);
        Assert.Equal(SampleFault.Ending, report.Outcome);
    }

    [Fact]
    public void There_is_a_trial_for_every_scenario_and_programmes_are_known_ones()
    {
        Assert.Equal(FaultScenarios.Names, FaultScenarios.All.Select(scenario => scenario.Name));
        Assert.All(
            FaultScenarios.All.Where(scenario => scenario.Programme != null),
            scenario => Assert.Contains(scenario.Programme!, ProgrammeRun.Catalogue.Programmes));
    }

    private static void Check(FaultFinding finding, bool demanded, string outcome)
    {
        Assert.Equal(demanded, finding.IsAsDemanded);
        Assert.Equal(outcome, finding.Outcome(SampleFault.Ending));
    }
}
