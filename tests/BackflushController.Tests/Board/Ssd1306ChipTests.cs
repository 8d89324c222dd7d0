using System.Device.I2c;
using Iot.Device.Ssd13xx;
using static Iot.Device.Ssd13xx.Ssd13xx;

namespace BackflushController.Tests.Board;

public class Ssd1306ChipTests
{
    private readonly Oled<Ssd1306Chip> _oled = new();

    private Ssd1306Chip Chip => _oled.Chip;

    [Fact]
    public void The_constructor_of_the_package_sends_its_init_bytes_in_one_transaction()
    {
        RecordingChip wire = new();
        VirtualEsp32 board = new(TestCosts.Default);
        board.I2cWires(18, 19).Connect(0x3C, wire);
        board.Run(Construct);
        byte[] expected = Convert.FromHexString("00AED580A83FD300408D142000A1C8DA1281CFD9F1DB40A4A6AF");
        Assert.Equal(expected, Assert.Single(wire.Received));
        Assert.Contains(board.CallLog.Entries, call => call.Call == DeviceCall.DisplayConstruct);
    }

    [Fact]
    public void A_display_that_is_not_there_does_not_disturb_the_constructor()
    {
        RunEnd end = new VirtualEsp32(TestCosts.Default).Run(Construct);
        Assert.Equal(RunEndReason.MainReturned, end.Reason);
    }

    [Fact]
    public void Before_init_the_panel_is_dark() => Assert.Equal(Frames.Empty, Chip.ToFrame());

    [Fact]
    public void After_init_the_panel_shows_the_noise_of_its_memory()
    {
        _oled.AfterInit();
        int lit = Chip.ToFrame().Sum(column => System.Numerics.BitOperations.PopCount(column));
        Assert.InRange(lit, 3_000, 5_000);
        Assert.True(Chip.IsOn);
        Assert.Equal(0xCF, Chip.Contrast);
        Assert.Equal(0, Chip.UnknownCommands);
        Assert.Equal(25, Chip.CommandBytes);
    }

    [Fact]
    public void The_package_s_display_shows_its_frame_upright()
    {
        ShowSample();
        Assert.Equal(Frames.Sample, Chip.ToFrame());
        Assert.Equal(1024, Chip.DataBytes);
    }

    [Fact]
    public void In_page_mode_pages_and_columns_are_set_and_the_page_stays()
    {
        _oled.AfterInit(Blank(), [0x00, 0x20, 0x02, 0xB3, 0x05, 0x17], Frames.Repeat(12, 0xFF));
        byte[] expected = Frames.Empty;
        for (int i = 0; i < 12; i++)
        {
            // Column 0x75 = 117 to 127, then the column wraps to where it began and the page does not change.
            int column = 0x75 + i;
            expected[(3 * 128) + (column > 127 ? 0x75 : column)] = 0xFF;
        }

        Assert.Equal(expected, Chip.ToFrame());
    }

    [Fact]
    public void In_horizontal_mode_page_commands_do_nothing()
    {
        _oled.AfterInit(Blank(), [0x00, 0xB3, 0x05, 0x11], Frames.Repeat(1, 0xFF));
        byte[] expected = Frames.Empty;
        expected[0] = 0xFF;
        Assert.Equal(expected, Chip.ToFrame());
    }

    /// <summary>A window of columns 10 to 12 and pages 2 and 3; the seventh byte begins again.</summary>
    [Theory]
    [InlineData("horizontal, row by row", 0x00, new byte[] { 7, 2, 3 }, new byte[] { 4, 5, 6 })]
    [InlineData("vertical, column by column", 0x01, new byte[] { 7, 3, 5 }, new byte[] { 2, 4, 6 })]
    public void Data_fills_a_window_in_the_order_of_its_mode(string order, byte mode, byte[] page2, byte[] page3)
    {
        _oled.AfterInit(Blank(), [0x00, 0x20, mode, 0x21, 10, 12, 0x22, 2, 3], Frames.Data([1, 2, 3, 4, 5, 6, 7]));
        byte[] expected = Frames.Empty;
        page2.CopyTo(expected, (2 * 128) + 10);
        page3.CopyTo(expected, (3 * 128) + 10);
        Assert.True(expected.SequenceEqual(Chip.ToFrame()), order);
    }

    [Fact]
    public void A_control_byte_with_continuation_is_for_one_byte()
    {
        _oled.AfterInit(
            Blank(), [0x80, 0x21, 0x80, 5, 0x80, 127, 0xC0, 0x11, 0x80, 0xA7, 0x40, 0x22, 0x33]);
        Assert.True(Chip.IsInverted);
        Assert.Equal([0x11, 0x22, 0x33], Chip.ToFrame().Skip(5).Take(3).Select(value => (byte)~value));
    }

    [Fact]
    public void A_command_can_go_over_two_transactions()
    {
        _oled.AfterInit([0x00, 0x81], [0x00, 0x42]);
        Assert.Equal(0x42, Chip.Contrast);
    }

    [Fact]
    public void Inverting_all_on_off_and_the_charge_pump_change_what_is_seen()
    {
        ShowSample();
        Command(0xA7);
        Assert.Equal(Frames.Sample.Select(value => (byte)~value), Chip.ToFrame());
        Command(0xA6, 0xA5);
        Assert.All(Chip.ToFrame(), value => Assert.Equal(0xFF, value));
        Command(0xA4);
        Assert.Equal(Frames.Sample, Chip.ToFrame());
        Command(0xAE);
        Assert.Equal(Frames.Empty, Chip.ToFrame());
        Command(0xAF);
        Assert.Equal(Frames.Sample, Chip.ToFrame());
        Command(0x8D, 0x10);
        Assert.Equal(Frames.Empty, Chip.ToFrame());
    }

    /// <summary>Scan direction, start line and display offset: row y shows what was written for another row.</summary>
    [Theory]
    [InlineData(-1, 63, 0xC0)]
    [InlineData(1, 5, 0x45)]
    [InlineData(1, 8, 0xD3, 8)]
    public void The_rows_are_turned_and_scrolled_at_once(int sign, int shift, params int[] commands)
    {
        ShowSample();
        Command(commands);
        Assert.Equal(Frames.Map(Frames.Sample, (x, y) => (x, ((sign * y) + shift) & 63)), Chip.ToFrame());
    }

    [Fact]
    public void The_segment_remap_acts_on_what_is_written_afterwards()
    {
        ShowSample();
        Command(0xA0);
        Assert.Equal(Frames.Sample, Chip.ToFrame());
        _oled.Send(Frames.Transactions(Frames.Sample, 0));
        Assert.Equal(Frames.Map(Frames.Sample, (x, y) => (127 - x, y)), Chip.ToFrame());
    }

    [Fact]
    public void With_fewer_rows_the_rest_of_the_panel_is_dark()
    {
        ShowSample();
        Command(0xA8, 31);
        Assert.Equal(32, Chip.MultiplexRows);
        int lit = Enumerable.Range(0, 64).Count(y => Enumerable.Range(0, 128).Any(x => Chip.PixelLit(x, y)));
        Assert.Equal(32, lit);
    }

    [Theory]
    [InlineData()]
    [InlineData(0xA7)]
    [InlineData(0xA5, 0xA8, 35)]
    [InlineData(0xA8, 47)]
    [InlineData(0xA8, 47, 0xD3, 16)]
    [InlineData(0xA8, 44, 0xD3, 19, 0x58)]
    [InlineData(0xD3, 61, 0x43)]
    [InlineData(0xC0, 0x48, 0xA7)]
    [InlineData(0xC0, 0xA8, 36, 0xD3, 4)]
    public void A_frame_is_made_of_its_pixels_however_the_rows_are_set(params int[] commands)
    {
        ShowSample();
        Command(commands);
        byte[] pixels = new byte[1024];
        for (int i = 0; i < 128 * 64; i++)
        {
            (int x, int y) = (i % 128, i / 128);
            pixels[(y / 8 * 128) + x] |= (byte)((Chip.PixelLit(x, y) ? 1 : 0) << (y % 8));
        }

        Assert.Equal(pixels, Chip.ToFrame());
    }

    [Fact]
    public void The_version_grows_with_each_change_and_with_nothing_else()
    {
        ShowSample();
        long version = Chip.Version;
        _oled.Send(Frames.Transactions(Frames.Sample, 0));
        Command(0xAF, 0xA6, 0xE3);
        Assert.Equal(version, Chip.Version);
        Command(0xA7);
        Assert.True(Chip.Version > version);
        version = Chip.Version;
        _oled.Send([0x40, (byte)~Frames.Sample[0]]);
        Assert.True(Chip.Version > version);
    }

    [Fact]
    public void An_unknown_command_is_passed_over_and_counted()
    {
        _oled.AfterInit([0x00, 0xFF, 0xA7]);
        Assert.Equal(1, Chip.UnknownCommands);
        Assert.True(Chip.IsInverted);
    }

    [Fact]
    public void Power_up_forgets_everything()
    {
        ShowSample();
        Chip.PowerUp();
        Assert.False(Chip.IsOn);
        Assert.Equal(Frames.Empty, Chip.ToFrame());
        _oled.AfterInit();
        Assert.NotEqual(Frames.Sample, Chip.ToFrame());
    }

    [Theory]
    [InlineData(128, 0)]
    [InlineData(0, 64)]
    [InlineData(-1, 0)]
    public void A_pixel_outside_the_panel_is_refused(int x, int y) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Chip.PixelLit(x, y));

    [Fact]
    public void A_frame_that_is_given_out_can_be_changed_without_harm()
    {
        ShowSample();
        Chip.ToFrame()[0] ^= 0xFF;
        Assert.Equal(Frames.Sample, Chip.ToFrame());
    }

    private static void Construct() => _ = new Ssd1306(new I2cDevice(new(1, 0x3C)), DisplayResolution.OLED128x64);

    private void ShowSample() => _oled.AfterInit(Frames.Transactions(Frames.Sample, 0));

    private void Command(params int[] commands) => _oled.Send([0x00, .. commands.Select(value => (byte)value)]);

    private static byte[] Blank() => Frames.Repeat(1024, 0);
}
