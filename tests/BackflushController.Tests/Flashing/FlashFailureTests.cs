using BackflushController.Tools.Flash;

namespace BackflushController.Tests.Flashing;

/// <summary>
/// Each failure ends the tool with one line that says what to do and an exit code of its kind, and nothing is done
/// after it.
/// </summary>
public sealed class FlashFailureTests : IDisposable
{
    private readonly ToolFolder _folder = new();

    public static TheoryData<string> Failures => new(FlashFailures.All.Select(row => row.What));

    public void Dispose() => _folder.Dispose();

    [Theory, MemberData(nameof(Failures))]
    public void It_ends_with_the_line_that_says_what_to_do(string what)
    {
        FlashFailure failure = FlashFailures.All.Single(row => row.What == what);
        failure.Prepare(_folder);

        ToolResult result = _folder.Flash(failure.ArgumentList);

        Assert.Equal((failure.Exit, $"flash: {failure.Line}\n"), ((FlashExit)result.ExitCode, result.Error));
        Assert.Equal(failure.Calls, result.Calls.Count);
        Assert.DoesNotContain("Done", result.Output);
        Assert.Contains(failure.Shown, result.Output);
    }

    [Fact]
    public void A_line_stays_one_line_whatever_a_file_is_called()
    {
        ToolResult result = _folder.Flash("--settings", "no such\nfile\r.ini");

        Assert.Equal("flash: no settings file: no such?file?.ini is not there\n", result.Error);
    }

    [Theory]
    [InlineData("COM 3")]
    [InlineData("COM3 ")]
    [InlineData(" /dev/ttyUSB0")]
    [InlineData("/dev/ttyUSB0\n")]
    [InlineData("/dev/tty\u0000USB0")]
    [InlineData("COM\u00A03")]
    public void A_port_whose_name_has_a_blank_or_a_newline_is_refused_before_anything_is_run(string port)
    {
        ToolResult result = _folder.Flash("--port", port);

        string told = port.Replace('\n', '?').Replace('\0', '?');
        Assert.Equal(
            ((int)FlashExit.Port, $"flash: \"{told}\" is not the name of a port, such as COM31 or /dev/ttyUSB0\n"),
            (result.ExitCode, result.Error));
        Assert.Empty(result.Calls);
    }

    [Fact]
    public void Each_bad_line_of_a_settings_file_is_said_in_a_line_of_its_own()
    {
        const string refused = "flash: settings file refused: HERE/settings.ini";
        _folder.Write("settings.ini", "opv = 90\nusage = cafe\nlanguage = klingon\n");

        ToolResult result = _folder.Flash("--settings", "HERE/settings.ini");

        Assert.Equal((int)FlashExit.Settings, result.ExitCode);
        Assert.Collection(
            result.Error.TrimEnd('\n').Split('\n'),
            line => Assert.StartsWith($"{refused}, line 1: opv = 90: allowed unknown or ", line),
            line => Assert.StartsWith($"{refused}, line 3: language = klingon: allowed ", line));
        Assert.Empty(result.Calls);
    }

    [Fact]
    public void A_failure_that_has_no_line_of_its_own_is_told_in_a_line_too()
    {
        File.Delete(_folder.PathOf("firmware", "versions.txt"));

        ToolResult result = _folder.Flash();

        Assert.Equal(1, result.ExitCode);
        Assert.Single(result.Error.TrimEnd('\n').Split('\n'));
        Assert.StartsWith("flash: ", result.Error);
    }

    [Theory]
    [InlineData("chip ESP32", "chip ESP32")]
    [InlineData("chip ESP32 ESP32_REV3 0x1E0000 0x1C0000 three", "three")]
    public void A_list_of_versions_that_is_damaged_is_told_in_a_line(string line, string at)
    {
        _folder.Write("firmware/versions.txt", line);

        ToolResult result = _folder.Flash();

        Assert.Equal(1, result.ExitCode);
        Assert.Equal($"flash: versions.txt is damaged at \"{at}\": get the release anew\n", result.Error);
    }

    [Fact]
    public void Every_exit_code_but_the_good_one_has_a_failure() => Assert.Equal(
        Enum.GetValues<FlashExit>().Except([FlashExit.Done, FlashExit.Stopped]),
        FlashFailures.All.Select(row => row.Exit).Distinct().Order());
}
