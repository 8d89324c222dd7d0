using Microsoft.CodeAnalysis.CSharp;

namespace BackflushController.Tests.Trials;

/// <summary>The real Main and its adapters, as they are and with a defect each.</summary>
[Trait("Category", "Slow")]
public sealed class AdapterTests(ITestOutputHelper output) : IDisposable
{
    private const string Application = "BackflushController";

    private static readonly CostModel Costs = CostModel.LoadDefault();

    private readonly string _folder = Directory.CreateTempSubdirectory("adapters").FullName;
    private readonly MutantCompiler _compiler = new MutantCompiler(
        Application,
        LanguageVersion.CSharp10,
        typeof(Core.Control.ControlLoop).Assembly.Location,
        typeof(VirtualEsp32).Assembly.Location)
        .With(RepositoryRoot.PathOf("hardware", "virtual", "Firmware", "App", "DeviceNames.cs"));

    public static TheoryData<string> Trials => new(AdapterTrials.All.Select(trial => trial.Name));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory, MemberData(nameof(Trials))]
    public void The_firmware_passes(string name) =>
        AdapterTrials.All.Single(trial => trial.Name == name).Try(ProgrammeRun.LoadFirmware(Costs));

    [Fact]
    public void Every_mutant_fails_in_a_trial()
    {
        var killers = new string?[AdapterMutants.All.Count];
        Parallel.For(0, killers.Length, i => killers[i] = KillerOf(AdapterMutants.All[i], i));
        for (int i = 0; i < killers.Length; i++)
        {
            output.WriteLine($"{AdapterMutants.All[i].Name,-48} {killers[i] ?? "SURVIVES"}");
        }

        Assert.Empty(AdapterMutants.All.Where((_, i) => killers[i] == null));
    }

    private string? KillerOf(Mutant mutant, int number)
    {
        FirmwareImage image = Load(mutant, number);
        return AdapterTrials.All
            .FirstOrDefault(trial => Record.Exception(() => trial.Try(image)) != null)?.Name;
    }

    private FirmwareImage Load(Mutant mutant, int number)
    {
        string folder = Directory.CreateDirectory(Path.Combine(_folder, $"{number}")).FullName;
        string core = typeof(Core.Control.ControlLoop).Assembly.Location;
        File.Copy(core, Path.Combine(folder, Path.GetFileName(core)));
        string path = Path.Combine(folder, Application + ".dll");
        File.WriteAllBytes(path, _compiler.Compile(mutant));
        return FirmwareImage.Load(path, Costs, FirmwareProbes.All);
    }
}
