using System.Reflection;
using BackflushController.Tools;
using BackflushController.Tools.Flash;
using static BackflushController.Tests.Fixtures.RepositoryRoot;

namespace BackflushController.Tests.Flashing;

/// <summary>The pages about flashing are about the tool as it is.</summary>
public sealed partial class FlashingGuideTests
{
    private const string Guide = Pages.Flashing;
    private const string Any = "…";

    /// <summary>What the reader of options says; each is a failure of FlashFailureTests.</summary>
    private static readonly string[] OptionLines =
    [
        "… is not an option; see --help", "… needs a value; see --help", "… takes no value; see --help",
        "… is given twice; see --help",
    ];

    [Fact]
    public void Its_table_of_errors_has_every_line_that_the_tool_fails_with_its_exit_code_and_no_other()
    {
        IEnumerable<string> lines = typeof(Failures).GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Select(method => (ToolException)method.Invoke(null, [.. method.GetParameters().Select(_ => Any)])!)
            .Select(failure => Row(Assert.Single(failure.Lines), failure.ExitCode))
            .Concat(OptionLines.Select(line => Row(line, (int)FlashExit.Options)))
            .Distinct();

        Assert.Equal(
            lines.Order(StringComparer.Ordinal),
            GuideLine().Matches(Read(Pages.FlashErrors))
                .Select(match => $"{match.Groups[1].Value} | {match.Groups[2].Value}")
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Its_table_of_options_is_that_of_the_help() => Assert.Equal(
        FlashOptions.Specs.Select(spec => spec.Form),
        GuideOption().Matches(Read(Guide)).Select(match => match.Groups[1].Value));

    [Fact]
    public void The_chips_of_the_help_and_of_the_guide_are_those_with_an_address()
    {
        string[] chips = PinnedVersions.Chips.Select(chip => chip[0]).Where(chip => chip != "ESP32").Order().ToArray();
        string help = string.Join('\n', FlashOptions.Specs.Select(spec => spec.Meaning));

        Assert.All(
            (string[])[help, Read(Guide)],
            text => Assert.Equal(chips, OtherChip().Matches(text).Select(match => match.Value).Distinct().Order()));
    }

    [Theory]
    [InlineData(Pages.StandIn)]
    [InlineData(Pages.FlashErrors)]
    [InlineData(Guide)]
    public void Its_commands_use_options_and_settings_files_that_exist(string file)
    {
        MatchCollection commands = Command().Matches(Read(file));

        Assert.NotEmpty(commands);
        Assert.All(
            commands,
            command =>
            {
                Assert.All(
                    Option().Matches(command.Groups[1].Value),
                    option => Assert.Contains(option.Value, FlashOptions.Specs.Select(spec => spec.Name)));
                Assert.All(
                    SettingsFile().Matches(command.Value),
                    match => Assert.True(File.Exists(PathOf(match.Value)), match.Value));
            });
    }

    [Fact]
    public void The_calls_that_it_shows_are_those_of_a_dry_run()
    {
        using var folder = new ToolFolder();
        string settings = folder.Write(
            "firmware/settings/vibratory-12bar.ini", Read("firmware", "settings", "vibratory-12bar.ini"));

        string output = folder.Flash("--dry-run", "--settings", settings).Output
            .Replace("HERE/", "")
            .Replace($"{TestImage.Usual.Count} assemblies", "14 assemblies");

        Assert.Contains($"\n```\n{output}```\n", Read(Pages.FlashErrors).Replace('\\', '/'));
    }

    private static string Row(string line, int exitCode) => $"{line} | {exitCode}";

    [GeneratedRegex(@"^\| `([^`]+)` \| ([0-9]+) \|", RegexOptions.Multiline)]
    private static partial Regex GuideLine();

    [GeneratedRegex("^\\| `(--[a-z-]+(?: [A-Z]+)?)` \\| [^0-9]", RegexOptions.Multiline)]
    private static partial Regex GuideOption();

    [GeneratedRegex("ESP32-[A-Z][0-9]\\b")]
    private static partial Regex OtherChip();

    [GeneratedRegex("^ *dotnet run firmware/flash\\.cs -- (.*)$", RegexOptions.Multiline)]
    private static partial Regex Command();

    [GeneratedRegex("(?<=^| )--[a-z-]+")]
    private static partial Regex Option();

    [GeneratedRegex("firmware/settings/[a-z0-9-]+\\.ini")]
    private static partial Regex SettingsFile();
}
