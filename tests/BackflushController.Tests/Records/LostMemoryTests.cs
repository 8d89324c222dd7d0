namespace BackflushController.Tests.Records;

/// <summary>
/// The power goes with detergent in the group, and then files of the box are missing or empty: the whole firmware, its
/// Main and its files included.
/// </summary>
[Trait("Category", "Slow")]
public sealed class LostMemoryTests
{
    private const long Cut = 14 * Second;
    private const string FirstRecord = "cycles-a.bin";
    private const string SecondRecord = "cycles-b.bin";
    private const string RecordMark = "cycles-used.bin";
    private const string SettingsMark = "settings-used.bin";
    private const string SettingsText = "opv = 9.5\n";

    private static readonly int[] Driven = [Wiring.PumpPin, Wiring.ValvePin, Wiring.HeartbeatPin, Wiring.BuzzerPin];

    public static TheoryData<string, int> Machines => Specimens.All;

    [Theory, MemberData(nameof(Machines))]
    public void Records_that_are_gone_ask_for_a_rinse_and_say_so(string machine, int seed)
    {
        Session box = AfterCut(machine, seed, SettingsText);
        Lose(box, seed, FirstRecord, SecondRecord);

        string[] lines = Screen(box);

        Assert.Equal("Rinse", lines[0].Trim());
        Assert.Contains("Counts lost", lines);
        Assert.DoesNotContain("Settings missing", lines);
    }

    [Theory, MemberData(nameof(Machines))]
    public void Records_and_settings_that_are_gone_say_how_to_rinse_and_drive_nothing(string machine, int seed)
    {
        Session box = AfterCut(machine, seed, SettingsText);
        Lose(box, seed, FirstRecord, SecondRecord, Drives.SettingsFile);

        AssertDrivesNothing(box, "Settings missing", "Use the brew switch.");
    }

    [Theory, MemberData(nameof(Machines))]
    public void With_the_mark_of_the_settings_alone_the_records_count_as_lost_too(string machine, int seed)
    {
        Session box = AfterCut(machine, seed, SettingsText);
        Lose(box, seed, Drives.SettingsFile);
        Array.ForEach([FirstRecord, SecondRecord, RecordMark], box.Chip.Flash.Remove);

        AssertDrivesNothing(box, "Settings missing", "Use the brew switch.");
    }

    [Theory]
    [InlineData("", false)]
    [InlineData(" \t\r\n\n", true)]
    [InlineData("\uFEFF\r\n", true)]
    public void A_blank_settings_file_is_none_while_any_mark_is_left(string text, bool fileMark)
    {
        Session box = AfterCut("vibratory-12bar", 1, SettingsText);
        box.Chip.Flash.Put(Drives.SettingsFile, Encoding.UTF8.GetBytes(text));
        if (!fileMark)
        {
            box.Chip.Flash.Remove(SettingsMark);
        }

        AssertDrivesNothing(box);
    }

    [Fact]
    public void A_new_box_with_a_blank_settings_file_is_not_marked_as_set_up()
    {
        var box = new Session(flash: Drives.WithSettings("\n"));

        string[] lines = Screen(box);

        Assert.Equal("Detergent", lines[0].Trim());
        Assert.False(box.Chip.Flash.Contains(SettingsMark));
    }

    [Fact]
    public void A_settings_file_of_comments_says_that_the_defaults_hold()
    {
        Session box = AfterCut("vibratory-12bar", 1, SettingsText);
        box.Chip.Flash.Put(Drives.SettingsFile, Encoding.ASCII.GetBytes("; opv = 9.5\n"));

        Assert.DoesNotContain("Settings missing", Screen(box));
    }

    [Theory, MemberData(nameof(Machines))]
    public void Settings_that_are_gone_drive_nothing_while_any_mark_is_left(string machine, int seed)
    {
        Session box = AfterCut(machine, seed, SettingsText);
        string[] marks = seed % 2 == 0 ? [SettingsMark] : [FirstRecord, SecondRecord, RecordMark];
        Lose(box, seed, [Drives.SettingsFile]);
        Array.ForEach(marks, box.Chip.Flash.Remove);

        AssertDrivesNothing(box);
    }

    [Fact]
    public void In_the_service_menu_nothing_is_driven_either()
    {
        Session box = AfterCut("vibratory-12bar", 1, SettingsText);
        Lose(box, 1, Drives.SettingsFile);
        List<int> rises = box.RisesOf(Driven);
        long start = box.Now;
        box.Button.Press();
        box.At(start + (5 * Second), box.Button.Release);
        for (int line = 0; line < 8; line++)
        {
            box.LongPress(start + ((7 + (5 * line)) * Second));
            box.ShortPress(start + ((9 + (5 * line)) * Second));
            box.ShortPress(start + ((10 + (5 * line)) * Second));
        }

        box.RunUntil(start + (60 * Second));

        Assert.Empty(rises);
    }

    [Theory, MemberData(nameof(Machines))]
    public void A_box_that_never_had_a_settings_file_rinses_by_its_default_pins(string machine, int seed)
    {
        Session box = AfterCut(machine, seed, settings: null);
        Lose(box, seed, FirstRecord, SecondRecord);
        List<int> rises = box.RisesOf(Wiring.ValvePin);

        string[] lines = Screen(box, starts: true);

        Assert.Equal("Rinse", lines[0].Trim());
        Assert.Contains("Counts lost", lines);
        Assert.Contains("Settings missing", lines);
        Assert.NotEmpty(rises);
    }

    [Fact]
    public void A_new_box_with_settings_is_not_asked_for_a_rinse()
    {
        var box = new Session(flash: Drives.WithSettings(SettingsText));

        string[] lines = Screen(box);

        Assert.Equal("Detergent", lines[0].Trim());
        Assert.Contains("No records yet", lines);
    }

    [Fact]
    public void A_settings_file_that_is_deployed_again_brings_the_box_back()
    {
        Session box = AfterCut("vibratory-12bar", 1, SettingsText);
        Lose(box, 2, Drives.SettingsFile);
        Screen(box);
        box.Chip.Flash.Put(Drives.SettingsFile, Encoding.ASCII.GetBytes(SettingsText));

        string[] lines = Screen(box);

        Assert.Equal("Rinse", lines[0].Trim());
        Assert.DoesNotContain("Settings missing", lines);
    }

    /// <summary>A box whose power went in the first fill of a detergent backflush.</summary>
    private static Session AfterCut(string machine, int seed, string? settings)
    {
        FlashDrive flash = settings == null ? new FlashDrive() : Drives.WithSettings(settings);
        var box = new Session(flash: flash, machine: Specimens.Of(machine, seed), seed: seed);
        box.Start();
        box.RunUntil(Cut);
        Assert.True(box.Recorder.Edges.Any(edge => edge is { Output: BoxOutput.Pump, On: true }), "never filled");
        return box;
    }

    /// <summary>Files are missing, or there and empty.</summary>
    private static void Lose(Session box, int seed, params string[] files)
    {
        foreach (string file in files)
        {
            if (seed % 2 == 0 || !box.Chip.Flash.Contains(file))
            {
                box.Chip.Flash.Remove(file);
            }
            else
            {
                box.Chip.Flash.Put(file, []);
            }
        }
    }

    private static void AssertDrivesNothing(Session box, params string[] said)
    {
        List<int> rises = box.RisesOf(Driven);

        string[] lines = Screen(box, starts: true);

        Assert.Contains("Settings missing", lines);
        Assert.All(said, line => Assert.Contains(line, lines));
        Assert.Empty(rises);
    }

    /// <summary>The first screen of the next power-up, in which somebody may try to start something.</summary>
    private static string[] Screen(Session box, bool starts = false)
    {
        string[] lines = [];
        long start = box.Now;
        box.At(start + (5 * Second / 2), () => lines = [.. box.Lines.Select(line => line.Trim())]);
        if (starts)
        {
            box.LongPress(start + (4 * Second));
            box.LongPress(start + (7 * Second));
        }

        box.RunUntil(start + (12 * Second));
        return lines;
    }
}
