using Microsoft.CodeAnalysis;

namespace BackflushController.Tests.Conformance.Api;

/// <summary>The reference assemblies made of the listings, each made once for all tests.</summary>
internal static class ReferenceAssemblies
{
    /// <summary>Simple name of the core library.</summary>
    public const string CoreLibrary = "mscorlib";

    private static readonly Lazy<Dictionary<string, byte[]>> _images = new(EmitAll);

    private static readonly Lazy<Dictionary<string, MetadataReference>> _references = new(
        () => _images.Value.ToDictionary(pair => pair.Key, MetadataReference (pair) => Reference(pair.Value)));

    /// <summary>The image of an assembly, by simple name.</summary>
    public static byte[] Image(string assemblyName) => _images.Value[assemblyName];

    /// <summary>The reference to an assembly; null when it is not listed.</summary>
    public static MetadataReference? Find(string assemblyName) => _references.Value.GetValueOrDefault(assemblyName);

    /// <summary>Every reference, for sources that belong to no project.</summary>
    public static IEnumerable<MetadataReference> All => _references.Value.Values;

    private static Dictionary<string, byte[]> EmitAll()
    {
        ApiTypeIndex index = new(ApiListing.All.Select(WithSupplement));
        return index.Listings.ToDictionary(
            listing => listing.AssemblyName,
            listing => new ReferenceAssemblyEmitter(listing, index).Emit());
    }

    private static PortableExecutableReference Reference(byte[] image) => MetadataReference.CreateFromImage(image);

    private static ApiListing WithSupplement(ApiListing listing)
    {
        if (listing.AssemblyName != CoreLibrary)
        {
            return listing;
        }

        string[] lines = [.. listing.Lines, .. ListingSupplement.CoreLibraryLines];
        return listing with { Lines = lines, Types = ApiListingParser.Parse(lines) };
    }
}
