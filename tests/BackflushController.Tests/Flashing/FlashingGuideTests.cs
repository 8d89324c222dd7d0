using static BackflushController.Tests.Fixtures.RepositoryRoot;

namespace BackflushController.Tests.Flashing;

/// <summary>docs/flashing.md is about the scripts as they are.</summary>
public sealed partial class FlashingGuideTests
{
    private const string Guide = "docs/flashing.md";
    private const string Script = "firmware/flash.sh";

    [Fact]
    public void Its_table_of_errors_has_every_line_that_the_scripts_fail_with_and_no_other()
    {
        string[] lines = FailLine().Matches(Read(Script))
            .Select(match => Variable().Replace(match.Groups[1].Value, "…").Replace("… …", "…"))
            .Distinct()
            .Order()
            .ToArray();

        Assert.Equal(lines, GuideLine().Matches(Read(Guide)).Select(match => match.Groups[1].Value).Order());
    }

    [Fact]
    public void Its_table_of_options_is_that_of_the_help()
    {
        string[] help = HelpOption().Matches(Read(Script)).Select(match => match.Groups[1].Value).Order().ToArray();

        Assert.NotEmpty(help);
        Assert.Equal(help, GuideOption().Matches(Read(Guide)).Select(match => match.Groups[1].Value).Order());
    }

    [Fact]
    public void The_chips_of_the_help_and_of_the_guide_are_those_with_an_address()
    {
        string[] chips = PinnedVersions.Chips.Select(chip => chip[0]).Where(chip => chip != "ESP32").Order().ToArray();

        Assert.All(
            (string[])[Script, Guide],
            file => Assert.Equal(
                chips, OtherChip().Matches(Read(file)).Select(match => match.Value).Distinct().Order()));
    }

    [Theory]
    [InlineData("README.md")]
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
                    Option().Matches(command.Value),
                    option => Assert.Contains($"        {option.Value})", Read(Script)));
                Assert.All(
                    SettingsFile().Matches(command.Value),
                    match => Assert.True(File.Exists(RepositoryRoot.PathOf("firmware", match.Value))));
            });
    }

    [Fact]
    public void Its_way_by_hand_is_what_the_script_runs()
    {
        string[] byHand = ByHand().Matches(Read(Guide)).Select(match => Options(match.Value)).ToArray();

        Assert.Equal(
            [
                "--update --target --serialport --fwversion --verbosity",
                "--target --serialport --deploy --image --address",
                "--filedeployment",
                "--nanodevice --devicedetails --serialport",
            ],
            byHand);
        Assert.All(byHand, options => Assert.Contains(options, Read(Script).Split('\n').Select(Options)));
    }

    private static string Options(string line) =>
        string.Join(' ', ToolOption().Matches(line.Split(" || ")[0]).Select(match => match.Value));

    [GeneratedRegex("\\bfail \"([^\"]+)\"")]
    private static partial Regex FailLine();

    [GeneratedRegex("\\$\\{[^}]+\\}|\\$[a-zA-Z0-9]+")]
    private static partial Regex Variable();

    [GeneratedRegex("^\\| `((?!--?[a-z-]+[` ][A-Z|]|--[a-z-]+`)[^`]+)` \\|", RegexOptions.Multiline)]
    private static partial Regex GuideLine();

    [GeneratedRegex("^  (--[a-z-]+(?: [A-Z]+)?)  ", RegexOptions.Multiline)]
    private static partial Regex HelpOption();

    [GeneratedRegex("^\\| `(--[a-z-]+(?: [A-Z]+)?)` \\|", RegexOptions.Multiline)]
    private static partial Regex GuideOption();

    [GeneratedRegex("ESP32-[A-Z][0-9]\\b")]
    private static partial Regex OtherChip();

    [GeneratedRegex("^.*\\bflash\\.(sh|ps1) --.*$", RegexOptions.Multiline)]
    private static partial Regex Command();

    [GeneratedRegex("(?<= )--[a-z-]+")]
    private static partial Regex Option();

    [GeneratedRegex("settings/[a-z0-9-]+\\.ini")]
    private static partial Regex SettingsFile();

    [GeneratedRegex("^nanoff .*$", RegexOptions.Multiline)]
    private static partial Regex ByHand();

    [GeneratedRegex("(?<= )--[a-z]+")]
    private static partial Regex ToolOption();
}
