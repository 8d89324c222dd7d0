using static BackflushController.Tests.Board.TestCosts;
using NanoFile = BackflushController.VirtualBoard.Nano.File;
using NanoStream = BackflushController.VirtualBoard.Nano.FileStream;

namespace BackflushController.Tests.Board;

public class FlashTests
{
    private const string Old = "counters.a";
    private const string OldPath = @"I:\counters.a";
    private const string New = "new";
    private const string NewPath = @"I:\new";

    private static readonly byte[] OldBytes = [1, 2, 3, 4, 5];

    private readonly FlashDrive _flash = new();
    private readonly VirtualEsp32 _chip;

    public FlashTests()
    {
        _flash.Put(Old, OldBytes);
        _chip = new VirtualEsp32(Default, _flash);
    }

    [Fact]
    public void What_is_written_is_durable_after_close()
    {
        Use(NewPath, FileMode.Create, stream => stream.Write([9, 8, 7], 1, 2));
        Assert.Equal([8, 7], _flash.Read(New));
    }

    [Fact]
    public void A_new_file_is_there_empty_as_soon_as_it_is_opened()
    {
        Succeed(() => _ = new NanoStream(NewPath, FileMode.Create));
        Assert.True(_flash.Contains(New));
        Assert.Equal(1, _flash.Commits);
    }

    [Fact]
    public void Create_keeps_the_old_content_until_close()
    {
        byte[]? beforeClose = null;
        Use(OldPath, FileMode.Create, stream =>
        {
            stream.Write([9], 0, 1);
            beforeClose = _flash.Read(Old);
        });
        Assert.Equal(OldBytes, beforeClose);
        Assert.Equal([9], _flash.Read(Old));
    }

    [Fact]
    public void Create_without_a_write_empties_the_file()
    {
        Use(OldPath, FileMode.Create, _ => { });
        Assert.Equal([], _flash.Read(Old)!);
    }

    [Fact]
    public void A_power_cut_before_close_loses_what_was_written()
    {
        RunEnd end = _chip.Run(() =>
        {
            using NanoStream stream = new(OldPath, FileMode.Create);
            stream.Write([9], 0, 1);
            _chip.CutPower();
            stream.Write([9], 0, 1);
        });
        Assert.Equal(RunEndReason.PowerCut, end.Reason);
        Assert.Equal(OldBytes, _flash.Read(Old));
    }

    [Theory]
    [InlineData(4_999, false)]
    [InlineData(5_000, false)]
    [InlineData(5_001, true)]
    public void A_power_cut_during_a_commit_leaves_the_old_content(int microsecondsAfterClose, bool isNew)
    {
        _chip.Run(() =>
        {
            NanoStream stream = new(OldPath, FileMode.Create);
            stream.Write([9], 0, 1);
            long begin = _chip.NowNanoseconds + Default.Devices.FileClose;
            _chip.Schedule(begin + (microsecondsAfterClose * Microsecond), _chip.CutPower);
            stream.Close();
            VirtualBoard.Nano.Thread.Sleep(100);
        });
        Assert.Equal(isNew ? [9] : OldBytes, _flash.Read(Old));
    }

    [Fact]
    public void Content_survives_reboot_power_cut_and_another_chip()
    {
        byte[] read = new byte[OldBytes.Length];
        Use(NewPath, FileMode.Create, stream => stream.Write(OldBytes, 0, OldBytes.Length));
        _chip.CutPower();
        new VirtualEsp32(Default, _flash).Run(() => new NanoStream(NewPath, FileMode.Open).Read(read, 0, read.Length));
        Assert.Equal(OldBytes, read);
    }

    [Fact]
    public void A_file_left_open_at_a_reboot_can_be_opened_again()
    {
        _chip.Run(() =>
        {
            _ = new NanoStream(NewPath, FileMode.Create);
            nanoFramework.Runtime.Native.Power.RebootDevice();
        });
        Use(NewPath, FileMode.Open, _ => { });
    }

    [Fact]
    public void A_stream_reads_in_parts_and_gives_zero_at_the_end()
    {
        int[] counts = [];
        byte[] buffer = new byte[4];
        long length = 0;
        Succeed(() =>
        {
            using NanoStream stream = new(OldPath, FileMode.Open, FileAccess.Read);
            length = stream.Length;
            counts = [stream.Read(buffer, 0, 2), stream.Read(buffer, 0, 4), stream.Read(buffer, 0, 4)];
        });
        Assert.Equal(5, length);
        Assert.Equal([2, 3, 0], counts);
        Assert.Equal([3, 4, 5, 0], buffer);
    }

    [Fact]
    public void Closing_an_unchanged_file_commits_nothing()
    {
        Use(OldPath, FileMode.Open, _ => { });
        Assert.Equal(0, _flash.Commits);
    }

    [Fact]
    public void Closing_twice_commits_once()
    {
        Use(NewPath, FileMode.Create, stream =>
        {
            stream.Write([1], 0, 1);
            stream.Close();
        });
        Assert.Equal(2, _flash.Commits);
    }

    [Theory]
    [InlineData(NewPath, FileMode.Open)]
    [InlineData(@"D:\counters.a", FileMode.Create)]
    [InlineData("counters.a", FileMode.Create)]
    [InlineData(@"I:\", FileMode.Create)]
    [InlineData(@"I:\folder\counters.a", FileMode.Create)]
    public void Opening_what_is_not_there_and_other_drives_and_folders_are_io_errors(
        string path, FileMode mode) => AssertRefused<IOException>(() => _ = new NanoStream(path, mode));

    [Fact]
    public void A_file_is_open_once() => AssertRefused<IOException>(() =>
    {
        _ = new NanoStream(OldPath, FileMode.Open);
        _ = new NanoStream(OldPath, FileMode.Open);
    });

    [Fact]
    public void A_file_exists_or_not()
    {
        bool[] exists = [];
        Succeed(() => exists = [NanoFile.Exists(OldPath), NanoFile.Exists(NewPath)]);
        Assert.Equal([true, false], exists);
    }

    [Fact]
    public void A_stream_for_reading_refuses_to_be_written() => AssertRefused<NotSupportedException>(
        () => new NanoStream(OldPath, FileMode.Open, FileAccess.Read).Write([1], 0, 1));

    [Fact]
    public void A_closed_stream_refuses_everything() => AssertRefused<ObjectDisposedException>(() =>
    {
        NanoStream stream = new(NewPath, FileMode.Create);
        stream.Close();
        stream.Write([1], 0, 1);
    });

    [Fact]
    public void A_commit_takes_5_milliseconds()
    {
        Assert.Equal([5 * Millisecond], CommitTimes(1));
        Assert.Equal(0, _flash.Erases);
    }

    /// <summary>Each commit of 36 bytes takes 100 in a block of 4,096: forty fit, the next erases.</summary>
    [Fact]
    public void Every_so_many_commits_one_erases_a_block_and_takes_40_milliseconds()
    {
        _flash.Put(Old, new byte[36]);
        long[] took = CommitTimes(82);
        int[] erasing = [.. Enumerable.Range(0, took.Length).Where(i => took[i] == 40 * Millisecond)];
        Assert.Equal([40, 80], erasing);
        Assert.Equal(80, took.Count(time => time == 5 * Millisecond));
        Assert.Equal(82, _flash.Commits);
        Assert.Equal(2, _flash.Erases);
    }

    [Fact]
    public void A_file_of_several_blocks_erases_several()
    {
        Use(NewPath, FileMode.Create, stream => stream.Write(new byte[10_000], 0, 10_000));
        Assert.Equal(3, _flash.Erases);
    }

    /// <summary>What each of so many writes of one byte takes to close, the call itself left out.</summary>
    private long[] CommitTimes(int commits)
    {
        List<long> took = [];
        Succeed(() =>
        {
            for (int i = 0; i < commits; i++)
            {
                NanoStream stream = new(OldPath, FileMode.Open);
                stream.Write([(byte)(i + 1)], 0, 1);
                long begin = _chip.NowNanoseconds;
                stream.Close();
                took.Add(_chip.NowNanoseconds - begin - Default.Devices.FileClose);
            }
        });
        return [.. took];
    }

    /// <summary>Opens a file, does something with it and closes it.</summary>
    private void Use(string path, FileMode mode, Action<NanoStream> act) => Succeed(() =>
    {
        using NanoStream stream = new(path, mode);
        act(stream);
        stream.Close();
    });

    private void Succeed(Action main) => Assert.Equal(new RunEnd(RunEndReason.MainReturned), _chip.Run(main));

    private void AssertRefused<T>(Action main) => Assert.IsType<T>(_chip.Run(main).Exception);
}
