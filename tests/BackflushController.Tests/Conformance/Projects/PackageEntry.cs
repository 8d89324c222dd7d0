namespace BackflushController.Tests.Conformance.Projects;

/// <summary>A line of packages.config.</summary>
/// <param name="Id">Package id.</param>
/// <param name="Version">Pinned version.</param>
/// <param name="TargetFramework">The framework it is restored for.</param>
/// <param name="Line">Line in packages.config.</param>
internal sealed record PackageEntry(string Id, string Version, string TargetFramework, int Line);
