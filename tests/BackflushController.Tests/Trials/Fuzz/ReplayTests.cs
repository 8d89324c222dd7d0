namespace BackflushController.Tests.Trials;

[Trait("Category", "Slow")]
public sealed class ReplayTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(77)]
    public void The_same_seed_is_the_same_run_bit_for_bit_whether_somebody_listens_or_not(int seed)
    {
        var first = new List<string>();
        var second = new List<string>();

        FuzzReport one = FuzzRun.Run(seed, first.Add);
        FuzzReport other = FuzzRun.Run(seed, second.Add);

        Assert.Equal(one.TraceHash, other.TraceHash);
        Assert.Equal(one.TraceHash, FuzzRun.Run(seed).TraceHash);
        Assert.Equal(one.Nanoseconds, other.Nanoseconds);
        Assert.Equal(first, second);
    }

    [Fact]
    public void Another_seed_is_another_run()
    {
        ulong[] hashes = [.. FuzzSuite.Run(1, 20).Reports.Select(report => report.TraceHash)];

        Assert.Equal(hashes.Length, hashes.Distinct().Count());
    }

    [Fact]
    public void Many_at_once_are_the_same_as_one_by_one_and_in_order()
    {
        FuzzSummary together = FuzzSuite.Run(10, 8);

        Assert.Equal(Enumerable.Range(10, 8), together.Reports.Select(report => report.Seed));
        Assert.All(together.Reports, report => Assert.Equal(FuzzRun.Run(report.Seed).TraceHash, report.TraceHash));
    }

    [Fact]
    public void The_log_tells_what_was_drawn_what_was_done_and_what_happened()
    {
        var log = new List<string>();

        FuzzRun.Run(1, log.Add);

        Assert.StartsWith("    0.000  machine ", log[0]);
        Assert.Contains(log, line => line.EndsWith("  power-up 1"));
        Assert.Contains(log, line => line.EndsWith("  pump on"));
        Assert.Contains(log, line => line.EndsWith("  all injected faults are over"));
    }
}
