using BackflushController.Tests.Conformance.Api;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace BackflushController.Tests.Conformance.Projects;

/// <summary>Compiles a .nfproj as it is listed: C# 9, no library but the listed references.</summary>
internal static class NanoCompilation
{
    /// <summary>Rule id of everything the compiler has to say.</summary>
    public const string Rule = "compile";

    private static readonly string[] ReleaseSymbols = ["NANOFRAMEWORK_1_0", "TRACE"];
    private static readonly string[] DebugSymbols = [.. ReleaseSymbols, "DEBUG"];

    /// <summary>Compiles a project and the projects that it references.</summary>
    /// <param name="project">The project.</param>
    /// <param name="root">The repository's root; the trees' paths are relative to it.</param>
    /// <param name="isDebug">True for the Debug configuration.</param>
    public static CSharpCompilation Create(NanoProject project, string root, bool isDebug)
    {
        CSharpParseOptions options = ParseOptions(isDebug);
        IEnumerable<SyntaxTree> trees = project.Sources
            .Select(project.PathOf)
            .Where(File.Exists)
            .Select(path => Parse(File.ReadAllText(path), RelativePath(root, path), options));
        IEnumerable<MetadataReference> assemblies =
            project.References.Select(r => ReferenceAssemblies.Find(r.Name)).OfType<MetadataReference>();
        IEnumerable<MetadataReference> projects = project.ProjectReferences
            .Select(project.PathOf)
            .Where(File.Exists)
            .Select(path => Create(NanoProject.Read(root, path), root, isDebug).ToMetadataReference());
        bool isNullable = project.Property("Nullable") == "enable";
        return CSharpCompilation.Create(
            project.AssemblyName,
            trees,
            assemblies.Concat(projects),
            Options(project.IsExecutable, isDebug, isNullable));
    }

    /// <summary>Compiles one source against every listed assembly.</summary>
    public static CSharpCompilation CreateFromSource(string source) => CSharpCompilation.Create(
        "Source",
        [Parse(source, "Source.cs", ParseOptions(isDebug: false))],
        ReferenceAssemblies.All,
        Options(isExecutable: false, isDebug: false, isNullable: false));

    /// <summary>
    /// Errors and warnings of the compiler, those of the emit step included: only there it asks for the core library's
    /// members that no source names.
    /// </summary>
    public static IReadOnlyList<Finding> Diagnose(CSharpCompilation compilation) =>
        compilation.Emit(Stream.Null).Diagnostics
            .Where(diagnostic => diagnostic.Severity is DiagnosticSeverity.Error or DiagnosticSeverity.Warning)
            .Select(diagnostic => FindingAt(diagnostic.Location, Rule, $"{diagnostic.Id}: {diagnostic.GetMessage()}"))
            .ToArray();

    /// <summary>A finding at a place in a source.</summary>
    public static Finding FindingAt(Location location, string rule, string message)
    {
        FileLinePositionSpan span = location.GetLineSpan();
        return new Finding(span.Path ?? "", location.IsInSource ? span.StartLinePosition.Line + 1 : 0, rule, message);
    }

    private static string RelativePath(string root, string path) => Path.GetRelativePath(root, path).Replace('\\', '/');

    private static SyntaxTree Parse(string text, string path, CSharpParseOptions options) =>
        CSharpSyntaxTree.ParseText(text, options, path);

    private static CSharpParseOptions ParseOptions(bool isDebug) =>
        new(LanguageVersion.CSharp9, preprocessorSymbols: isDebug ? DebugSymbols : ReleaseSymbols);

    private static CSharpCompilationOptions Options(bool isExecutable, bool isDebug, bool isNullable) => new(
        isExecutable ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
        optimizationLevel: isDebug ? OptimizationLevel.Debug : OptimizationLevel.Release,
        nullableContextOptions: isNullable ? NullableContextOptions.Enable : NullableContextOptions.Disable,
        warningLevel: 4);
}
