namespace BackflushController.Tests.Conformance.Projects;

/// <summary>A line of a project file that names a file: Compile, None or ProjectReference.</summary>
/// <param name="Include">The path as it is written.</param>
/// <param name="Line">Line in the project file.</param>
internal sealed record ProjectItem(string Include, int Line)
{
    /// <summary>The path with this machine's separators.</summary>
    public string RelativePath => Include.Replace('\\', Path.DirectorySeparatorChar);

    /// <summary>True when the path has a wildcard, which the nanoFramework project system does not expand.</summary>
    public bool HasWildcard => Include.AsSpan().ContainsAny('*', '?');
}
