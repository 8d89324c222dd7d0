namespace BackflushController.Tests.Fixtures;

/// <summary>One whole detergent backflush, run once for all the tests that read it.</summary>
public sealed class DetergentRun
{
    public static RunOptions Options { get; } = new()
    {
        Programme = ProgrammeRun.Catalogue.Programmes[0],
        Machine = ProgrammeRun.Catalogue.Machines[0],
        Seed = 1,
    };

    public RunReport Report { get; } = ProgrammeRun.Run(Options);
}
