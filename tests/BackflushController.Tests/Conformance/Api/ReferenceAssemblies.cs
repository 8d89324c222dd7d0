using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace BackflushController.Tests.Conformance.Api;

/// <summary>
/// What a firmware project may be compiled against: the package's own core library, and for each other assembly its
/// public API as C# declarations, with nothing to refer to but the packages that it depends on.
/// </summary>
internal static class ReferenceAssemblies
{
    public const string CoreLibrary = "mscorlib";

    /// <summary>Every reference by its simple name.</summary>
    public static IReadOnlyDictionary<string, MetadataReference> All { get; } = CompileAll();

    /// <summary>Version of the core library's package.</summary>
    public static string CoreLibraryVersion
    {
        get
        {
            using PEReader library = new(Resource("mscorlib.dll"));
            return library.GetMetadataReader().GetAssemblyDefinition().Version.ToString(3);
        }
    }

    private static Dictionary<string, MetadataReference> CompileAll()
    {
        Dictionary<string, MetadataReference> made = new()
        {
            [CoreLibrary] = MetadataReference.CreateFromStream(Resource("mscorlib.dll")),
        };
        var assemblies =
            from package in PackageCatalogue.InOrderOfNeed
            from assembly in package.Assemblies
            where assembly.Name != CoreLibrary
            select (assembly.Name, PackageCatalogue.DependenciesOf(package));
        foreach ((string name, IEnumerable<NanoPackage> needed) in assemblies)
        {
            made[name] = Compile(
                name, needed.SelectMany(package => package.Assemblies).Select(used => made[used.Name]));
        }

        return made;
    }

    private static CompilationReference Compile(string name, IEnumerable<MetadataReference> references)
    {
        using StreamReader declarations = new(Resource($"PublicApi.{name}.txt"));
        CSharpCompilation compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(declarations.ReadToEnd(), path: name)],
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        EmitResult result = compilation.Emit(Stream.Null, options: new EmitOptions(metadataOnly: true));
        return result.Success
            ? compilation.ToMetadataReference()
            : throw new FormatException(string.Join('\n', result.Diagnostics));
    }

    private static Stream Resource(string name) =>
        typeof(ReferenceAssemblies).Assembly.GetManifestResourceStream(name)!;
}
