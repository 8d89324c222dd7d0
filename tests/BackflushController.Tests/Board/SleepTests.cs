using static BackflushController.Tests.Board.TestCosts;
using Thread = BackflushController.VirtualBoard.Nano.Thread;

namespace BackflushController.Tests.Board;

public class SleepTests
{
    private static readonly CostModel FreeSleep = With("\"threadSleep\": 30", "\"threadSleep\": 0");

    /// <summary>With the tick edge at 0: a sleep called some way into a tick ends at an edge.</summary>
    [Theory]
    [InlineData(1, 0, 10)]
    [InlineData(1, 9, 10)]
    [InlineData(10, 0, 10)]
    [InlineData(10, 1, 10)]
    [InlineData(10, 9, 10)]
    [InlineData(11, 0, 20)]
    [InlineData(11, 9, 20)]
    [InlineData(15, 5, 20)]
    [InlineData(20, 0, 20)]
    [InlineData(20, 9, 20)]
    [InlineData(21, 3, 30)]
    [InlineData(30, 3, 30)]
    [InlineData(1000, 5, 1000)]
    public void A_sleep_ends_at_a_tick_edge_counted_from_the_last_one(int milliseconds, int intoTick, int edge)
    {
        VirtualEsp32 chip = new(FreeSleep) { TickPhaseNanoseconds = 0 };
        long begin = BootToMain + (intoTick * Millisecond);
        Assert.Equal(BootToMain + (edge * Millisecond), Wake(chip, begin, milliseconds));
    }

    [Fact]
    public void A_sleep_before_the_first_edge_of_the_world_ends_at_it()
    {
        string instant = DefaultJson
            .Replace("\"bootToMain\": 500000", "\"bootToMain\": 0")
            .Replace("\"threadSleep\": 30", "\"threadSleep\": 0");
        VirtualEsp32 chip = new(CostModel.Parse(instant, "changed.json"));
        Assert.Equal(3_700_000, Wake(chip, 0, 10));
    }

    [Fact]
    public void Sleeping_zero_does_not_wait()
    {
        VirtualEsp32 chip = new(FreeSleep);
        Assert.Equal(BootToMain, Wake(chip, BootToMain, 0));
    }

    [Fact]
    public void The_call_itself_costs_30_units_before_the_edge_is_looked_for()
    {
        VirtualEsp32 chip = new(Default) { TickPhaseNanoseconds = 0 };
        Assert.Equal(BootToMain + (20 * Millisecond), Wake(chip, BootToMain + 9_990_000, 10));
    }

    [Fact]
    public void A_loop_of_sleeps_stays_on_the_tick()
    {
        VirtualEsp32 chip = new(Default);
        List<long> wakes = [];
        chip.Run(() =>
        {
            for (int i = 0; i < 5; i++)
            {
                Thread.Sleep(20);
                wakes.Add(chip.NowNanoseconds - BootToMain);
            }
        });
        Assert.Equal([13_700_000, 33_700_000, 53_700_000, 73_700_000, 93_700_000], wakes);
    }

    [Fact]
    public void A_negative_time_is_refused()
    {
        RunEnd end = new VirtualEsp32(Default).Run(() => Thread.Sleep(-2));
        Assert.IsType<ArgumentOutOfRangeException>(end.Exception);
    }

    [Fact]
    public void Sleeping_for_ever_ends_with_the_power()
    {
        VirtualEsp32 chip = new(Default);
        chip.Schedule(2_000 * Millisecond, chip.CutPower);
        Assert.Equal(RunEndReason.PowerCut, chip.Run(() => Thread.Sleep(-1)).Reason);
        Assert.Equal(2_000 * Millisecond, chip.NowNanoseconds);
    }

    [Fact]
    public void Sleeping_for_ever_in_a_world_without_events_is_an_error_of_the_world() =>
        Assert.Throws<InvalidOperationException>(() => new VirtualEsp32(Default).Run(() => Thread.Sleep(-1)));

    private static long Wake(VirtualEsp32 chip, long begin, int milliseconds)
    {
        long wake = 0;
        chip.PassTime(begin - chip.Costs.Devices.BootToMain);
        chip.Run(() =>
        {
            Thread.Sleep(milliseconds);
            wake = chip.NowNanoseconds;
        });
        return wake;
    }
}
