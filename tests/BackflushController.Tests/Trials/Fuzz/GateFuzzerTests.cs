namespace BackflushController.Tests.Trials;

/// <summary>The second layer alone: whatever is asked of it, the gate keeps its invariants.</summary>
public sealed class GateFuzzerTests
{
    private const int MostSeeds = 50;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, MostSeeds)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Whatever_is_asked_the_invariants_of_the_gate_hold(int seed)
    {
        Assert.Null(new GateFuzzer(seed).Run());
    }

    [Fact]
    public void These_runs_fill_and_trip_the_gate_in_every_way()
    {
        GateFuzzer[] runs = [.. Enumerable.Range(1, MostSeeds).Select(seed => new GateFuzzer(seed))];
        Assert.All(runs, run => run.Run());

        Assert.True(runs.Sum(run => run.Fills) > 10 * MostSeeds);
        Assert.All(
            Enum.GetValues<GateTrip>().Where(trip => trip != GateTrip.None),
            trip => Assert.True(runs.Sum(run => run.Trips[(int)trip]) > 0, $"{trip} never came"));
    }
}
