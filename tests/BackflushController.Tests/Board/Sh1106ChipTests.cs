namespace BackflushController.Tests.Board;

public class Sh1106ChipTests
{
    private readonly Oled<Sh1106Chip> _oled = new();

    private Sh1106Chip Chip => _oled.Chip;

    [Fact]
    public void The_package_s_display_shows_its_frame_upright()
    {
        _oled.AfterInit(Frames.Transactions(Frames.Sample, 2));
        Assert.Equal(Frames.Sample, Chip.ToFrame());
    }

    [Fact]
    public void The_init_bytes_of_the_ssd1306_leave_it_on_with_two_commands_it_does_not_know()
    {
        _oled.AfterInit();
        Assert.True(Chip.IsOn);
        Assert.Equal(0xCF, Chip.Contrast);
        Assert.Equal(2, Chip.UnknownCommands);
    }

    [Fact]
    public void Without_the_column_offset_the_picture_is_two_columns_to_the_left()
    {
        _oled.AfterInit(Frames.Transactions(Frames.Sample, 0));
        byte[] frame = Chip.ToFrame();
        Assert.Equal(Frames.Sample.AsSpan(2, 126), frame.AsSpan(0, 126));
    }

    [Fact]
    public void The_page_does_not_change_by_itself()
    {
        _oled.AfterInit(Frames.Transactions(Frames.Empty, 2));
        _oled.Send([0x00, 0xB0, 0x02, 0x10], Frames.Repeat(300, 0xFF));
        byte[] frame = Chip.ToFrame();
        Assert.All(frame.Take(128), value => Assert.Equal(0xFF, value));
        Assert.All(frame.Skip(128), value => Assert.Equal(0, value));
    }

    [Fact]
    public void Windows_of_the_ssd1306_are_not_known()
    {
        _oled.AfterInit();
        long before = Chip.UnknownCommands;
        _oled.Send([0x00, 0x21]);
        Assert.Equal(before + 1, Chip.UnknownCommands);
    }

    [Fact]
    public void Its_own_voltage_converter_can_be_switched_off()
    {
        _oled.AfterInit(Frames.Transactions(Frames.Sample, 2));
        _oled.Send([0x00, 0xAD, 0x8A]);
        Assert.Equal(Frames.Empty, Chip.ToFrame());
        _oled.Send([0x00, 0xAD, 0x8B]);
        Assert.Equal(Frames.Sample, Chip.ToFrame());
    }
}
