namespace BackflushController.Tests.Bench;

/// <summary>Made-up findings for the tests of the bench.</summary>
internal static class SampleFault
{
    public const string Ending = "the programme ran to its end";

    /// <summary>The screen named it.</summary>
    public static FaultFinding Found(string scenario, double arrived = 30, double said = 35) => new()
    {
        Scenario = FaultScenarios.Get(scenario),
        ArrivedSeconds = arrived,
        SaidSeconds = said,
        Name = "No pressure",
        Advice = "Water in the tank? Does the pump run? Does the valve open?",
        RanToEnd = false,
    };

    /// <summary>The last screen advised on it.</summary>
    public static FaultFinding Advised(string scenario) => Found(scenario) with
    {
        SaidSeconds = 225,
        Name = null,
        Advice = "Vents slowly: have the valve cleaned.",
        RanToEnd = true,
    };

    /// <summary>The screen said nothing of it.</summary>
    public static FaultFinding Silent(string scenario, bool ranToEnd = true) => Found(scenario) with
    {
        SaidSeconds = null,
        Name = null,
        Advice = "",
        RanToEnd = ranToEnd,
    };

    /// <summary>The sample run with a finding.</summary>
    public static RunReport Report(FaultFinding finding) => SampleRun.Report with
    {
        Completed = finding.RanToEnd,
        Outcome = finding.Outcome(Ending),
        Fault = finding,
    };
}
