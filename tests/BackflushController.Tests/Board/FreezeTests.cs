using Thread = BackflushController.VirtualBoard.Nano.Thread;

namespace BackflushController.Tests.Board;

/// <summary>A chip that stands still: its pins stay, its clock goes on, and so does the world.</summary>
public sealed class FreezeTests
{
    [Fact]
    public void Frozen_firmware_goes_on_where_it_was_and_finds_the_time_gone()
    {
        var chip = new VirtualEsp32(CostModel.LoadDefault());
        chip.Schedule(Second, chip.Freeze);
        chip.Schedule(4 * Second, chip.Thaw);
        long woke = 0;

        chip.Run(() =>
        {
            Thread.Sleep(1500);
            woke = chip.NowNanoseconds;
        });

        Assert.InRange(woke, 4 * Second, 5 * Second);
    }

    [Fact]
    public void A_power_cut_ends_a_frozen_boot_and_the_next_one_is_not_frozen()
    {
        var chip = new VirtualEsp32(CostModel.LoadDefault());
        chip.Schedule(Second, chip.Freeze);
        chip.Schedule(2 * Second, chip.CutPower);

        RunEnd first = chip.Run(() => Thread.Sleep(10_000));
        RunEnd second = chip.Run(() => Thread.Sleep(100));

        Assert.Equal(RunEndReason.PowerCut, first.Reason);
        Assert.Equal(RunEndReason.MainReturned, second.Reason);
    }
}
