using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace BackflushController.Tests.Trials;

/// <summary>
/// The desk with a mutant in place of the firmware's Core: the mutant is compiled from the sources, the simulation is
/// loaded a second time around it.
/// </summary>
internal sealed class MutantWorld : AssemblyLoadContext
{
    private const string CoreName = "BackflushController.Core";

    private static readonly string CoreFolder = Path.Combine(RepositoryRoot.Folder, "firmware", CoreName);
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp9);
    private static readonly Lazy<Dictionary<string, SyntaxTree>> Sources = new(ParseSources);

    private readonly Assembly _core;

    /// <summary>Compiles the mutant.</summary>
    public MutantWorld(Mutant mutant)
        : base(mutant.Name, isCollectible: true)
    {
        using MemoryStream image = Compile(mutant);
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

    private static Dictionary<string, SyntaxTree> ParseSources() =>
        Directory.EnumerateFiles(CoreFolder, "*.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(CoreFolder, path).Replace('\\', '/'))
            .Where(path => !path.StartsWith("obj/", StringComparison.Ordinal))
            .Where(path => !path.StartsWith("bin/", StringComparison.Ordinal))
            .ToDictionary(path => path, path => Parse(File.ReadAllText(Path.Combine(CoreFolder, path))));

    private static SyntaxTree Parse(string source) => CSharpSyntaxTree.ParseText(source, ParseOptions);

    private static MemoryStream Compile(Mutant mutant)
    {
        string source = File.ReadAllText(Path.Combine(CoreFolder, mutant.File));
        string[] parts = source.Split(mutant.Original);
        Assert.True(parts.Length == 2, $"{mutant.File} has {parts.Length - 1} times: {mutant.Original}");

        Dictionary<string, SyntaxTree> sources = new(Sources.Value)
        {
            [mutant.File] = Parse(parts[0] + mutant.Replacement + parts[1]),
        };
        string framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        CSharpCompilation compilation = CSharpCompilation.Create(
            CoreName,
            sources.Values,
            [
                .. new[] { "System.Private.CoreLib.dll", "System.Runtime.dll" }
                    .Select(name => MetadataReference.CreateFromFile(Path.Combine(framework, name))),
            ],
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));
        MemoryStream image = new();
        EmitResult result = compilation.Emit(image);
        Assert.True(result.Success, $"{mutant.Name}: {string.Join(Environment.NewLine, result.Diagnostics)}");
        image.Position = 0;
        return image;
    }
}
