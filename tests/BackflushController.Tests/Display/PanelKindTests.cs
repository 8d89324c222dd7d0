namespace BackflushController.Tests.Display;

public sealed class PanelKindTests
{
    [Fact]
    public void Both_panel_chips_show_the_same_pictures() => Assert.Equal(
        PicturesOn(new Ssd1306Chip(), PanelKind.Ssd1306), PicturesOn(new Sh1106Chip(), PanelKind.Sh1106));

    private static byte[][] PicturesOn(OledChip panel, PanelKind kind)
    {
        var session = new Session(new ControllerSettings { Panel = kind }, panel: panel);
        session.LongPress(4 * Second);
        PanelPicture[] pictures = [.. ((long[])[2, 4, 6]).Select(second => session.PanelAt(second * Second))];
        session.RunUntil(9 * Second);

        byte[][] frames = [.. pictures.Select(picture => picture.Frame)];
        Assert.True(frames[0].Any(column => column != 0), "the panel is lit");
        Assert.NotEqual(frames[0], frames[2]);
        return frames;
    }
}
