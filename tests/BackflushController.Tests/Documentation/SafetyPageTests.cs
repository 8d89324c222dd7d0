namespace BackflushController.Tests.Documentation;

/// <summary>docs/SAFETY.md names every invariant that is checked, and the limits of the code.</summary>
public sealed class SafetyPageTests
{
    private const decimal Second = 1_000_000;

    private static readonly string Page =
        RepositoryRoot.Read(Pages.Safety);

    [Fact]
    public void Every_invariant_of_the_fuzz_runs_is_on_the_page()
    {
        IEnumerable<string> invariants = FuzzSuite.Run(1, 1).Tests.Select(invariant => invariant.Key);

        Assert.All(invariants, invariant => Assert.Contains($"`{invariant}`", Page));
    }

    [Fact]
    public void The_limits_are_the_gates()
    {
        Assert.Contains($"| lease of pump and valve | {OutputGate.LeaseMicroseconds / Second:0.0} s |", Page);
        Assert.Contains($"before the pump | {OutputGate.ValveLeadMicroseconds / Second:0.0} s (", Page);
        Assert.Contains($"is released | {OutputGate.ValveLagMicroseconds / Second:0.00} s (", Page);
        Assert.Contains($"in one fill | {GateLimits.MostFillMicroseconds / Second:0} s |", Page);
        Assert.Contains($"in one run | {GateLimits.MostRunMicroseconds / Second:0} s, and ", Page);
        Assert.Contains($"and {GateLimits.LateEdgesMicroseconds / Second:0} s for edges that come late", Page);
        Assert.Contains($"{HeartbeatRail.DropOutNanoseconds / (1000 * Second):0.0} s on the desk", Page);
        Assert.Contains($"late, or one by {LoopSupervisor.MostLateMicroseconds / Second:0.0} s", Page);
        Assert.Equal(10, LoopSupervisor.MostLateInARow);
        Assert.Contains("ten ticks in a row are late", Page);
        Assert.Equal(3, CrashLog.MostInARow);
        Assert.Equal(6, CrashLog.MostRestarts);
        Assert.Contains("three in a row nothing runs outside the service menu; after six", Page.Replace('\n', ' '));
    }
}
