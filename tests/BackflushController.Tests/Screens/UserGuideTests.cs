using System.Text.RegularExpressions;
using BackflushController.Core;
using BackflushController.Core.Display;
using BackflushController.Core.Input;
using BackflushController.Core.Pressure;
using BackflushController.Core.Programmes;
using BackflushController.Core.Run;
using BackflushController.Core.Service;
using BackflushController.Core.Settings;
using BackflushController.Core.Sound;

namespace BackflushController.Tests.Screens;

/// <summary>What docs/user-guide.md says is what the firmware does.</summary>
public sealed partial class UserGuideTests
{
    private const long Second = 1_000_000;
    private const long Minute = 60 * Second;
    private const long StallSeenMicroseconds = PressureJudge.StallTicks * ControlLoop.TickMicroseconds;

    private static readonly Programme[] Programmes = ProgrammeCatalogue.ForPeople(new ControllerSettings());

    [Fact]
    public void The_programmes_run_for_as_long_as_the_guide_says()
    {
        IEnumerable<string> told = GuideTable.Cells(GuideTable.Rows("programme | when | runs for"), 0, 2);

        Assert.Equal(
            Programmes.Select(programme =>
                $"{English(programme.Name)} | {UpTo(programme.Stages)}{Duration(programme.DurationMicroseconds())}"),
            told);
    }

    [Fact]
    public void The_steps_of_the_programmes_are_the_catalogue()
    {
        IEnumerable<string> expected = Programmes.SelectMany(programme => programme.Stages
            .Where(stage => stage.Kind != StageKind.Prompt)
            .Select(stage => $"{English(programme.Name)} | {English(stage.Text)} | {Step(stage)}"));

        Assert.Equal(expected, GuideTable.Rows("programme | step | cycles | pump on | pump off"));
    }

    /// <summary>The numbered lists: the prompts of each programme in order, and its end.</summary>
    [Fact]
    public void The_prompts_of_a_programme_are_told_in_order()
    {
        Assert.All(Programmes.Where(programme => programme.Name != TextId.StallBackflush), programme =>
        {
            string section = GuideTable.Guide.Split($"\n### {English(programme.Name)}\n")[1].Split("\n#")[0];
            IEnumerable<string> told = Quotes(section.Replace('\n', ' '));
            IEnumerable<string> prompts = programme.Stages
                .Where(stage => stage.Kind == StageKind.Prompt)
                .Select(stage => English(stage.Text));

            Assert.Equal(prompts.Append(English(TextId.Done)), told);
        });
    }

    [Fact]
    public void The_detergent_sequences_are_the_presets()
    {
        IEnumerable<string> expected = Enum.GetValues<DetergentPreset>().Select(preset =>
        {
            Stage[] stages = PresetCatalogue.StagesOf(preset, FillEnd.Timed);
            return string.Join(
                " | ",
                preset,
                Sequence(stages.Where(stage => stage.WithDetergent)),
                Sequence(stages.Where(stage => stage.Kind == StageKind.Flush)),
                Sequence(stages.Where(stage => stage.Kind == StageKind.Backflush && !stage.WithDetergent)));
        });

        Assert.Equal(expected, GuideTable.Rows("sequence | detergent | open flush | clear water"));
    }

    [Fact]
    public void The_times_are_those_of_the_code()
    {
        Assert.Equal(
            new[]
            {
                Button.LongPressMicroseconds,
                RunTiming.ValveLeadMicroseconds,
                RunTiming.ValveLagMicroseconds,
                RunTiming.ReminderMicroseconds,
                RunTiming.PromptPatienceMicroseconds,
                RunTiming.BlindVentMicroseconds,
                RunTiming.NoVentMicroseconds,
                ServiceMenu.OpeningMicroseconds,
            }.Select(time => $"{(decimal)time / Second:0.#} s"),
            GuideTable.Cells(GuideTable.Rows("what | how long"), 1));
    }

    [Fact]
    public void The_times_in_the_sentences_are_those_of_the_code()
    {
        string guide = GuideTable.Guide.Replace('\n', ' ');

        Assert.Contains($"waits for {RunTiming.PromptPatienceMicroseconds / Minute} minutes", guide);
        Assert.Contains($"vents for {RunTiming.BlindVentMicroseconds / Second} seconds", guide);
        Assert.Contains($"under pressure {RunTiming.NoVentMicroseconds / Second} seconds after a stop", guide);
        Assert.Contains($"below {PressureJudge.RestMillibar / 1000m:0.0} bar", guide);
        Assert.Contains($"on, for {ServiceMenu.OpeningMicroseconds / Second} seconds", guide);
        Assert.Equal(Minute, RunTiming.ReminderMicroseconds);
        Assert.Contains("again every minute", guide);
        Assert.Equal(Second, StallSeenMicroseconds + new ControllerSettings().StallDwellMicroseconds);
        Assert.Contains("about a second after the pressure has stopped rising", guide);
        Assert.Contains(
            $"fills once for {ProgrammeCatalogue.SinglePulse().Stages[1].FillMicroseconds / Second} seconds", guide);
    }

    [Fact]
    public void The_beeps_are_those_of_the_buzzer()
    {
        Assert.Equal(
            Enum.GetValues<ChirpPattern>().Order().Select(pattern => $"{(int)pattern}"),
            GuideTable.Cells(GuideTable.Rows("beeps | what they say"), 0));
    }

    [Fact]
    public void Every_quoted_text_is_one_of_the_panel()
    {
        HashSet<string> known = [];
        foreach (TextId id in Enum.GetValues<TextId>())
        {
            known.Add(English(id));
        }

        Assert.All(Quotes(GuideTable.Guide), quote => Assert.Contains(quote.Replace('\n', ' '), known));
    }

    [Fact]
    public void Every_last_line_of_the_screens_is_explained()
    {
        IEnumerable<string> hints = Enum.GetValues<TextId>()
            .Where(id => id is >= TextId.HintReady and <= TextId.HintMenu)
            .Select(id => $"`{English(id)}`");

        Assert.Equal(
            hints.Order(StringComparer.Ordinal),
            GuideTable.Cells(GuideTable.Rows("last line | short press | long press"), 0).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_button_is_told_in_every_language()
    {
        IEnumerable<string> expected = Enum.GetValues<Language>().Select(language =>
            $"{language} | {Texts.Of(language, TextId.HintReady)} | {Texts.Of(language, TextId.HintStop)}");

        Assert.Equal(
            expected,
            GuideTable.Cells(
                GuideTable.Rows("language | how a programme starts | how it stops | all screens"), 0, 1, 2));
    }

    private static string English(TextId id) => Texts.Of(Language.English, id).Replace('\n', ' ');

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

    private static string Sequence(IEnumerable<Stage> stages)
    {
        string sequence = string.Join(" + ", stages.Select(stage =>
            $"{stage.Cycles} x {stage.FillMicroseconds / Second}/{stage.ReleaseMicroseconds / Second}"));
        return sequence.Length == 0 ? "-" : sequence;
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quote();
}
