namespace BackflushController.Tests.Bench;

public sealed class FaultFindingTests
{
    private const string Named = "No pressure after 5.0 s";
    private const string Advised = "advised after 195.0 s: Vents slowly: have the valve cleaned";

    public static TheoryData<FaultFinding, bool, string> Findings => new()
    {
        { SampleFault.Found("tank-empty"), true, $"found: {Named}" },
        { SampleFault.Found("drain-fouled"), true, $"found: {Named}" },
        { SampleFault.Found("noise-bursts"), false, $"false alarm: {Named}" },
        { SampleFault.Advised("tank-empty"), true, Advised },
        { SampleFault.Advised("drain-fouled"), true, Advised },
        { SampleFault.Advised("noise-bursts"), true, Advised },
        { SampleFault.Silent("tank-empty"), false, $"not found: {SampleFault.Ending}" },
        { SampleFault.Silent("drain-fouled"), true, $"not found: {SampleFault.Ending}" },
        { SampleFault.Silent("noise-bursts"), true, $"tolerated: {SampleFault.Ending}" },
        { LateFor("noise-bursts"), false, $"noise-bursts came too late: {SampleFault.Ending}" },
        {
            SampleFault.Found("tank-empty", arrived: 36, said: 35), false,
            "tank-empty came too late: the screen already said FAULT: No pressure"
        },
        { Unasked(SampleFault.Found("tank-empty")), false, "the screen said FAULT: No pressure" },
    };

    [Theory, MemberData(nameof(Findings))]
    public void What_the_box_said_is_as_demanded_or_not(FaultFinding finding, bool demanded, string outcome)
    {
        Assert.Equal(demanded, finding.IsAsDemanded);
        Assert.Equal(outcome, finding.Outcome(SampleFault.Ending));
        Assert.Equal(demanded, SampleFault.Report(finding).Succeeded);
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
    public void Advice_on_a_sound_machine_leaves_the_run_a_success()
    {
        RunReport report = SampleFault.Report(Unasked(SampleFault.Advised("tank-empty")));

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

    private static FaultFinding LateFor(string scenario) => SampleFault.Silent(scenario) with { ArrivedSeconds = null };

    private static FaultFinding Unasked(FaultFinding finding) =>
        finding with { Scenario = null, ArrivedSeconds = null };
}
