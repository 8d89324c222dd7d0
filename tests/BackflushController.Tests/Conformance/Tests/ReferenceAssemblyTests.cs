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
    public void An_assembly_made_of_a_listing_prints_as_that_listing(string assemblyName)
    {
        ApiListing listing = ApiListing.All.Single(l => l.AssemblyName == assemblyName);
        using ModuleDefinition module = ReferenceAssemblies.Read(assemblyName);
        Assert.Equal(listing.Lines, ListingPrinter.Print(module));
    }

    [Fact]
    public void Every_catalogued_assembly_is_listed_and_the_core_library_is_the_packages_own() => Assert.Equal(
        ApiListing.All.Select(listing => listing.AssemblyName).Append(ReferenceAssemblies.CoreLibrary).Order(),
        PackageCatalogue.Assemblies.Order());

    [Theory]
    [InlineData("System.Nonsense")]
    [InlineData("System.Unlisted.M(): public void M()")]
    public void A_line_that_is_not_understood_is_refused(string line) =>
        Assert.Throws<FormatException>(() => ListingSource.Write([line]));
}
