namespace BackflushController.Tests.Conformance.Api;

/// <summary>A package version that the listings stand for.</summary>
/// <param name="Id">Package id.</param>
/// <param name="Version">The one version that is pinned.</param>
/// <param name="Assemblies">What its lib folder holds.</param>
/// <param name="Dependencies">Ids of the packages that its nuspec asks for.</param>
internal sealed record NanoPackage(
    string Id, string Version, IReadOnlyList<NanoAssembly> Assemblies, IReadOnlyList<string> Dependencies);
