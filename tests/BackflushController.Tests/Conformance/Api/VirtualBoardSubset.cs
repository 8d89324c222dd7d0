using Mono.Cecil;

namespace BackflushController.Tests.Conformance.Api;

/// <summary>
/// Checks that what the virtual board declares in the packages' namespaces is what the packages have, signature by
/// signature, so that the application cannot come to use something that exists only on the desk.
/// </summary>
internal sealed partial class VirtualBoardSubset
{
    /// <summary>A type or member that the packages do not have, or have otherwise.</summary>
    public const string Rule = "virtual-board";

    private const string AliasNamespace = "BackflushController.VirtualBoard.Nano";

    /// <summary>.NET has these names too; the host build of the application aliases them to the board's.</summary>
    private static readonly Dictionary<string, string> Aliases = new()
    {
        [$"{AliasNamespace}.Console"] = "System.Console",
        [$"{AliasNamespace}.File"] = "System.IO.File",
        [$"{AliasNamespace}.FileStream"] = "System.IO.FileStream",
        [$"{AliasNamespace}.Thread"] = "System.Threading.Thread",
    };

    private static readonly string[] Lines = PackageCatalogue.Assemblies
        .SelectMany(name => ListingPrinter.Print(ReferenceAssemblies.Read(name)))
        .Select(WithoutObsolete)
        .ToArray();

    private static readonly Dictionary<string, string> TypeLines =
        Lines.Where(ListingSource.IsType).ToDictionary(ListingSource.KeyOf);

    private static readonly ILookup<string, string> MemberLines =
        Lines.Where(line => !ListingSource.IsType(line)).ToLookup(ListingSource.OwnerOf);

    private readonly List<Finding> _findings = [];
    private readonly List<string> _compared = [];

    /// <summary>Compares every visible type of the board's assembly that stands for a type of a package.</summary>
    public VirtualBoardSubset(ModuleDefinition board)
    {
        foreach (TypeDefinition type in board.GetTypes().Where(ListingPrinter.IsVisible).Where(IsPackageNamespace))
        {
            Compare(type);
        }
    }

    /// <summary>What the packages do not have.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>Full names of the packages' types that were compared.</summary>
    public IReadOnlyList<string> Compared => _compared;

    private void Compare(TypeDefinition type)
    {
        string typeLine = Translate(ListingPrinter.TypeLine(type));
        string name = ListingSource.KeyOf(typeLine);
        if (!TypeLines.TryGetValue(name, out string? listedLine))
        {
            _findings.Add(new Finding(name, 0, Rule, "no package has this type"));
            return;
        }

        _compared.Add(name);
        bool isAlias = type.Namespace == AliasNamespace;
        if (!isAlias)
        {
            CompareDeclaration(name, typeLine, listedLine);
        }

        HashSet<string> members = ListedMembers(name, isAlias).ToHashSet();
        foreach (string line in ListingPrinter.Members(type).Select(Translate))
        {
            if (!members.Contains(MemberOf(line, name, isAlias)))
            {
                _findings.Add(new Finding(name, 0, Rule, $"no package has {line[(name.Length + 1)..]}"));
            }
        }
    }

    private void CompareDeclaration(string type, string typeLine, string listedLine)
    {
        string[] bases = BasesOf(typeLine);
        bool isSameKind = HeadOf(typeLine) == HeadOf(listedLine);

        // .NET's generic interfaces are allowed: firmware that used one would not compile against the packages.
        string[] extra = bases.Except(BasesOf(listedLine)).Where(name => !name.Contains('`')).ToArray();
        string? baseClass = BasesOf(listedLine).FirstOrDefault(
            name => !TypeLines.GetValueOrDefault(name, "").Contains("public interface ", StringComparison.Ordinal));
        bool hasBaseClass = baseClass is null || bases.Contains(baseClass);
        if (!isSameKind || extra.Length > 0 || !hasBaseClass)
        {
            _findings.Add(
                new Finding(type, 0, Rule, $"it is declared as '{typeLine}', expected '{listedLine}'"));
        }
    }

    /// <summary>
    /// Members of the listed type; for an alias also the inherited ones, which it may declare by itself.
    /// </summary>
    private static IEnumerable<string> ListedMembers(string type, bool isAlias)
    {
        IEnumerable<string> own = MemberLines[type].Select(line => MemberOf(line, type, isAlias));
        IEnumerable<string> bases = isAlias ? BasesOf(TypeLines[type]) : [];
        return own.Concat(bases.SelectMany(parent => ListedMembers(parent, isAlias)));
    }

    private static string MemberOf(string line, string owner, bool isAlias)
    {
        string member = line[(owner.Length + 1)..];
        return isAlias ? Slots().Replace(member, "") : member;
    }

    private static string Translate(string line)
    {
        foreach ((string alias, string name) in Aliases)
        {
            line = Regex.Replace(line, $@"\b{Regex.Escape(alias)}\b", name);
        }

        return WithoutObsolete(line);
    }

    private static bool IsPackageNamespace(TypeDefinition type)
    {
        TypeDefinition outermost = type;
        while (outermost.DeclaringType is not null)
        {
            outermost = outermost.DeclaringType;
        }

        return outermost.Namespace == AliasNamespace || PackageNamespace().IsMatch(outermost.Namespace);
    }

    private static string HeadOf(string typeLine) => typeLine.Split(" : ")[0];

    private static string[] BasesOf(string typeLine) =>
        typeLine.Split(" : ") is [_, string bases] ? bases.Split(", ") : [];

    private static string WithoutObsolete(string line) => line.Replace(" [Obsolete]", "");

    [GeneratedRegex(@"^(System|Iot|nanoFramework)(\.|$)")]
    private static partial Regex PackageNamespace();

    [GeneratedRegex(@"\b(virtual|override|abstract|sealed) ")]
    private static partial Regex Slots();
}
