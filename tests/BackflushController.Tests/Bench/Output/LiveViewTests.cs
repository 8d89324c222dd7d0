using Spectre.Console;

namespace BackflushController.Tests.Bench;

[Trait("Category", "Slow")]
public sealed partial class LiveViewTests
{
    [Theory]
    [InlineData(180, 45, ScreenStyle.HalfBlocks, true, 48, 24)]
    [InlineData(140, 50, ScreenStyle.HalfBlocks, false, 130, 10)]
    [InlineData(140, 39, ScreenStyle.HalfBlocks, false, 130, 0)]
    [InlineData(140, 38, ScreenStyle.Braille, true, 72, 8)]
    [InlineData(120, 30, ScreenStyle.Braille, true, 52, 8)]
    [InlineData(80, 24, ScreenStyle.Braille, false, 66, 1)]
    [InlineData(80, 23, ScreenStyle.Braille, false, 66, 0)]
    [InlineData(80, 22, ScreenStyle.None, false, 80, 10)]
    [InlineData(60, 12, ScreenStyle.None, false, 60, 7)]
    [InlineData(60, 3, ScreenStyle.None, false, 60, 0)]
    public void The_layout_is_the_largest_that_fits_and_draws_no_display_in_ascii(
        int width, int height, object style, bool beside, int readingsWidth, int logLines)
    {
        Assert.Equal(
            new LiveLayout((ScreenStyle)style, beside, readingsWidth, logLines),
            LiveLayout.For(width, height, canDraw: true));
        Assert.Equal(ScreenStyle.None, LiveLayout.For(width, height, canDraw: false).Screen);
    }

    [Theory]
    [InlineData(180, 45)]
    [InlineData(140, 50)]
    [InlineData(120, 30)]
    [InlineData(80, 24)]
    [InlineData(60, 12)]
    public void Every_moment_of_a_run_takes_the_same_number_of_lines_and_leaves_one_for_the_cursor(
        int width, int height)
    {
        LiveLayout layout = LiveLayout.For(width, height, canDraw: true);
        int[] counts = Enumerable.Range(0, 48)
            .Select(step => Lines(Draw(step * 5 * Second, layout, width, height)).Length)
            .Distinct()
            .ToArray();

        Assert.InRange(Assert.Single(counts), 1, height - 1);
    }

    [Fact]
    public void The_picture_shows_display_pressure_lamps_countdown_progress_and_log()
    {
        string picture = Draw(43 * Second, LiveLayout.For(120, 30, canDraw: true), 120, 30);

        Assert.Contains(ScreenText.Lines(SampleRun.SnapshotAt(43 * Second).Frame, ScreenStyle.Braille)[3], picture);
        Assert.Contains("00:43.0", picture);
        Assert.Contains("Detergent backflush | Cycle 2 of 9", picture);
        Assert.Contains("1/9 cycles", picture);
        Assert.Contains("in  0.2 s", picture);
        Assert.Contains(" bar", picture);
        Assert.Contains("pump      \u25CB off", picture);
        Assert.Contains("valve     \u25CF energised", picture);
        Assert.Contains("heartbeat \u25CF 86", picture);
        Assert.Contains("00:42.900  pump      off, 311 µs late", picture);
    }

    [Fact]
    public void The_heartbeat_lamp_is_lit_while_the_count_goes_up()
    {
        var watched = new WatchedRun(new HandClock());
        watched.OnProgress(SampleRun.SnapshotAt(0));
        watched.OnProgress(SampleRun.SnapshotAt(Second));
        Assert.True(watched.Latest.HeartBeats);

        watched.OnProgress(SampleRun.SnapshotAt(Second));
        Assert.False(watched.Latest.HeartBeats);
    }

    [Fact]
    public void Before_the_simulation_reports_the_view_has_its_full_size()
    {
        LiveLayout layout = LiveLayout.For(120, 30, canDraw: true);
        var output = new TestTerminal(120, 30);
        IAnsiConsole terminal = BenchEnvironment.OpenTerminal(output, noColour: true, AnsiSupport.Yes)!;

        terminal.Write(LivePicture.Of(new WatchedRun(new HandClock()).Latest, layout));

        Assert.Equal(Lines(Draw(43 * Second, layout, 120, 30)).Length, Lines(output.Written).Length);
    }

    [Fact]
    public void The_view_keeps_the_latest_forty_events()
    {
        var watched = new WatchedRun(new HandClock());
        for (int number = 0; number < 50; number++)
        {
            watched.OnLog(new LogEntry(number, "pump", "on"));
        }

        Assert.Equal(Enumerable.Range(10, 40), watched.Latest.Log.Select(entry => (int)entry.TimeNanoseconds));
    }

    [Fact]
    public void Half_blocks_show_two_pixels_a_letter()
    {
        IReadOnlyList<string> lines = ScreenText.Lines(
            SampleScreen.Pixels((0, 0), (0, 1), (1, 0), (2, 1), (127, 63)), ScreenStyle.HalfBlocks);

        Assert.Equal(32, lines.Count);
        Assert.All(lines, line => Assert.Equal(128, line.Length));
        Assert.Equal("\u2588\u2580\u2584 ", lines[0][..4]);
        Assert.Equal(" \u2584", lines[31][126..]);
    }

    [Fact]
    public void Braille_shows_eight_pixels_a_letter()
    {
        IReadOnlyList<string> lines = ScreenText.Lines(
            SampleScreen.Pixels((0, 0), (3, 0), (4, 3), (7, 3), (126, 61), (126, 62)), ScreenStyle.Braille);

        Assert.Equal(16, lines.Count);
        Assert.All(lines, line => Assert.Equal(64, line.Length));
        Assert.Equal("\u2801\u2808\u2840\u2880\u2800", lines[0][..5]);
        Assert.Equal("\u2806", lines[15][63..]);
    }

    [Fact]
    public void In_a_terminal_the_run_is_shown_live_without_clearing_it_and_then_the_table_and_the_summary()
    {
        (string written, string redirected) = RunInTerminal(noColour: false);

        string shown = WithoutCodes(written);
        Assert.Contains("9/9 cycles", shown);
        Assert.Contains("│ clear water │     4 │     3.54 │          9.66 │     0.55 │", shown);
        Assert.Contains("worst error 314 µs (goal: at most 1,000) \u2713", shown);
        Assert.DoesNotContain("00:12.000  valve", redirected);
        Assert.DoesNotMatch("\u001b\\[2[JK]", written);
    }

    [Fact]
    public void No_color_gives_no_colours()
    {
        (string written, _) = RunInTerminal(noColour: true);

        Assert.Contains("9/9 cycles", WithoutCodes(written));
        Assert.DoesNotMatch(ColourCode(), written);
    }

    [Fact]
    public void With_colours_the_display_is_amber_on_black()
    {
        var output = new TestTerminal(120, 40);
        IAnsiConsole terminal = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = output,
            Ansi = AnsiSupport.Yes,
            ColorSystem = ColorSystemSupport.TrueColor,
        });
        WatchedState state = new(SampleRun.SnapshotAt(0), false, [], TimeSpan.Zero);

        terminal.Write(LivePicture.Of(state, LiveLayout.For(120, 40, canDraw: true)));

        Assert.Contains("\u001b[38;2;255;176;0;48;5;0m", output.Written);
    }

    [Fact]
    public void A_terminal_without_control_sequences_counts_as_redirected()
    {
        Assert.Null(BenchEnvironment.OpenTerminal(new TestTerminal(80, 24), noColour: false, AnsiSupport.No));
    }

    private static (string Written, string Redirected) RunInTerminal(bool noColour)
    {
        var output = new TestTerminal(120, 40);
        using var bench = new TestBench { Terminal = BenchEnvironment.OpenTerminal(output, noColour, AnsiSupport.Yes) };

        Assert.Equal(0, bench.Run("--speed", "max"));
        return (output.Written, bench.Output);
    }

    private static string Draw(long time, LiveLayout layout, int width, int height)
    {
        var output = new TestTerminal(width, height);
        IAnsiConsole terminal = BenchEnvironment.OpenTerminal(output, noColour: true, AnsiSupport.Yes)!;
        LogEntry[] log = SampleRun.Report.Log.Where(entry => entry.TimeNanoseconds <= time).ToArray();
        TimeSpan realTime = TimeSpan.FromSeconds(time / 20.0 / Second);
        terminal.Write(LivePicture.Of(new WatchedState(SampleRun.SnapshotAt(time), true, log, realTime), layout));
        return WithoutCodes(output.Written);
    }

    private static string[] Lines(string picture) => picture.TrimEnd('\n').Split('\n');

    private static string WithoutCodes(string text) => AnyCode().Replace(text, "");

    [GeneratedRegex("\u001b\\[[0-9;?]*[A-Za-z]")]
    private static partial Regex AnyCode();

    // The codes 30 to 49 and 90 to 107 set colours, alone or in a list.
    [GeneratedRegex("\u001b\\[([0-9]+;)*(3[0-9]|4[0-9]|9[0-7]|10[0-7])[;m]")]
    private static partial Regex ColourCode();
}
