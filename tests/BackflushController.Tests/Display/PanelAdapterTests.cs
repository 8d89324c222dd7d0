using BackflushController.Tests.Board;
using OledPanel = BackflushController.Adapters.OledPanel;

namespace BackflushController.Tests.Display;

/// <summary>The firmware's adapter with each panel on the virtual board.</summary>
public class PanelAdapterTests
{
    private const int Width = 128;

    public static TheoryData<PanelKind, bool> Panels
    {
        get
        {
            TheoryData<PanelKind, bool> panels = [];
            foreach (PanelKind kind in Enum.GetValues<PanelKind>())
            {
                panels.Add(kind, false);
                panels.Add(kind, true);
            }

            return panels;
        }
    }

    [Theory]
    [MemberData(nameof(Panels))]
    public void A_person_sees_the_picture_as_it_was_drawn_and_turned_when_it_is_to_be(PanelKind kind, bool turned)
    {
        int rows = RowsOf(kind);

        byte[] seen = Shown(ChipOf(kind), kind, turned, PanelLook.Normal);

        Assert.Equal(
            Frames.Map(Frames.Sample, (x, y) => y >= rows ? (x, -1) : turned ? (Width - 1 - x, rows - 1 - y) : (x, y)),
            seen);
    }

    [Theory]
    [MemberData(nameof(Panels))]
    public void A_panel_that_is_mounted_as_the_settings_say_is_upright(PanelKind kind, bool turned)
    {
        int rows = RowsOf(kind);

        byte[] seen = Shown(ChipOf(kind, turned), kind, turned, PanelLook.Normal);

        Assert.Equal(Frames.Map(Frames.Sample, (x, y) => y >= rows ? (x, -1) : (x, y)), seen);
    }

    [Theory]
    [MemberData(nameof(Panels))]
    public void Inverted_the_whole_glass_is_dark_on_lit(PanelKind kind, bool turned)
    {
        OledChip chip = ChipOf(kind, turned);
        int rows = RowsOf(kind);

        byte[] seen = Shown(chip, kind, turned, PanelLook.Inverted);

        Assert.True(chip.IsInverted);
        byte[] inverted = [.. Frames.Sample.Select(column => (byte)~column)];
        Assert.Equal(Frames.Map(inverted, (x, y) => y >= rows ? (x, -1) : (x, y)), seen);
    }

    [Theory]
    [MemberData(nameof(Panels))]
    public void Dimmed_the_contrast_is_low_and_normal_as_the_package_sets_it_again(PanelKind kind, bool turned)
    {
        OledChip chip = ChipOf(kind, turned);
        List<int> contrasts = [];
        Run(chip, kind, turned, panel =>
        {
            foreach (PanelLook look in (PanelLook[])
                [PanelLook.Dimmed, PanelLook.DimmedAndMoved, PanelLook.Inverted, PanelLook.Dimmed, PanelLook.Normal])
            {
                contrasts.Add(chip.Contrast);
                Assert.True(panel.SetLook(look));
            }
        });

        Assert.Equal([chip.Contrast, 0x10, 0x10, chip.Contrast, 0x10], contrasts);
        Assert.InRange(chip.Contrast, 0x80, 0xFF);
        Assert.False(chip.IsInverted);
        Assert.Equal(0, chip.DisplayOffset);
    }

    [Theory]
    [MemberData(nameof(Panels))]
    public void Moved_the_picture_is_a_row_away(PanelKind kind, bool turned)
    {
        int rows = RowsOf(kind);

        byte[] seen = Shown(ChipOf(kind), kind, turned: false, PanelLook.DimmedAndMoved);
        byte[] turnedSeen = Shown(ChipOf(kind, turned), kind, turned, PanelLook.DimmedAndMoved);

        // A panel of 32 rows has no line for the row that leaves it.
        Assert.Equal(Frames.Map(Frames.Sample, (x, y) => (x, RowFrom(y, 1, rows))), seen);
        Assert.Equal(Frames.Map(Frames.Sample, (x, y) => (x, RowFrom(y, 1, rows))), turnedSeen);
    }

    [Fact]
    public void A_look_that_nobody_takes_is_known()
    {
        bool taken = true;
        var board = new VirtualEsp32(TestCosts.Default);
        RunEnd end = board.Run(() => taken = new OledPanel(new ControllerSettings()).SetLook(PanelLook.Dimmed));
        Assert.Null(end.Exception);
        Assert.False(taken);
    }

    private static int RowFrom(int y, int by, int rows) =>
        y >= rows ? -1 : rows == 64 ? (y + by) & 63 : y + by < rows ? y + by : -1;

    private static int RowsOf(PanelKind kind) => kind == PanelKind.Ssd1306Flat ? 32 : 64;

    private static OledChip ChipOf(PanelKind kind, bool turned = false) => kind == PanelKind.Sh1106
        ? new Sh1106Chip { IsUpsideDown = turned }
        : new Ssd1306Chip(kind == PanelKind.Ssd1306Flat) { IsUpsideDown = turned };

    private static byte[] Shown(OledChip chip, PanelKind kind, bool turned, PanelLook look)
    {
        Run(chip, kind, turned, panel =>
        {
            Assert.True(panel.SetLook(look));
            for (int page = 0; page < RowsOf(kind) / 8; page++)
            {
                Assert.True(panel.ShowPage(Frames.Sample, page, 0, OledFrame.Width));
            }
        });
        return chip.ToFrame();
    }

    private static void Run(OledChip chip, PanelKind kind, bool turned, Action<OledPanel> act)
    {
        var board = new VirtualEsp32(TestCosts.Default);
        var settings = new ControllerSettings { Panel = kind, PanelTurned = turned };
        board.I2cWires(settings.Pins.I2cData, settings.Pins.I2cClock).Connect((byte)settings.PanelAddress, chip);
        RunEnd end = board.Run(() =>
        {
            var panel = new OledPanel(settings);
            Assert.True(panel.Start());
            act(panel);
        });
        Assert.Null(end.Exception);
    }
}
