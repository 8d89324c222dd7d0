using static BackflushController.Tests.Board.TestCosts;
using NanoFile = BackflushController.VirtualBoard.Nano.File;
using NanoStream = BackflushController.VirtualBoard.Nano.FileStream;

namespace BackflushController.Tests.Board;

public class FlashTests
{
    private const string Path = @"I:\counters.a";
    private const string Name = "counters.a";
    private static readonly byte[] s_old = [1, 2, 3, 4, 5];

    private readonly FlashDrive _flash = new();
    private readonly VirtualEsp32 _chip;

    public FlashTests() => _chip = new VirtualEsp32(Default, _flash);

    [Fact]
    public void What_is_written_is_durable_after_close()
    {
        Succeed(() =>
        {
            NanoStream stream = new(Path, FileMode.Create);
            stream.Write([9, 8, 7], 1, 2);
            stream.Close();
        });
        Assert.Equal([8, 7], _flash.Read(Name));
    }

    [Fact]
    public void Flush_makes_nothing_durable()
    {
        byte[]? durable = null;
        Succeed(() =>
        {
            NanoStream stream = new(Path, FileMode.Create);
            stream.Write([9], 0, 1);
            stream.Flush();
            durable = _flash.Read(Name);
        });
        Assert.Equal([], durable!);
        Assert.Equal([], _flash.Read(Name)!);
    }

    [Fact]
    public void A_new_file_is_there_empty_from_the_moment_it_is_opened()
    {
        Succeed(() => _ = new NanoStream(Path, FileMode.Create));
        Assert.True(_flash.Contains(Name));
        Assert.Equal(1, _flash.Commits);
    }

    [Fact]
    public void Create_keeps_the_old_content_until_close()
    {
        _flash.Put(Name, s_old);
        byte[]? beforeClose = null;
        Succeed(() =>
        {
            using NanoStream stream = new(Path, FileMode.Create);
            stream.Write([9], 0, 1);
            beforeClose = _flash.Read(Name);
        });
        Assert.Equal(s_old, beforeClose);
        Assert.Equal([9], _flash.Read(Name));
    }

    [Fact]
    public void Create_without_a_write_empties_the_file()
    {
        _flash.Put(Name, s_old);
        Succeed(() => new NanoStream(Path, FileMode.Create).Close());
        Assert.Equal([], _flash.Read(Name)!);
    }

    [Fact]
    public void A_power_cut_before_close_loses_what_was_written()
    {
        _flash.Put(Name, s_old);
        RunEnd end = _chip.Run(() =>
        {
            using NanoStream stream = new(Path, FileMode.Create);
            stream.Write([9], 0, 1);
            _chip.CutPower();
            stream.Flush();
        });
        Assert.Equal(RunEndReason.PowerCut, end.Reason);
        Assert.Equal(s_old, _flash.Read(Name));
    }

    [Theory]
    [InlineData(4_999, false)]
    [InlineData(5_000, false)]
    [InlineData(5_001, true)]
    public void A_power_cut_during_a_commit_leaves_the_old_content(int microsecondsAfterClose, bool isNew)
    {
        _flash.Put(Name, s_old);
        _chip.Run(() =>
        {
            NanoStream stream = new(Path, FileMode.Create);
            stream.Write([9], 0, 1);
            long begin = _chip.NowNanoseconds + Default.Devices.FileClose;
            _chip.Schedule(begin + (microsecondsAfterClose * Microsecond), _chip.CutPower);
            stream.Close();
            VirtualBoard.Nano.Thread.Sleep(100);
        });
        Assert.Equal(isNew ? [9] : s_old, _flash.Read(Name));
    }

    [Fact]
    public void Content_survives_reboot_power_cut_and_another_chip()
    {
        byte[] read = [];
        Succeed(() => NanoFile.WriteAllBytes(Path, s_old));
        _chip.CutPower();
        VirtualEsp32 other = new(Default, _flash);
        other.Run(() => read = NanoFile.ReadAllBytes(Path));
        Assert.Equal(s_old, read);
    }

    [Fact]
    public void A_file_left_open_at_a_reboot_can_be_opened_again()
    {
        _chip.Run(() =>
        {
            _ = new NanoStream(Path, FileMode.Create);
            nanoFramework.Runtime.Native.Power.RebootDevice();
        });
        Succeed(() => new NanoStream(Path, FileMode.Open).Close());
    }

    [Fact]
    public void A_stream_reads_in_parts_and_gives_zero_at_the_end()
    {
        _flash.Put(Name, s_old);
        List<int> counts = [];
        byte[] buffer = new byte[4];
        long length = 0;
        Succeed(() =>
        {
            using NanoStream stream = new(Path, FileMode.Open, FileAccess.Read);
            length = stream.Length;
            counts.Add(stream.Read(buffer, 0, 2));
            counts.Add(stream.Read(buffer, 0, 4));
            counts.Add(stream.Read(buffer, 0, 4));
        });
        Assert.Equal(5, length);
        Assert.Equal([2, 3, 0], counts);
        Assert.Equal([3, 4, 5, 0], buffer);
    }

    [Fact]
    public void A_stream_writes_where_its_position_is()
    {
        _flash.Put(Name, s_old);
        Succeed(() =>
        {
            using NanoStream stream = new(Path, FileMode.Open);
            stream.Position = 3;
            stream.Write([7, 8, 9], 0, 3);
            Assert.Equal(6, stream.Position);
        });
        Assert.Equal([1, 2, 3, 7, 8, 9], _flash.Read(Name));
    }

    [Fact]
    public void Append_writes_at_the_end()
    {
        _flash.Put(Name, s_old);
        Succeed(() =>
        {
            using NanoStream stream = new(Path, FileMode.Append);
            stream.Write([6], 0, 1);
        });
        Assert.Equal([1, 2, 3, 4, 5, 6], _flash.Read(Name));
    }

    [Fact]
    public void Set_length_cuts_the_file()
    {
        _flash.Put(Name, s_old);
        Succeed(() =>
        {
            using NanoStream stream = new(Path, FileMode.Open);
            stream.SetLength(2);
        });
        Assert.Equal([1, 2], _flash.Read(Name));
    }

    [Fact]
    public void Closing_an_unchanged_file_commits_nothing()
    {
        _flash.Put(Name, s_old);
        Succeed(() => new NanoStream(Path, FileMode.Open).Close());
        Assert.Equal(0, _flash.Commits);
    }

    [Fact]
    public void Closing_twice_commits_once()
    {
        Succeed(() =>
        {
            NanoStream stream = new(Path, FileMode.Create);
            stream.Write([1], 0, 1);
            stream.Close();
            stream.Dispose();
        });
        Assert.Equal(2, _flash.Commits);
    }

    [Fact]
    public void Exists_and_delete_and_deleting_what_is_not_there()
    {
        _flash.Put(Name, s_old);
        List<bool> exists = [];
        Succeed(() =>
        {
            exists.Add(NanoFile.Exists(Path));
            NanoFile.Delete(Path);
            exists.Add(NanoFile.Exists(Path));
            NanoFile.Delete(Path);
        });
        Assert.Equal([true, false], exists);
        Assert.Equal(1, _flash.Commits);
    }

    [Fact]
    public void Move_renames()
    {
        _flash.Put(Name, s_old);
        Succeed(() => NanoFile.Move(Path, @"I:\other"));
        Assert.Equal(["other"], _flash.Names);
        Assert.Equal(s_old, _flash.Read("other"));
    }

    [Fact]
    public void Move_refuses_a_name_that_is_taken()
    {
        _flash.Put(Name, s_old);
        _flash.Put("other", [7]);
        AssertIoError(() => NanoFile.Move(Path, @"I:\other"));
        Assert.Equal([7], _flash.Read("other"));
        Assert.Equal(s_old, _flash.Read(Name));
    }

    [Theory]
    [InlineData(FileMode.Open)]
    [InlineData(FileMode.Truncate)]
    public void Opening_what_is_not_there_is_an_io_error(FileMode mode) =>
        AssertIoError(() => _ = new NanoStream(Path, mode));

    [Fact]
    public void Moving_what_is_not_there_is_an_io_error() =>
        AssertIoError(() => NanoFile.Move(Path, @"I:\other"));

    [Fact]
    public void Making_new_what_is_there_is_an_io_error()
    {
        _flash.Put(Name, s_old);
        AssertIoError(() => _ = new NanoStream(Path, FileMode.CreateNew));
    }

    [Fact]
    public void A_file_is_open_once()
    {
        _flash.Put(Name, s_old);
        AssertIoError(() =>
        {
            _ = new NanoStream(Path, FileMode.Open);
            _ = new NanoStream(Path, FileMode.Open);
        });
    }

    [Theory]
    [InlineData(@"D:\counters.a")]
    [InlineData("counters.a")]
    [InlineData(@"I:\")]
    [InlineData(@"I:\folder\counters.a")]
    public void Other_drives_and_folders_are_io_errors(string path) =>
        AssertIoError(() => _ = new NanoStream(path, FileMode.Create));

    [Fact]
    public void A_stream_for_reading_refuses_to_be_written()
    {
        _flash.Put(Name, s_old);
        RunEnd end = _chip.Run(() => new NanoStream(Path, FileMode.Open, FileAccess.Read).Write([1], 0, 1));
        Assert.IsType<NotSupportedException>(end.Exception);
    }

    [Fact]
    public void A_closed_stream_refuses_everything()
    {
        RunEnd end = _chip.Run(() =>
        {
            NanoStream stream = new(Path, FileMode.Create);
            stream.Close();
            stream.Write([1], 0, 1);
        });
        Assert.IsType<ObjectDisposedException>(end.Exception);
    }

    [Fact]
    public void A_commit_takes_5_milliseconds()
    {
        long took = 0;
        _flash.Put(Name, s_old);
        Succeed(() =>
        {
            NanoStream stream = new(Path, FileMode.Open);
            stream.Write([1], 0, 1);
            long begin = _chip.NowNanoseconds;
            stream.Close();
            took = _chip.NowNanoseconds - begin;
        });
        Assert.Equal((5 * Millisecond) + Default.Devices.FileClose, took);
        Assert.Equal(0, _flash.Erases);
    }

    /// <summary>Each commit of 36 bytes takes 100 in a block of 4,096: forty fit, the next erases.</summary>
    [Fact]
    public void Every_so_many_commits_one_erases_a_block_and_takes_40_milliseconds()
    {
        _flash.Put(Name, new byte[36]);
        List<long> took = [];
        Succeed(() =>
        {
            for (int i = 0; i < 82; i++)
            {
                NanoStream stream = new(Path, FileMode.Open);
                stream.Write([(byte)i], 0, 1);
                long begin = _chip.NowNanoseconds;
                stream.Close();
                took.Add(_chip.NowNanoseconds - begin - Default.Devices.FileClose);
            }
        });
        int[] erasing = [.. Enumerable.Range(0, took.Count).Where(i => took[i] == 40 * Millisecond)];
        Assert.Equal([40, 80], erasing);
        Assert.Equal(80, took.Count(time => time == 5 * Millisecond));
        Assert.Equal(82, _flash.Commits);
        Assert.Equal(2, _flash.Erases);
    }

    [Fact]
    public void A_file_of_several_blocks_erases_several()
    {
        Succeed(() => NanoFile.WriteAllBytes(Path, new byte[10_000]));
        Assert.Equal(3, _flash.Erases);
    }

    private void Succeed(Action main)
    {
        RunEnd end = _chip.Run(main);
        Assert.Null(end.Exception);
        Assert.NotEqual(RunEndReason.PowerCut, end.Reason);
    }

    private void AssertIoError(Action main)
    {
        RunEnd end = _chip.Run(main);
        Assert.IsType<IOException>(end.Exception);
    }
}
