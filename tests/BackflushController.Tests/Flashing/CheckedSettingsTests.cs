using BackflushController.Tools;
using BackflushController.Tools.Flash;

namespace BackflushController.Tests.Flashing;

/// <summary>A settings file is judged by the firmware's own parser, and its pins by the chip.</summary>
public sealed class CheckedSettingsTests : IDisposable
{
    private const int Refused = (int)FlashExit.Settings;

    private readonly ToolFolder _folder = new();

    public static TheoryData<string> Shipped => new(
        Directory.GetFiles(RepositoryRoot.PathOf("firmware", "settings")).Select(file => Path.GetFileName(file)));

    public static TheoryData<string, string> RefusedFiles => new()
    {
        { "language = english\nopv = 90\n", "line 2: opv = 90: allowed unknown or 5.0 to 15.0 bar in steps of 0.1" },
        { "opv\n", "line 1: opv: allowed key = value" },
        { "pressure = 9\n", "line 1: pressure = 9: allowed a key of docs/settings.md" },
        {
            "pin-pump = 34\n",
            "line 1: pin-pump = 34: allowed not 34 (input-only): 4 13 16-19 21-23 25-27 32 33"
        },
        { new string('#', 4097), "settings.ini = too long: allowed at most 4096 bytes" },
    };

    public void Dispose() => _folder.Dispose();

    [Theory, MemberData(nameof(Shipped))]
    public void Every_file_that_is_shipped_is_taken_as_it_stands(string name)
    {
        string file = RepositoryRoot.PathOf("firmware", "settings", name);

        Assert.Equal(File.ReadAllBytes(file), CheckedSettings.Read(file).Content);
    }

    [Theory, MemberData(nameof(RefusedFiles))]
    public void A_bad_line_is_told_as_the_box_would_tell_it(string text, string told)
    {
        string file = _folder.Write("my.ini", text);

        AssertRefused($"settings file refused: {file}, {told}", () => CheckedSettings.Read(file));
    }

    [Fact]
    public void Every_bad_line_is_told_even_of_more_than_the_box_keeps()
    {
        string[] lines = [.. Enumerable.Range(1, 20).Select(i => i % 3 == 0 ? "; good" : $"wrong-{i} = {i}")];
        string file = _folder.Write("my.ini", string.Join("\r\n", lines));

        ToolException refusal = Assert.Throws<ToolException>(() => CheckedSettings.Read(file));

        Assert.Equal(Refused, refusal.ExitCode);
        Assert.Equal(
            Enumerable.Range(1, 20).Where(i => i % 3 != 0).Select(i =>
                $"settings file refused: {file}, line {i}: wrong-{i} = {i}: allowed a key of docs/settings.md"),
            refusal.Lines);
    }

    [Fact]
    public void Lines_that_exclude_each_other_are_looked_at_when_each_is_good_by_itself()
    {
        string file = _folder.Write("my.ini", "sensor-range = 12\nopv = 90\n");

        AssertRefused(
            $"settings file refused: {file}, line 2: opv = 90: allowed unknown or 5.0 to 15.0 bar in steps of 0.1",
            () => CheckedSettings.Read(file));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t\n")]
    [InlineData("\uFEFF\n")]
    public void A_blank_file_is_refused_because_a_box_takes_it_for_a_lost_one(string text)
    {
        string file = _folder.Write("my.ini", text);

        AssertRefused($"settings file refused: {file} is blank", () => CheckedSettings.Read(file));
    }

    [Fact]
    public void A_missing_file_is_told() =>
        AssertRefused("no settings file: other.ini is not there", () => CheckedSettings.Read("other.ini"));

    [Theory]
    [InlineData("pin-pump = 16", "Embedded Flash")]
    [InlineData("pin-pump = 16", "PSRAM: 4MB")]
    [InlineData("pin-pump = 16", "Embedded PSRAM, Coding Scheme None")]
    [InlineData("pin-brew-switch = 17.0", "PSRAM: 8MB")]
    public void A_pin_that_the_chip_needs_for_its_memory_is_refused(string line, string says)
    {
        string file = _folder.Write("my.ini", $"language = english\n{line} ; the left one\n");
        string[] words = line.Split(" = ");

        AssertRefused(
            $"settings file refused: {file}, line 2: {words[0]} = {words[1]}: " +
            "the memory of this chip uses pins 16 and 17",
            () => CheckedSettings.Read(file).CheckPins(Chip(says), noPsRam: true));
    }

    [Fact]
    public void A_chip_with_PSRAM_in_its_package_is_known_by_its_name()
    {
        string file = _folder.Write("my.ini", "pin-valve = 17\n");
        ChipDetails chip = ChipDetails.Read(NanoffSays.Chip("ESP32 (ESP32-D0WDR2-V3 (revision v3.0))"));

        AssertRefused(
            $"settings file refused: {file}, line 1: pin-valve = 17: the memory of this chip uses pins 16 and 17",
            () => CheckedSettings.Read(file).CheckPins(chip, noPsRam: true));
    }

    [Fact]
    public void A_pin_that_PSRAM_may_need_wants_the_persons_word()
    {
        string file = _folder.Write("my.ini", "pin-pump = 16\n");
        CheckedSettings settings = CheckedSettings.Read(file);

        settings.CheckPins(Chip("PSRAM: undetermined"), noPsRam: true);
        settings.CheckPins(Chip("PSRAM: not available"), noPsRam: false);
        AssertRefused(
            $"settings file refused: {file}, line 1: pin-pump = 16: a module with PSRAM uses pins 16 and 17; " +
            "if WROOM is printed on this one it has none, then say --no-psram",
            () => settings.CheckPins(Chip("PSRAM: undetermined"), noPsRam: false));
    }

    [Theory]
    [InlineData("sensor-range = 16\npin-pump = 18\n")]
    [InlineData("due-water-days = 17\n")]
    public void Other_pins_and_other_numbers_are_free(string text) =>
        CheckedSettings.Read(_folder.Write("my.ini", text)).CheckPins(Chip("PSRAM: 4MB"), noPsRam: false);

    [Fact]
    public void The_pins_of_another_chip_have_no_rule()
    {
        ChipDetails chip = ChipDetails.Read(
            NanoffSays.Chip("ESP32-C3 (ESP32-C3 (QFN32) (revision v0.4))") + "PSRAM: 4MB\n");

        CheckedSettings.Read(_folder.Write("my.ini", "pin-pump = 16\n")).CheckPins(chip, noPsRam: false);
    }

    private static ChipDetails Chip(string says) => ChipDetails.Read(
        NanoffSays.Chip().Replace("PSRAM: undetermined", says.StartsWith("PSRAM") ? says : "PSRAM: undetermined")
            .Replace("Coding Scheme None", says.StartsWith("Embedded") ? says : "Coding Scheme None"));

    private static void AssertRefused(string line, Action check)
    {
        ToolException refusal = Assert.Throws<ToolException>(check);

        Assert.Equal((Refused, line), (refusal.ExitCode, Assert.Single(refusal.Lines)));
    }
}
