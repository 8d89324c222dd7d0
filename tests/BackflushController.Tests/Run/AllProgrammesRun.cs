namespace BackflushController.Tests.Run;

/// <summary>Every programme of the button, run once by an operator for all the tests that read them.</summary>
public sealed class AllProgrammesRun
{
    private readonly Dictionary<string, RunReport> _reports = ProgrammeRun.Catalogue.Programmes.ToDictionary(
        name => name,
        name => ProgrammeRun.Run(new RunOptions { Programme = name, Machine = ProgrammeRun.Catalogue.Machines[0] }));

    public RunReport Of(string programme) => _reports[programme];
}
