using BackflushController.Tools.Flash;

namespace BackflushController.Tests.Flashing;

/// <summary>Ctrl+C ends the tool at once, or when what is being written has been written.</summary>
public sealed class FlashStopTests : IDisposable
{
    private readonly ToolFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("install", 1)]
    [InlineData("ports", 2)]
    [InlineData("chip", 3)]
    [InlineData("device", 7)]
    public void Ctrl_C_while_nothing_is_written_stops_at_once(string step, int calls)
    {
        _folder.StandIn.IsInterrupted(step, exitCode: 137);

        ToolResult result = _folder.Flash("--settings", "HERE/settings.ini");

        Assert.Equal(
            ((int)FlashExit.Stopped, "flash: stopped before the end: start again\n"), (result.ExitCode, result.Error));
        Assert.Equal(calls, result.Calls.Count);
    }

    [Theory]
    [InlineData("runtime", "", 4, "the application")]
    [InlineData("application", "", 5, "the settings")]
    [InlineData("settings", NanoffSays.SettingsTaken, 6, "the check")]
    public void Ctrl_C_while_something_is_written_stops_when_that_has_ended_and_tells_how_to_go_on(
        string step, string text, int calls, string before)
    {
        _folder.StandIn.IsInterrupted(step, text);

        ToolResult result = _folder.Flash("--settings", "HERE/settings.ini");

        Assert.Equal(
            (
                (int)FlashExit.Stopped,
                $"flash: stopped before {before}: start again with --app-only --settings HERE/settings.ini\n"),
            (result.ExitCode, result.Error));
        Assert.Equal(calls, result.Calls.Count);
        Assert.Contains("   Ctrl+C: stops when nanoff has ended; do not unplug the box before\n", result.Output);
        Assert.False(Directory.Exists(_folder.StandIn.WorkFolder));
    }

    [Fact]
    public void What_fails_after_Ctrl_C_is_not_tried_again_at_another_speed()
    {
        _folder.StandIn.IsInterrupted("runtime", NanoffSays.TooFast, exitCode: 160);

        ToolResult result = _folder.Flash();

        Assert.Equal(
            ((int)FlashExit.RuntimeNotWritten, "flash: the runtime was not written: start again\n"),
            (result.ExitCode, result.Error));
        Assert.Equal(4, result.Calls.Count);
    }
}
