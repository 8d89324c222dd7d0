namespace BackflushController.Tests.Bench;

public sealed class SpeedTests
{
    private static readonly LineLog Silent = new(TextWriter.Null);

    [Theory]
    [InlineData("0.1", 0.1, "0.1x")]
    [InlineData("20", 20, "20x")]
    [InlineData("100000", 100_000, "100000x")]
    [InlineData("max", double.PositiveInfinity, "max")]
    public void A_speed_is_a_factor_or_max(string text, double factor, string shown)
    {
        Assert.True(RunSpeed.TryParse(text, out RunSpeed? speed));
        Assert.Equal(factor, speed!.Value.Factor);
        Assert.Equal(shown, speed.ToString());
    }

    [Theory]
    [InlineData("0.09")]
    [InlineData("100001")]
    [InlineData("1,5")]
    [InlineData("MAX")]
    [InlineData(" 1")]
    public void Anything_else_is_no_speed(string text)
    {
        Assert.False(RunSpeed.TryParse(text, out _));
    }

    [Fact]
    public void A_run_that_is_ahead_waits_for_the_difference()
    {
        var clock = new HandClock();
        var paced = new PacedObserver(Silent, new RunSpeed(20), clock, CancellationToken.None);

        clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(TimeSpan.FromSeconds(3), paced.WaitFor(100_000_000_000));
        Assert.Equal(TimeSpan.FromSeconds(-1), paced.WaitFor(20_000_000_000));
    }

    [Fact]
    public void At_full_speed_a_run_never_waits()
    {
        var paced = new PacedObserver(Silent, RunSpeed.Maximum, new HandClock(), CancellationToken.None);

        Assert.Equal(TimeSpan.Zero, paced.WaitFor(3_600_000_000_000));
    }

    [Fact]
    public void A_stopped_program_ends_the_run_at_the_next_event_and_at_the_next_step()
    {
        var paced = new PacedObserver(
            Silent, RunSpeed.Maximum, new HandClock(), new CancellationToken(canceled: true));

        Assert.Throws<OperationCanceledException>(() => paced.OnLog(SampleRun.Report.Log[0]));
        Assert.Throws<OperationCanceledException>(() => paced.OnProgress(SampleRun.SnapshotAt(0)));
    }
}
