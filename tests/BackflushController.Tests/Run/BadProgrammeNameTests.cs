using BackflushController.Bench;

namespace BackflushController.Tests.Run;

public sealed class BadProgrammeNameTests
{
    [Fact]
    public void An_unknown_programme_gets_one_line_that_lists_all_six()
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var environment = new BenchEnvironment
        {
            Output = output,
            Error = error,
            Terminal = null,
            WorkingDirectory = Path.GetTempPath(),
            Clock = TimeProvider.System,
            Stop = CancellationToken.None,
            TryUseOneCore = () => true,
        };

        var bench = new BenchApplication(
            environment,
            ProgrammeRun.Catalogue,
            _ => throw new InvalidOperationException("Nobody asked for a browser."),
            (_, _) => throw new InvalidOperationException("It must not run."),
            _ => throw new InvalidOperationException("Nor must this."),
            _ => throw new InvalidOperationException("Nor that."),

            (_, _) => throw new InvalidOperationException("Nor this."));

        int exitCode = bench.Run(["--programme", "descaling"]);

        Assert.Equal(2, exitCode);
        Assert.Equal(
            "bench: --programme \"descaling\" is not known; allowed: detergent-backflush, water-rinse, deep-clean, "
            + "clear-water-finish, open-flush, until-it-is-quiet\n",
            error.ToString());
        Assert.Equal(string.Empty, output.ToString());
    }

    [Fact]
    public void The_rig_refuses_an_unknown_programme_with_all_six_names()
    {
        BadInputException failure = Assert.Throws<BadInputException>(
            () => ProgrammeRun.Run(
                new RunOptions { Programme = "descaling", Machine = ProgrammeRun.Catalogue.Machines[0] }));

        Assert.All(ProgrammeRun.Catalogue.Programmes, name => Assert.Contains(name, failure.Message));
        Assert.DoesNotContain('\n', failure.Message);
    }
}
