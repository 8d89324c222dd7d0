namespace BackflushController.Tests.Display;

/// <summary>What the chip of the panel is told in a whole run, beside the pages.</summary>
[Trait("Category", "Slow")]
public class PanelLookTests
{
    private const long Minute = 60 * Second;
    private const int Bright = 0xCF;
    private const int Dim = 0x10;
    private const int MostPicturesBetween = 5;

    [Fact]
    public void A_fill_that_is_stopped_under_pressure_turns_the_panel_dark_on_lit_until_the_group_is_at_rest()
    {
        string warning = ScreenTexts.Title(Language.English, TextId.DoNotOpen);
        var session = new Session();
        OledChip panel = session.World.Panel;
        List<(bool Warns, bool Inverted)> seen = [];
        session.WatchPanel(lines => seen.Add((lines.Contains(warning), panel.IsInverted)));
        session.Start();
        session.AfterEdge(BoxOutput.Pump, true, 1, 5 * Second, () => session.Button.PressFor(200 * Millisecond));
        session.RunUntil(Minute);

        // Inverted before its first page; taken back before the first page of what follows, while it stands.
        Assert.True(seen.First(now => now.Warns).Inverted);
        Assert.InRange(seen.Count(now => now == (true, false)), 0, MostPicturesBetween);
        Assert.Equal((false, false), seen[^1]);
        Assert.Equal(2, Changes(seen.Select(now => now.Inverted)));
    }

    [Fact]
    public void The_panel_of_an_idle_box_is_dimmed_and_its_picture_moves_until_it_is_touched()
    {
        var session = new Session();
        OledChip panel = session.World.Panel;
        List<(int Contrast, int Offset)> seen = [];
        List<string> hints = [];
        session.WatchFrames(() =>
        {
            (int, int) now = (panel.Contrast, panel.DisplayOffset);
            if (panel.IsOn && (seen.Count == 0 || seen[^1] != now))
            {
                seen.Add(now);
            }
        });
        foreach (double minutes in (double[])[9.5, 10.5, 11.5])
        {
            session.At((long)(minutes * Minute), () => hints.Add(session.Lines[^1]));
        }

        session.ShortPress(13 * Minute);
        PanelPicture touched = session.PanelAt((13 * Minute) + (190 * Millisecond));
        bool isBright = false;
        session.At((13 * Minute) + (190 * Millisecond), () => isBright = panel.Contrast == Bright);
        PanelPicture after = session.PanelAt((13 * Minute) + (2 * Second));
        session.RunUntil((13 * Minute) + (3 * Second));

        Assert.Equal([(Bright, 0), (Dim, 0), (Dim, 1), (Dim, 0), (Bright, 0)], seen);
        Assert.Single(hints.Distinct());
        Assert.NotEmpty(hints[0]);
        Assert.True(isBright);
        Assert.NotEqual(touched.Lines, after.Lines);
    }

    [Fact]
    public void A_flat_panel_shows_the_menu_upright_on_its_32_rows()
    {
        var session = new Session(
            flash: Drives.WithSettings("display = ssd1306-128x32\ndisplay-rotation = 180"),
            panel: new Ssd1306Chip(isFlat: true) { IsUpsideDown = true });
        PanelPicture menu = session.PanelAt(3 * Second);
        session.RunUntil(4 * Second);

        Assert.Contains("○", menu.Lines[3], StringComparison.Ordinal);
        Assert.NotEmpty(menu.Title);
        Assert.All(menu.Frame.Skip(4 * OledFrame.Width), column => Assert.Equal(0, column));
    }

    private static int Changes(IEnumerable<bool> values) =>
        values.Zip(values.Skip(1)).Count(pair => pair.First != pair.Second);
}
