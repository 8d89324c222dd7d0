using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Mono.Cecil;

namespace BackflushController.Tests.Conformance.Api;

/// <summary>
/// What a firmware project may be compiled against: the package's own core library, and for each other assembly one
/// made of its listing, with nothing to refer to but the packages that it depends on. Each is made once for all tests.
/// </summary>
internal static class ReferenceAssemblies
{
    /// <summary>Simple name of the core library.</summary>
    public const string CoreLibrary = "mscorlib";

    private static readonly Dictionary<string, byte[]> Images = new() { [CoreLibrary] = ReadCoreLibrary() };

    private static readonly Lazy<Dictionary<string, MetadataReference>> References = new(
        () => PackageCatalogue.Assemblies.ToDictionary(
            name => name, MetadataReference (name) => MetadataReference.CreateFromImage(Image(name))));

    /// <summary>Version of the core library's package.</summary>
    public static string CoreLibraryVersion { get; } = Read(CoreLibrary).Assembly.Name.Version.ToString(3);

    /// <summary>Every reference by its simple name.</summary>
    public static IReadOnlyDictionary<string, MetadataReference> All => References.Value;

    /// <summary>An assembly taken apart, by simple name.</summary>
    public static ModuleDefinition Read(string assemblyName) =>
        ModuleDefinition.ReadModule(new MemoryStream(Image(assemblyName)));

    private static byte[] Image(string assemblyName)
    {
        lock (Images)
        {
            if (!Images.TryGetValue(assemblyName, out byte[]? image))
            {
                image = Compile(ApiListing.All.Single(listing => listing.AssemblyName == assemblyName));
                Images.Add(assemblyName, image);
            }

            return image;
        }
    }

    private static byte[] Compile(ApiListing listing)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            listing.AssemblyName,
            [CSharpSyntaxTree.ParseText(ListingSource.Write(listing.Lines))],
            PackageCatalogue.ReferencesOf(listing.AssemblyName)
                .Select(name => MetadataReference.CreateFromImage(Image(name))),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using MemoryStream image = new();
        EmitResult result = compilation.Emit(image, options: new EmitOptions(metadataOnly: true));
        return result.Success
            ? image.ToArray()
            : throw new FormatException(
                $"The listing of {listing.AssemblyName} does not compile: {string.Join('\n', result.Diagnostics)}");
    }

    private static byte[] ReadCoreLibrary()
    {
        using Stream resource = typeof(ReferenceAssemblies).Assembly.GetManifestResourceStream("mscorlib.dll")!;
        byte[] image = new byte[resource.Length];
        resource.ReadExactly(image);
        return image;
    }
}
