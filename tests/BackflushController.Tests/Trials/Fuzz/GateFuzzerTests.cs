namespace BackflushController.Tests.Trials;

/// <summary>The second layer alone: whatever is asked of it, the gate keeps its invariants.</summary>
[Trait("Category", "Slow")]
public sealed class GateFuzzerTests
{
    private const int MostSeeds = 50;

    [Fact]
    public void Whatever_is_asked_the_invariants_of_the_gate_hold_and_it_trips_in_every_way()
    {
        GateFuzzer[] runs = [.. Enumerable.Range(1, MostSeeds).Select(seed => new GateFuzzer(seed))];
        Assert.DoesNotContain(
            runs.Select((run, i) => (Seed: i + 1, Broken: run.Run())), run => run.Broken != null);

        Assert.True(runs.Sum(run => run.Fills) > 10 * MostSeeds);
        Assert.All(
            Enum.GetValues<GateTrip>().Where(trip => trip != GateTrip.None),
            trip => Assert.True(runs.Sum(run => run.Trips[(int)trip]) > 0, $"{trip} never came"));
    }
}
