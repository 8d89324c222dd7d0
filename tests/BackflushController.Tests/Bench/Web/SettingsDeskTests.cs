using BackflushController.Bench.Web;
using BackflushController.Tests.Settings;

namespace BackflushController.Tests.Web;

/// <summary>What the page says of a settings file while it is written.</summary>
public sealed class SettingsDeskTests
{
    public static TheoryData<string> Files => [.. ShippedFiles.Names];

    [Theory]
    [InlineData("opv = 9,5", "a point and no comma: 9.5")]
    [InlineData("opv = 9 bar", "in bar, the number alone: 9.0")]
    [InlineData("opv = 130 psi", "130 psi are 9.0 bar: write 9.0")]
    [InlineData("opv = 900kPa", "900 kPa are 9.0 bar: write 9.0")]
    [InlineData("opv = 9,5 bar", "in bar, the number alone: 9.5")]
    [InlineData("opv = 3 bar", "in bar, the number alone")]
    [InlineData("opv = 30 psi", "30 psi are 2.1 bar")]
    [InlineData("opv = 10.25", "10.2 or 10.3")]
    [InlineData("stall-dwell = 5.01", "5.0")]
    [InlineData("sensor-range = 13", "2 bar or more above opv; one that the file does not give counts as 14 bar")]
    [InlineData("language = Deutsch", "language = german")]
    [InlineData("language = espanol", "language = spanish")]
    [InlineData("language = français", "language = french")]
    [InlineData("stall-dwell = 500 ms", "500 ms are 0.5 s: write 0.5")]
    [InlineData("soak = 600 s", "600 s are 10 min: write 10")]
    [InlineData("drip-tray = 1 l", "1 l are 1000 ml: write 1000")]
    [InlineData("sensor-divider = 0.5 V", "the number alone")]
    [InlineData("ovp = 9.0", "did you mean opv?")]
    [InlineData("pin_pump = 25", "did you mean pin-pump?")]
    [InlineData("Fill Limit = 20", "did you mean fill-limit?")]
    [InlineData("languages = english", "did you mean language?")]
    [InlineData("pump = vibratroy", "did you mean vibratory?")]
    [InlineData("profile = vibratory-9-bar", "did you mean vibratory-9bar?")]
    [InlineData("plumbed-in = true", "did you mean yes?")]
    [InlineData("buzzer = 0", "did you mean off?")]
    [InlineData("pin-pump = GPIO26", "the number alone: 26")]
    [InlineData("opv: 9.0", "write = between key and value, as in opv = 9.0")]
    public void What_is_easily_mistaken_gets_a_hint(string line, string hint)
    {
        SettingsReply reply = Check($"# a comment\n{line}  ; another\n");

        SettingsReplyError error = Assert.Single(reply.Errors);
        Assert.Equal((2, hint), (error.Line, error.Hint));
    }

    [Fact]
    public void A_terminal_of_the_board_is_answered_with_its_pin()
    {
        string[][] pins = MarkdownTable.Rows(
            RepositoryRoot.Read("hardware", "wiring.md"), "key | GPIO | net | where it goes");

        Assert.NotEmpty(pins);
        Assert.All(pins, pin => Assert.Equal(
            $"the GPIO and not the terminal: {pin[1]} on this project's board",
            Assert.Single(Check($"{pin[0].Trim('`')} = J7").Errors).Hint));
    }

    [Theory]
    [InlineData("coffee = good")]
    [InlineData("opv = a lot")]
    [InlineData("opv = 99.0")]
    [InlineData("words alone")]
    public void Nothing_is_guessed_where_nothing_is_near(string line) =>
        Assert.Null(Assert.Single(Check(line).Errors).Hint);

    [Theory]
    [InlineData("proof = timed-only\nfill-end = stall\n")]
    [InlineData("proof = timed-only\nvalve = lever\n")]
    public void A_word_that_another_key_forbids_is_not_guessed_to_be_another_word(string file) =>
        Assert.All(Check(file).Errors, error => Assert.Null(error.Hint));

    [Fact]
    public void An_error_has_the_words_of_the_box()
    {
        SettingsReply reply = Check("opv = 90\n");

        Assert.False(reply.IsTaken);
        Assert.Equal("One thing is wrong: a box would run no programme.", reply.Verdict);
        Assert.Equal(
            new SettingsReplyError(
                1, "opv", "line 1: opv = 90: allowed unknown or 5.0 to 15.0 bar in steps of 0.1", null),
            Assert.Single(reply.Errors));
    }

    [Fact]
    public void Of_many_errors_the_first_eight_are_told_and_all_are_counted()
    {
        SettingsReply reply = Check(string.Concat(Enumerable.Repeat("nonsense\n", 20)));

        Assert.Equal("20 things are wrong, these 8 first.", reply.Verdict);
        Assert.Equal(Enumerable.Range(1, 8), reply.Errors.Select(error => error.Line));
    }

    [Fact]
    public void A_file_of_more_than_4096_bytes_is_answered_in_one_line() => Assert.Equal(
        "settings.ini = too long: allowed at most 4096 bytes",
        Assert.Single(Check(new string('#', 4097)).Errors).Text);

    [Fact]
    public void A_file_of_4096_bytes_is_taken() => Assert.True(Check(new string('#', 4096)).IsTaken);

    [Fact]
    public void A_blank_file_counts_as_none() => Assert.Equal(
        "A blank file counts as none: the defaults on a new box.", Check(" \r\n").Verdict);

    [Fact]
    public void What_does_not_go_together_is_told_with_the_line()
    {
        SettingsReply reply = Check("pin-pump = 26\n");

        Assert.Equal((1, "pin-pump"), (reply.Errors[0].Line, reply.Errors[0].Key));
        Assert.Contains("26 twice: pin-pump, pin-buzzer", reply.Errors[0].Text);
    }

    [Theory, MemberData(nameof(Files))]
    public void Every_shipped_file_is_taken_and_names_its_machine(string file)
    {
        SettingsReply reply = Check(ShippedFiles.Text(file));

        Assert.Equal("A box takes this file.", reply.Verdict);
        Assert.Equal(
            ShippedFiles.OfMachines.Contains(file) ? Path.GetFileNameWithoutExtension(file) : null, reply.Machine);
        Assert.Null(reply.Note);
    }

    [Fact]
    public void The_pins_are_told_with_the_line_that_sets_them()
    {
        SettingsReply reply = Check("sensor-wiring = signal-only\npin-buzzer = 13\npin-brew-switch = 18\n");

        Assert.Contains(new SettingsReplyPin("buzzer", 13, "line 2"), reply.Pins);
        Assert.Contains(new SettingsReplyPin("brew switch, to ground", 18, "line 3"), reply.Pins);
        Assert.Contains(new SettingsReplyPin("pump relay", 25, "default"), reply.Pins);
        Assert.Contains(new SettingsReplyPin("tank level, to ground", null, "default"), reply.Pins);
        Assert.Contains(new SettingsReplyPin("pressure sensor, supply", null, "default"), reply.Pins);
        Assert.Equal(
            "The board of the bench is wired by the default pins: what this file moves hangs on nothing here.",
            reply.Note);
    }

    [Fact]
    public void While_something_is_wrong_the_default_pins_hold() => Assert.Contains(
        new SettingsReplyPin("buzzer", 26, "default"), Check("pin-buzzer = 13\nopv = 99\n").Pins);

    private static SettingsReply Check(string text) => SettingsDesk.Check(Encoding.UTF8.GetBytes(text));
}
