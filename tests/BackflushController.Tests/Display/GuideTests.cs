using BackflushController.Tests.Glyphs;
using BackflushController.Tools.Glyphs;

namespace BackflushController.Tests.Display;

/// <summary>What the guides of the owner and of the technician say is what the firmware does.</summary>
public sealed partial class GuideTests
{
    private const long Second = 1_000_000;
    private const long Minute = 60 * Second;
    private const long StallSeenMicroseconds = PressureJudge.MeanDelayMicroseconds
        + ((PressureJudge.MeanTicks + PressureJudge.FlatTicks) * Inputs.TickMicroseconds);

    private static readonly Programme[] Programmes = ProgrammeCatalogue.ForPeople(new ControllerSettings());

    [Fact]
    public void The_programmes_run_for_as_long_as_the_guide_says() => GuideTable.AssertCells(
        "programme | when | runs for",
        Programmes.Select(programme =>
            $"{English(programme.Name)} | {UpTo(programme.Stages)}{Duration(programme.DurationMicroseconds)}"),
        0,
        2);

    [Fact]
    public void The_steps_of_the_programmes_are_the_catalogue() => GuideTable.AssertCells(
        "programme | step | cycles | pump on | pump off",
        Programmes.SelectMany(programme => programme.Stages
            .Where(stage => stage.Kind != StageKind.Prompt)
            .Select(stage => $"{English(programme.Name)} | {English(stage.Text)} | {Step(stage)}")));

    /// <summary>The numbered lists: the prompts of each programme in order, and its end.</summary>
    [Fact]
    public void The_prompts_of_a_programme_are_told_in_order()
    {
        Assert.All(Programmes.Where(programme => programme.Name != TextId.StallBackflush), programme =>
        {
            string head = $"\n### {English(programme.Name)}\n";
            Assert.True(GuideTable.Guide.Contains(head), $"{Pages.Programmes} has no section{head}");
            string section = GuideTable.Guide.Split(head)[1].Split("\n#")[0];
            IEnumerable<string> prompts = programme.Stages
                .Where(stage => stage.Kind == StageKind.Prompt)
                .Select(stage => ScreenTexts.Title(Language.English, stage.Text));

            Listed.AssertSame(
                $"{Pages.Programmes}, what is quoted under {English(programme.Name)},",
                prompts.Append(ScreenTexts.Title(Language.English, programme.Result)),
                Quotes(section.Replace('\n', ' ')));
        });
    }

    [Fact]
    public void The_times_are_those_of_the_code()
    {
        long[] times =
        [
            Button.LongPressMicroseconds,
            RunTiming.ValveLeadMicroseconds,
            RunTiming.ValveLagMicroseconds,
            RunTiming.ReminderMicroseconds,
            RunTiming.PromptPatienceMicroseconds,
            RunTiming.BlindVentMicroseconds,
            RunTiming.NoVentMicroseconds,
            CycleLimits.SlowVentMilliseconds * 1000L,
            IdleCheck.ShotPatienceMicroseconds,
            ServiceMenu.OpeningMicroseconds,
        ];

        GuideTable.AssertCells("what | how long", times.Select(time => $"{(decimal)time / Second:0.#} s"), 1);
    }

    [Fact]
    public void What_is_said_of_reminders_is_what_the_code_calculates()
    {
        string guide = GuideTable.Guide.Replace('\n', ' ');

        Assert.Contains($"overdue, at {DueList.OverduePercent} %", guide);
        Assert.Equal(4, DueList.SnoozeShotsDivisor);
        Assert.Contains("after a quarter of its coffees", guide);
        Assert.Contains($"for {ShotWatch.ShortestMicroseconds / Second} seconds and more", guide);
        Assert.Contains($"within {ShotWatch.SeriesGapMicroseconds / Second} seconds of one another", guide);
        Assert.Equal(10, Logbook.DayBeginsAfterMinutes);
        Assert.Contains("a power-up of ten minutes", guide);
        Assert.Equal(180, Logbook.MinutesOfUseADay);
        Assert.Contains("for three hours in them together", guide);
        Assert.Contains($"{TrayForecast.BackflushMillilitresPerSecond} ml for each second of a backflush", guide);
        Assert.Contains($"{TrayForecast.FlushMillilitresPerSecond} ml through the open group", guide);
        Assert.Contains($"{TrayForecast.ShotMillilitres} ml for a coffee", guide);
        Assert.Contains($"the last {RunHistory.Capacity} runs", guide);
    }

    [Fact]
    public void The_times_in_the_sentences_are_those_of_the_code()
    {
        string guide = GuideTable.Guide.Replace('\n', ' ');

        Assert.Contains($"waits for {RunTiming.PromptPatienceMicroseconds / Minute} minutes", guide);
        Assert.Contains($"vents for {RunTiming.BlindVentMicroseconds / Second} seconds", guide);
        Assert.Contains($"under pressure {RunTiming.NoVentMicroseconds / Second} seconds after a stop", guide);
        Assert.Contains($"{VentCheck.FirstFallMicroseconds / Second} seconds after the valve was released", guide);
        Assert.Contains($"for {IdleCheck.ShotPatienceMicroseconds / Minute} minutes while nothing runs", guide);
        Assert.Contains($"More than {CycleLimits.LeastClosedMillibar / 1000} bar in an open flush", guide);
        Assert.Contains($"more than {CycleLimits.LeakMillibarPerSecond / 1000m:0.00} bar in a second", guide);
        Assert.Contains($"loses less than {CycleLimits.LeakMillibarPerSecond / 1000m:0.00} bar", guide);
        Assert.Equal(Second / 2, PressureJudge.RestMicroseconds);
        Assert.Contains($"below {PressureJudge.RestMillibar / 1000m:0.0} bar for half a second", guide);
        Assert.Equal(Second, RunTiming.ValveLeadMicroseconds);
        Assert.Contains("the valve is on for a second and the pump off", guide);
        Assert.Contains($"below {PressureJudge.RestMillibar / 1000m:0.0} bar", guide);
        Assert.Contains($"on, for {ServiceMenu.OpeningMicroseconds / Second} seconds", guide);
        Assert.Equal(Minute, RunTiming.ReminderMicroseconds);
        Assert.Contains("again every minute", guide);
        Assert.InRange(StallSeenMicroseconds + new ControllerSettings().StallDwellMicroseconds, 650_000, 750_000);
        Assert.Contains("0.7 seconds after the pressure has stopped rising", guide);
        Assert.Contains(
            $"fills once for {ProgrammeCatalogue.SinglePulse().Stages[1].FillMicroseconds / Second} seconds", guide);
    }

    /// <summary>What is a fault after a teach-in is read from the limits themselves.</summary>
    [Fact]
    public void The_shares_of_a_teach_in_are_those_of_the_limits()
    {
        var normal = new MachineBaseline
        {
            Known = true,
            PlateauMillibar = 10_000,
            FillMilliseconds = 1000,
            VentMilliseconds = 1000,
        };
        var limits = new CycleLimits(new ControllerSettings(), normal);
        string guide = GuideTable.Guide.Replace("\n ", string.Empty).Replace('\n', ' ');

        Assert.Equal(3_000_000, limits.SlowVentMicroseconds);
        Assert.Equal(3_000_000, limits.SlowFillMicroseconds);
        Assert.Contains("a vent that takes three times as long is called slow", guide);
        Assert.Contains("a fill that takes three times as long", guide);
        Assert.Contains($"reaches less than {limits.LowPlateauMillibar / 100} % of the pressure", guide);
    }

    [Fact]
    public void Every_fault_has_its_row_with_its_code_its_name_and_its_picture() => GuideTable.AssertCells(
        "code | fault | what it means | what to do",
        Enum.GetValues<Fault>()
            .Where(fault => fault != Fault.None)
            .Select(fault =>
                $"<a id=\"f{(int)fault}\"></a>F{(int)fault} | " +
                $"`{English(FaultTexts.Name(fault))}` {Picture("fault", fault)}"),
        0,
        1);

    /// <summary>The table is laid out as the sheet, so that each meaning stands where its picture does.</summary>
    [Fact]
    public void Every_pictogram_has_its_meaning_at_its_place()
    {
        IReadOnlyList<Drawing> drawings = Art.Drawings("pictograms.txt");
        int inRow = GlyphSheet.InRow(drawings);

        Assert.Equal(Enum.GetNames<Pictogram>().Skip(1), drawings.Select(drawing => drawing.Name));
        GuideTable.AssertCells(
            "row | first | second | third | fourth",
            drawings.Select(drawing => drawing.Meaning).Chunk(inRow).Select((row, index) => string.Join(
                " | ", [$"{index + 1}", .. row, .. Enumerable.Repeat(string.Empty, inRow - row.Length)])));
    }

    [Fact]
    public void Every_sign_of_a_cycle_has_its_meaning() => GuideTable.AssertCells(
        "sign | it says",
        Art.Drawings("icons.txt").Select((drawing, index) => $"{index + 1} | {drawing.Meaning}"));

    [Fact]
    public void Every_advice_has_its_row_with_its_picture() => GuideTable.AssertCells(
        "advice | what it means | what to do",
        Enum.GetValues<Advice>().Where(advice => advice != Advice.None).Select(advice => Picture("advice", advice)),
        0);

    [Fact]
    public void Every_line_of_the_service_menu_that_does_something_is_explained()
    {
        var settings = new ControllerSettings();
        var menu = new ProgrammeMenu(ProgrammeCatalogue.ForPeople(settings), settings);
        var logbook = new Logbook(new BoxRecord(), RecordHealth.Good);
        var controller = new Controller(new SettingsOutcome(settings, SettingsOutcome.MadeInCode), menu, logbook);
        controller.Service.IsOpen = true;
        controller.Report(0);
        Listed.AssertSame(
            $"{Pages.ServiceMenu}, the lines of the service menu,",
            controller.Service.Lines.Where(line => line.Title != TextId.LeaveService)
                .Select(line => English(line.Title)),
            ServiceLine().Matches(GuideTable.Guide).Select(match => match.Groups[1].Value));
    }

    [Fact]
    public void The_beeps_are_those_of_the_buzzer() => GuideTable.AssertCells(
        "beeps | what they say", Enum.GetValues<ChirpPattern>().Order().Select(pattern => $"{(int)pattern}"), 0);

    /// <summary>A text may be quoted as a whole, by its large lines alone, or by what one press does.</summary>
    [Fact]
    public void Every_quoted_text_is_one_of_the_panel() => Listed.AssertSame(
        "The guides, what they quote without being a text of the panel,",
        [],
        Quotes(GuideTable.Guide).Select(quote => quote.Replace('\n', ' '))
            .Except(Enum.GetValues<TextId>().SelectMany(id => IsHint(id) ? HintQuotes(id) : Texts(id))));

    [Fact]
    public void Every_last_line_of_the_screens_is_explained() => Listed.AssertSame(
        $"{Pages.Buttons}, the table of last lines",
        Enum.GetValues<TextId>().Where(IsHint).Select(id => $"`{Hint(Language.English, id)}`").Order(),
        MarkdownTable.Rows(GuideTable.Guide, "last line | short press | long press").Select(row => row[0]).Order());

    [Fact]
    public void The_button_is_told_in_every_language() => GuideTable.AssertCells(
        "language | how a programme starts | how it stops | all screens",
        Enum.GetValues<Language>().Select(language =>
            $"{language} | {Hint(language, TextId.HintReady)} | {Hint(language, TextId.HintStop)}"),
        0,
        1,
        2);

    private static bool IsHint(TextId id) => $"{id}".StartsWith("Hint", StringComparison.Ordinal);

    /// <summary>The last line as the panel shows it: what each press does after its sign.</summary>
    private static string Hint(Language language, TextId id) => string.Join(' ', HintParts(language, id));

    private static IEnumerable<string> HintParts(Language language, TextId id) =>
        ScreenTexts.Of(language, id).Split('\n')
            .Select((text, press) => (Text: text, Sign: press == 0 ? '○' : '●'))
            .Where(part => part.Text.Length > 0)
            .Select(part => $"{part.Sign} {part.Text}");

    private static IEnumerable<string> HintQuotes(TextId id) =>
        HintParts(Language.English, id).Append(Hint(Language.English, id));

    private static IEnumerable<string> Texts(TextId id) =>
        [English(id), ScreenTexts.Title(Language.English, id)];

    private static string English(TextId id) => ScreenTexts.Of(Language.English, id).Replace('\n', ' ');

    /// <summary>The picture that is named after a value: fault-no-vent.</summary>
    private static string Picture(string kind, Enum value)
    {
        string name = Capital().Replace(value.ToString(), match => $"-{match.Value.ToLowerInvariant()}");
        return $"![](../images/screens/{kind}{name}.png)";
    }

    private static IEnumerable<string> Quotes(string text) =>
        Quote().Matches(text).Select(match => match.Groups[1].Value);

    private static string Step(Stage stage) => stage.HasCycles
        ? $"{stage.Cycles} | {UpTo([stage])}{Duration(stage.FillMicroseconds)} | {Duration(stage.ReleaseMicroseconds)}"
        : $"- | - | {Duration(stage.ReleaseMicroseconds)}";

    private static string UpTo(IEnumerable<Stage> stages) =>
        stages.Any(stage => stage.FillEnd == FillEnd.Stall) ? "up to " : string.Empty;

    private static string Duration(long microseconds)
    {
        string minutes = microseconds < Minute ? string.Empty : $"{microseconds / Minute} min";
        string seconds = microseconds % Minute == 0 ? string.Empty : $"{microseconds % Minute / Second} s";
        return $"{minutes} {seconds}".Trim();
    }

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Capital();

    [GeneratedRegex("^- `([^`]+)` ", RegexOptions.Multiline)]
    private static partial Regex ServiceLine();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quote();
}
