using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace BackflushController.Tests.Trials;

/// <summary>Compiles a project of the firmware with a defect in it, as the host build does.</summary>
/// <param name="project">Its name, which is that of its folder too.</param>
/// <param name="references">What it refers to besides the framework.</param>
internal sealed class MutantCompiler(string project, LanguageVersion language, params string[] references)
{
    private readonly string _folder = RepositoryRoot.PathOf("firmware", project);
    private readonly CSharpParseOptions _options = new(language);
    private readonly List<SyntaxTree> _more = [];
    private readonly Lock _gate = new();
    private Dictionary<string, SyntaxTree>? _sources;

    /// <summary>A file that is compiled too, and belongs to the host.</summary>
    public MutantCompiler With(string file)
    {
        _more.Add(Parse(File.ReadAllText(file)));
        return this;
    }

    /// <returns>The assembly.</returns>
    public byte[] Compile(Mutant mutant)
    {
        string source = File.ReadAllText(Path.Combine(_folder, mutant.File)).ReplaceLineEndings("\n");
        string[] parts = source.Split(mutant.Original);
        Assert.True(parts.Length == 2, $"{mutant.File} has {parts.Length - 1} times: {mutant.Original}");

        Dictionary<string, SyntaxTree> sources = new(Sources())
        {
            [mutant.File] = Parse(parts[0] + mutant.Replacement + parts[1]),
        };
        string framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string[] all =
        [
            Path.Combine(framework, "System.Private.CoreLib.dll"),
            Path.Combine(framework, "System.Runtime.dll"),
            .. references,
        ];
        CSharpCompilation compilation = CSharpCompilation.Create(
            project,
            [.. sources.Values, .. _more],
            all.Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));
        using MemoryStream image = new();
        EmitResult result = compilation.Emit(image);
        Assert.True(result.Success, $"{mutant.Name}: {string.Join(Environment.NewLine, result.Diagnostics)}");
        return image.ToArray();
    }

    private Dictionary<string, SyntaxTree> Sources()
    {
        lock (_gate)
        {
            return _sources ??= Directory.EnumerateFiles(_folder, "*.cs", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(_folder, path).Replace('\\', '/'))
                .Where(path => !path.StartsWith("obj/", StringComparison.Ordinal))
                .Where(path => !path.StartsWith("bin/", StringComparison.Ordinal))
                .ToDictionary(path => path, path => Parse(File.ReadAllText(Path.Combine(_folder, path))));
        }
    }

    private SyntaxTree Parse(string source) => CSharpSyntaxTree.ParseText(source, _options);
}
