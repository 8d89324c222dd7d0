namespace BackflushController.Tests.Simulation;

/// <summary>What is said of the OLED where its signs would not be understood.</summary>
public sealed class PlainWordsTests
{
    [Theory]
    [InlineData("○ next ● start", "press: next|hold: start")]
    [InlineData("○ stop", "press: stop")]
    [InlineData("● rinse now", "hold: rinse now")]
    [InlineData("○ back F4", "press: back F4")]
    [InlineData("F4", "F4")]
    [InlineData("", "")]
    public void The_signs_of_the_button_are_said_as_words(string hint, string expected)
    {
        Assert.Equal(expected, WordsOf("", "", "", "", "", "", "", hint));
    }

    [Theory]
    [InlineData("● ○ ○ ○ ○ ○", "1 of 6")]
    [InlineData("○●", "2 of 2")]
    [InlineData("● Café", "● Café")]
    public void The_dots_are_said_as_a_place(string dots, string expected)
    {
        Assert.Equal(expected, WordsOf("", "", "", "", dots, "", "", ""));
    }

    [Theory]
    [InlineData("12.8", "5 bar", "12.8 bar|5 s")]
    [InlineData("0.0", "bar", "0.0 bar")]
    [InlineData("", "5", "5 s")]
    [InlineData("1 Water", "2 Detergent", "1 Water|2 Detergent")]
    public void The_seconds_in_the_ring_are_not_taken_for_the_pressure(string third, string fourth, string expected)
    {
        Assert.Equal(expected, WordsOf("", "", third, fourth, "", "", "", ""));
    }

    [Fact]
    public void A_cycle_is_said_as_it_is_drawn()
    {
        var scene = new Scene
        {
            Kind = SceneKind.Cycle,
            Title = TextId.Filling,
            Index = 2,
            Count = 5,
            Decibar = 128,
            Seconds = 4,
            Detail = TextId.WaterCycles,
            Code = Scene.Nothing,
            Hint = TextId.HintStop,
        };

        Assert.Equal("Filling 2/5|12.8 bar|4 s|Water|press: stop", WordsOf(new ScreenReader().Read(FrameOf(scene))));
    }

    [Fact]
    public void The_event_log_has_the_words_of_a_screen_and_none_of_its_signs()
    {
        var session = new Session();
        LogEntry? noted = null;
        session.Recorder.Noted += entry => noted = entry;
        session.RunUntil(3 * Second);
        session.Recorder.See("ready");

        int programmes = ProgrammeRun.Catalogue.Programmes.Count;
        Assert.StartsWith(
            $"Detergent | backflush | 1 of {programmes} | ", noted?.Text, StringComparison.Ordinal);
        Assert.EndsWith(" | press: next | hold: start", noted?.Text, StringComparison.Ordinal);
    }

    private static byte[] FrameOf(Scene scene)
    {
        var canvas = new Canvas(Language.English);
        for (int page = 0; page < Canvas.Pages; page++)
        {
            canvas.Begin(page, 0, Canvas.Width);
            TallCycle.Paint(page, isLeft: true, scene, canvas);
            if (page >= Canvas.Pages - Ring.Parts)
            {
                TallCycle.Paint(page, isLeft: false, scene, canvas);
            }
        }

        return canvas.FrameBytes;
    }

    private static string WordsOf(params string[] lines) => string.Join('|', PlainWords.Of(lines));
}
