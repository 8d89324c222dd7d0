using System.Reflection;

namespace BackflushController.Tests.Trials;

/// <summary>The trials are tested themselves: each defect in the firmware violates an invariant.</summary>
[Trait("Category", "Slow")]
public sealed class MutantTests(ITestOutputHelper output)
{
    private const int GateFuzzRuns = 20;
    private const int Fuzz = 120;

    [Fact]
    public void Every_mutant_is_killed()
    {
        var killers = new string?[MutantCatalogue.All.Count];
        Parallel.For(0, killers.Length, i => killers[i] = KillerOf(MutantCatalogue.All[i]));
        for (int i = 0; i < killers.Length; i++)
        {
            output.WriteLine($"{MutantCatalogue.All[i].Name,-48} {killers[i] ?? "SURVIVES"}");
        }

        Assert.All(killers, Assert.NotNull);
    }

    [Fact]
    public void The_firmware_as_it_is_survives()
    {
        const string anything = "OutputGate(IBoard board";
        Assert.Null(KillerOf(new Mutant("none", "Safety/OutputGate.cs", anything, anything)));
    }

    [Fact]
    public void There_are_twenty_and_more()
    {
        Assert.True(MutantCatalogue.All.Count >= 20);
        Assert.Equal(MutantCatalogue.All.Count, MutantCatalogue.All.DistinctBy(mutant => mutant.Name).Count());
    }

    /// <summary>The invariant that the defect violates, and where; null when none.</summary>
    private static string? KillerOf(Mutant mutant)
    {
        var world = new MutantWorld(mutant);
        try
        {
            return KilledByGate(world) ?? KilledByFuzzRun(world);
        }
        finally
        {
            world.Unload();
        }
    }

    private static string? KilledByGate(MutantWorld world)
    {
        Type type = world.SimulationType("BackflushController.Trials.GateFuzzer");
        MethodInfo run = type.GetMethod("Run")!;
        for (int seed = 1; seed <= GateFuzzRuns; seed++)
        {
            if (run.Invoke(Activator.CreateInstance(type, seed), null) is string invariant)
            {
                return $"mad programme {seed}: {invariant}";
            }
        }

        return null;
    }

    private static string? KilledByFuzzRun(MutantWorld world)
    {
        MethodInfo run = world.SimulationType("BackflushController.Trials.FuzzRun").GetMethod("Run")!;
        for (int seed = 1; seed <= Fuzz; seed++)
        {
            object report = run.Invoke(null, [seed, null])!;
            if (report.GetType().GetProperty("Violation")!.GetValue(report) is { } violation)
            {
                return $"fuzz run {seed}: {violation}";
            }
        }

        return null;
    }
}
