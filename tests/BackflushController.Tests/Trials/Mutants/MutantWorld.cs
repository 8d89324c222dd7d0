using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis.CSharp;

namespace BackflushController.Tests.Trials;

/// <summary>
/// The desk with a mutant in place of the firmware's Core: the mutant is compiled from the sources, the simulation is
/// loaded a second time around it.
/// </summary>
internal sealed class MutantWorld : AssemblyLoadContext
{
    private const string CoreName = "BackflushController.Core";

    private static readonly MutantCompiler Compiler = new(CoreName, LanguageVersion.CSharp9);

    private readonly Assembly _core;

    /// <summary>Compiles the mutant.</summary>
    public MutantWorld(Mutant mutant)
        : base(mutant.Name, isCollectible: true)
    {
        using var image = new MemoryStream(Compiler.Compile(mutant));
        _core = LoadFromStream(image);
    }

    /// <summary>The simulation's class of this name.</summary>
    public Type SimulationType(string name) =>
        LoadFromAssemblyPath(typeof(FuzzRun).Assembly.Location).GetType(name, throwOnError: true)!;

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (assemblyName.Name == CoreName)
        {
            return _core;
        }

        string path = Path.Combine(AppContext.BaseDirectory, assemblyName.Name + ".dll");
        bool ours = assemblyName.Name!.StartsWith("BackflushController", StringComparison.Ordinal);
        return ours && File.Exists(path) ? LoadFromAssemblyPath(path) : null;
    }
}
