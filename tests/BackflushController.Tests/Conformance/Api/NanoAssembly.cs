namespace BackflushController.Tests.Conformance.Api;

/// <summary>An assembly of a package: a file of its lib folder.</summary>
/// <param name="FileName">File name with its ending.</param>
/// <param name="Version">Assembly version as a project's Reference states it.</param>
internal sealed record NanoAssembly(string FileName, Version Version)
{
    /// <summary>Simple name.</summary>
    public string Name => Path.GetFileNameWithoutExtension(FileName);

    public bool IsExecutable => FileName.EndsWith(".exe", StringComparison.Ordinal);
}
