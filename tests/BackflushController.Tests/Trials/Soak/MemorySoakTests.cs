using System.Diagnostics;

namespace BackflushController.Tests.Trials;

/// <summary>A simulated day in a process of its own, where no other test takes memory.</summary>
[Trait("Category", "Slow")]
public sealed class MemorySoakTests
{
    [Fact]
    public void A_day_with_a_programme_and_a_reader_every_hour_leaves_nothing_behind()
    {
        string trials = typeof(TrialSuites).Assembly.Location;
        using Process soak = Process.Start(
            new ProcessStartInfo("dotnet", [trials, "soak", "--days", "1"]) { RedirectStandardOutput = true })!;
        string[] lines = soak.StandardOutput.ReadToEnd().TrimEnd().Split('\n');
        soak.WaitForExit();

        Assert.Matches(@"^24 +1 +", lines[^2]);
        Assert.Equal(0, soak.ExitCode);
    }
}
