using BackflushController.Tests.Conformance.Api;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace BackflushController.Tests.Conformance.Projects;

/// <summary>Compiles a project as Visual Studio's extension does: C# 9, no library but the listed references.</summary>
internal static class NanoCompilation
{
    private static readonly string[] ReleaseSymbols = ["NANOFRAMEWORK_1_0", "TRACE"];
    private static readonly string[] DebugSymbols = [.. ReleaseSymbols, "DEBUG"];

    /// <summary>Compiles a project and those that it references; the trees' paths are the repository's.</summary>
    public static CSharpCompilation Create(NanoProject project, bool isDebug) => CSharpCompilation.Create(
        project.AssemblyName,
        project.Sources.Select(source => Parse(
            RepositoryRoot.Read(project.Folder, source), $"{project.RelativeFolder}/{source}", isDebug)),
        project.References.Select(reference => ReferenceAssemblies.All[reference.Assembly.Name])
            .Concat(project.ProjectReferences.Select(other => Create(other, isDebug).ToMetadataReference())),
        new CSharpCompilationOptions(
            project.IsExecutable ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
            optimizationLevel: isDebug ? OptimizationLevel.Debug : OptimizationLevel.Release));

    /// <summary>Compiles one source against every listed assembly.</summary>
    public static CSharpCompilation CreateFromSource(string source, bool isDebug = false) =>
        CSharpCompilation.Create(
            "Source",
            [Parse(source, "Source.cs", isDebug)],
            ReferenceAssemblies.All.Values,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    /// <summary>
    /// Errors and warnings of the compiler, those of the emit step included: only there it asks for the core library's
    /// members that no source names.
    /// </summary>
    public static IReadOnlyList<Finding> Diagnose(CSharpCompilation compilation) =>
        compilation.Emit(Stream.Null).Diagnostics
            .Where(diagnostic => diagnostic.Severity is DiagnosticSeverity.Error or DiagnosticSeverity.Warning)
            .Select(diagnostic => FindingAt(diagnostic.Location, diagnostic.Id, diagnostic.GetMessage()))
            .ToArray();

    /// <summary>A finding at a place in a source.</summary>
    public static Finding FindingAt(Location location, string rule, string message)
    {
        FileLinePositionSpan span = location.GetLineSpan();
        return new Finding(span.Path ?? "", location.IsInSource ? span.StartLinePosition.Line + 1 : 0, rule, message);
    }

    private static SyntaxTree Parse(string text, string path, bool isDebug) => CSharpSyntaxTree.ParseText(
        text,
        new CSharpParseOptions(
            LanguageVersion.CSharp9, preprocessorSymbols: isDebug ? DebugSymbols : ReleaseSymbols),
        path);
}
