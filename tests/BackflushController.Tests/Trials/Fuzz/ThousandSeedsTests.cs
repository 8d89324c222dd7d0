namespace BackflushController.Tests.Trials;

[Trait("Category", "Slow")]
public sealed class ThousandSeedsTests(ThousandSeeds seeds) : IClassFixture<ThousandSeeds>
{
    private const int FewestTestsOfAnInvariant = 50;

    /// <summary>Only one fault of the machine leads there, and most welded relays are not met by a run.</summary>
    private static readonly string[] RareTests = ["named weld stays off", "welded pump cut off"];

    private const int FewestWeldedRelays = 15;

    [Fact]
    public void No_invariant_is_violated()
    {
        Assert.Empty(seeds.Summary.Broken.Select(report => $"seed {report.Seed}: {report.Violation}"));
    }

    [Fact]
    public void Every_invariant_is_tested()
    {
        Assert.Equal(
            [
                "back to ready", "done only proved", "enable drops when frozen", "first fault shown",
                "interference counted", "latch never lost", "named weld stays off", "no acknowledged cycle lost",
                "no dead end", "no fill without cut off", "no untight group clean", "nothing starts by itself",
                "off after exception", "off after lost renewal", "plug only for weld", "pump off at collapse",
                "pump only with lever", "pump only with valve", "safe within bound", "stops when pressed",
                "throws nothing itself", "warns under pressure", "welded pump cut off", "within gate limits",
            ],
            seeds.Summary.Tests.Select(invariant => invariant.Key));
        Assert.All(
            seeds.Summary.Tests,
            invariant => Assert.True(
                invariant.Value >= (RareTests.Contains(invariant.Key) ? FewestWeldedRelays : FewestTestsOfAnInvariant),
                $"{invariant}"));
    }

    [Fact]
    public void Every_injected_fault_comes()
    {
        IEnumerable<string> all = Enum.GetValues<InjectedFault>()
            .Where(fault => fault != InjectedFault.Machine)
            .Select(FuzzEvent.NameOf)
            .Concat(FaultScenarios.Names);

        Assert.Equal(all.Order(StringComparer.Ordinal), seeds.Summary.InjectedFaults.Select(fault => fault.Key));
    }

    [Fact]
    public void The_box_names_what_must_not_go_on()
    {
        Fault[] expected =
        [
            Fault.FillTooLong, Fault.RunTooLong, Fault.PumpTooHot, Fault.OutputLeaseLost, Fault.LoopOverruns,
            Fault.MemoryFails, Fault.NoVent, Fault.PumpStuckOn,
        ];
        Assert.Empty(expected.Select(PlainReasons.Of).Except(seeds.Summary.Faults.Select(named => named.Key)));
    }

    [Fact]
    public void They_pump_and_finish()
    {
        Assert.True(seeds.Summary.Hours > 50, $"{seeds.Summary.Hours} h");
        Assert.True(seeds.Summary.Reports.Sum(report => report.Fills) > 10_000);
        Assert.True(seeds.Summary.Reports.Sum(report => report.RunsFinished) > 1_500);
        Assert.True(seeds.Summary.Reports.Sum(report => report.Crashes) > 100);
    }
}
