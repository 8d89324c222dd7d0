namespace BackflushController.Tests.Documentation;

/// <summary>The printed checklist speaks of the lines that the box has.</summary>
public sealed partial class CommissioningPageTests
{
    // Lines of the service menu, from 0 on: those between the first and the last of them are the steps.
    private const int FirstStep = 1;
    private const int LastProgramme = 4;
    private const int LastStep = 9;
    private const int About = 15;

    private static readonly string Page =
        RepositoryRoot.Read(Pages.Commissioning);

    [Fact]
    public void Every_line_of_the_checklist_is_a_line_of_the_menu()
    {
        HashSet<string> menu = [.. Enum.GetValues<TextId>().Select(id => ScreenTexts.Of(Language.English, id))];
        string[] lines = [.. Line().Matches(Page).Select(match => match.Groups[1].Value)];

        Assert.Equal(12, lines.Length);
        Assert.All(lines, line => Assert.Contains(line, menu));
    }

    [Fact]
    public void Every_quoted_text_is_one_of_the_panel_or_a_setting()
    {
        HashSet<string> texts =
        [
            .. Enum.GetValues<TextId>().SelectMany(id => new[]
            {
                ScreenTexts.OneLine(Language.English, id), ScreenTexts.Title(Language.English, id),
            }),
        ];

        Assert.All(
            Quote().Matches(Page).Select(match => match.Groups[1].Value).Where(quote => !quote.Contains(" = ")),
            quote => Assert.Contains(quote, texts));
    }

    [Fact]
    public void The_number_of_steps_is_the_boxs()
    {
        Assert.Contains($"{Commissioning.Steps}/{Commissioning.Steps}", Page);
    }

    [Fact]
    public void What_a_box_without_a_sensor_can_reach_is_what_the_page_says()
    {
        string[] about = AboutAfterEveryStep(new ControllerSettings { Proof = CycleProof.TimedOnly });

        Assert.Contains("Commissioned 6/9", about);
        Assert.Contains("Valve proof", about);
        Assert.Contains("with `proof = timed-only` 6/9, and `Valve proof` as the first", Page);
    }

    /// <summary>Tries every line of the menu that is a step, whatever the box says, and opens its about page.</summary>
    private static string[] AboutAfterEveryStep(ControllerSettings settings)
    {
        var session = new Session(settings);
        session.HoldAtPowerUp();
        long now = 6 * Second;
        for (int line = 0; line < About; line++)
        {
            if (line is >= FirstStep and <= LastStep)
            {
                session.LongPress(now + Second);
                session.LongPress(now + (5 * Second));
            }

            if (line is >= FirstStep and <= LastProgramme)
            {
                session.ShortPress(now + (30 * Second));
            }

            now += 35 * Second;
            session.ShortPress(now - (2 * Second));
        }

        session.LongPress(now);
        PanelPicture about = session.PanelAt(now + (3 * Second));
        session.RunUntil(now + (4 * Second));
        return about.Lines;
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quote();

    [GeneratedRegex("^\\| ☐ \\| `([^`]+)` \\|", RegexOptions.Multiline)]
    private static partial Regex Line();
}
