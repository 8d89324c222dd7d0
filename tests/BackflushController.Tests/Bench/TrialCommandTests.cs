namespace BackflushController.Tests.Bench;

/// <summary>What the commands of the trials ask for; what they print is in a class for each.</summary>
public sealed class TrialCommandTests
{
    [Theory]
    [InlineData("power-loss", "power-loss, seed 1, every 1")]
    [InlineData("power-loss --every 53 --seed 7", "power-loss, seed 7, every 53")]
    [InlineData("fault-sweep", "fault-sweep, seed 1, every 1")]
    [InlineData("fault-sweep --every 53 --seed 7", "fault-sweep, seed 7, every 53")]
    [InlineData("fuzz", "fuzz, seed 1, 1000 seeds")]
    [InlineData("fuzz --seeds 20 --seed 7", "fuzz, seed 7, 20 seeds")]
    [InlineData("fuzz --replay --seed 7", "replay, seed 7")]
    public void It_tries_what_it_was_asked_for(string arguments, string expected)
    {
        string asked = "";
        T Answer<T>(string question, T answer)
        {
            asked = question;
            return answer;
        }

        var kept = new PowerCut(1, RunState.Ready, DetergentInGroup: false, []);
        using var bench = new TestBench
        {
            SweepPowerLoss = (seed, every) =>
                Answer($"power-loss, seed {seed}, every {every}", new PowerLossReport(1, [kept])),
            SweepFaults = (seed, every) => Answer<TrialReport[]>($"fault-sweep, seed {seed}, every {every}", []),
            Fuzz = (seed, seeds, _) => Answer($"fuzz, seed {seed}, {seeds} seeds", new FuzzSummary([])),
            ReplayFuzz = (seed, _) => Answer($"replay, seed {seed}", SampleFuzz.Held(seed)),
        };

        Assert.Equal(0, bench.Run(arguments.Split(' ')));
        Assert.Equal(expected, asked);
    }
}
