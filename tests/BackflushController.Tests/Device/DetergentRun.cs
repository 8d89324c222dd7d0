using BackflushController.Core.Run;
using BackflushController.Core.Settings;
using BackflushController.Simulation;

namespace BackflushController.Tests.Device;

/// <summary>One whole detergent backflush, run once for all the tests that look at it.</summary>
public sealed class DetergentRun
{
    public static RigOptions Options { get; } = new()
    {
        Programme = BenchRig.Catalogue.Programmes[0],
        Machine = BenchRig.Catalogue.Machines[0],
        Seed = 1,
    };

    public static Programme Programme { get; } = ProgrammeCatalogue.ForPeople(new ControllerSettings())[0];

    public RunReport Report { get; } = BenchRig.Run(Options);
}
