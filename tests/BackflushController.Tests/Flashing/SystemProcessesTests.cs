using BackflushController.Tools.Processes;

namespace BackflushController.Tests.Flashing;

/// <summary>What starts the real programs.</summary>
public sealed class SystemProcessesTests
{
    private readonly StringWriter _progress = new();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_a_program_writes_and_ends_with_is_the_answer(bool keepsInterrupt)
    {
        var processes = new SystemProcesses(_progress, keepsInterrupt);

        Answer answer = processes.Run(new Call("dotnet", ["no such command", "with \"quotes\""]));

        Assert.False(answer.IsGood);
        Assert.Contains("no such command", answer.Text);
        Assert.DoesNotContain('\r', answer.Text);
        Assert.Empty(_progress.ToString());
    }

    [Fact]
    public void A_program_that_takes_its_time_is_reported_now_and_then()
    {
        var processes = new SystemProcesses(_progress, TimeSpan.FromMilliseconds(1), keepsInterrupt: false);

        Answer answer = processes.Run(new Call("dotnet", ["--version"]));

        Assert.True(answer.IsGood);
        Assert.StartsWith("   0 s ...", _progress.ToString());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_program_that_is_not_there_is_said_to_be_missing(bool keepsInterrupt) =>
        Assert.Throws<ProgramMissingException>(
            () => new SystemProcesses(_progress, keepsInterrupt).Run(new Call("no-such-program-of-ours", [])));
}
