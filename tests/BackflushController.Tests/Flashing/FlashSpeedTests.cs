using BackflushController.Tools.Processes;

namespace BackflushController.Tests.Flashing;

/// <summary>A bridge that does not take the usual speed is flashed at a slower one, without being asked.</summary>
public sealed class FlashSpeedTests : IDisposable
{
    private const string Port = "/dev/ttyUSB0";

    private readonly ToolFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(460_800, "1500000 460800 460800 460800")]
    [InlineData(115_200, "1500000 460800 115200 115200 115200")]
    public void A_speed_that_worked_is_kept(int most, string speeds)
    {
        FailAbove(most, "chip", NanoffSays.Chip());

        ToolResult result = _folder.Flash("--port", Port);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(speeds, Speeds());
        Assert.Contains($"   failed; again at {most} baud\n", result.Output);
    }

    [Theory]
    [InlineData("runtime", "1500000 1500000 460800 460800")]
    [InlineData("application", "1500000 1500000 1500000 460800")]
    public void A_bridge_that_fails_only_while_it_writes_is_slowed_down_then(string step, string speeds)
    {
        FailAbove(460_800, step, "");

        Assert.Equal(0, _folder.Flash("--port", Port).ExitCode);
        Assert.Equal(speeds, Speeds());
    }

    [Theory]
    [InlineData("921600", "921600 460800 460800 460800")]
    [InlineData("230400", "230400 230400 230400")]
    public void A_speed_that_was_asked_for_is_where_it_begins(string asked, string speeds)
    {
        FailAbove(460_800, "chip", NanoffSays.Chip());

        Assert.Equal(0, _folder.Flash("--port", Port, "--baud", asked).ExitCode);
        Assert.Equal(speeds, Speeds());
    }

    [Fact]
    public void A_failure_without_a_word_may_be_the_bridges()
    {
        _folder.StandIn.Answers("runtime", call => new Answer(SpeedOf(call) > 115_200 ? 1 : 0, ""));

        Assert.Equal(0, _folder.Flash("--port", Port).ExitCode);
        Assert.Equal("1500000 1500000 460800 115200 115200", Speeds());
    }

    private static int SpeedOf(Call call) =>
        int.Parse(StandIn.OptionOf(call, "--baud") ?? "0", CultureInfo.InvariantCulture);

    private void FailAbove(int most, string step, string good) => _folder.StandIn.Answers(
        step, call => SpeedOf(call) > most ? new Answer(160, NanoffSays.TooFast) : new Answer(0, good));

    private string Speeds() =>
        string.Join(' ', _folder.StandIn.Calls.Select(call => StandIn.OptionOf(call, "--baud")).OfType<string>());
}
