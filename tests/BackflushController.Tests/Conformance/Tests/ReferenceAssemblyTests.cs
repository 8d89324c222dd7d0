using BackflushController.Tests.Conformance.Api;
using Mono.Cecil;

namespace BackflushController.Tests.Conformance.Tests;

/// <summary>The reference assemblies are exactly what the listings say.</summary>
public sealed class ReferenceAssemblyTests
{
    /// <summary>The listed assemblies.</summary>
    public static TheoryData<string> AssemblyNames => new(ApiListing.All.Select(listing => listing.AssemblyName));

    [Theory]
    [MemberData(nameof(AssemblyNames))]
    public void An_emitted_assembly_prints_as_its_listing(string assemblyName)
    {
        ApiListing listing = ApiListing.All.Single(l => l.AssemblyName == assemblyName);
        using ModuleDefinition module = ModuleDefinition.ReadModule(
            new MemoryStream(ReferenceAssemblies.Image(assemblyName)));
        IEnumerable<string> printed = ListingPrinter.Print(module).Except(ListingSupplement.CoreLibraryLines);
        Assert.Equal(listing.Lines, printed);
    }

    [Theory]
    [MemberData(nameof(AssemblyNames))]
    public void An_emitted_assembly_refers_only_to_the_packages_it_depends_on(string assemblyName)
    {
        NanoPackage package = PackageCatalogue.Packages.Values.Single(
            p => p.Assemblies.Any(a => a.Name == assemblyName));
        IEnumerable<string> allowed = PackageCatalogue.TransitiveDependencies(package)
            .SelectMany(id => PackageCatalogue.Packages[id].Assemblies)
            .Select(assembly => assembly.Name);
        using ModuleDefinition module = ModuleDefinition.ReadModule(
            new MemoryStream(ReferenceAssemblies.Image(assemblyName)));
        Assert.Subset(allowed.ToHashSet(), module.AssemblyReferences.Select(reference => reference.Name).ToHashSet());
    }

    [Fact]
    public void Every_catalogued_assembly_is_listed()
    {
        IEnumerable<string> catalogued =
            PackageCatalogue.Packages.Values.SelectMany(p => p.Assemblies).Select(a => a.Name);
        Assert.Equal(ApiListing.All.Select(listing => listing.AssemblyName).Order(), catalogued.Order());
    }

    [Fact]
    public void A_line_that_is_not_understood_is_refused()
    {
        Assert.Throws<FormatException>(() => ApiListingParser.Parse(["System.Nonsense"]));
        Assert.Throws<FormatException>(() => ApiListingParser.Parse(["System.Unlisted.M(): public void M()"]));
    }
}
