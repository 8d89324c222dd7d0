using BackflushController.Tests.Bench;

namespace BackflushController.Tests.Run;

public sealed class BadProgrammeNameTests
{
    [Fact]
    public void An_unknown_programme_gets_one_line_that_lists_all_six()
    {
        using var bench = new TestBench { Catalogue = ProgrammeRun.Catalogue };

        int exitCode = bench.Run("--programme", "descaling");

        Assert.Equal(2, exitCode);
        Assert.Equal(
            "bench: --programme: Argument 'descaling' not recognized. Must be one of: 'detergent-backflush' " +
            "'water-rinse' 'deep-clean' 'clear-water-finish' 'open-flush' 'until-it-is-quiet'\n",
            bench.Error);
        Assert.Equal("", bench.Output);
    }

    [Fact]
    public void The_simulation_refuses_an_unknown_programme_with_all_six_names()
    {
        BadInputException failure = Assert.Throws<BadInputException>(() => ProgrammeRun.Run(
            new RunOptions { Programme = "descaling", Machine = ProgrammeRun.Catalogue.Machines[0] }));
        Assert.All(ProgrammeRun.Catalogue.Programmes, name => Assert.Contains(name, failure.Message));
        Assert.DoesNotContain('\n', failure.Message);
    }
}
