using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace BackflushController.Tests.Conformance.Api;

/// <summary>
/// Checks that what the virtual board declares in the packages' namespaces is what the packages have, signature by
/// signature, so that the application cannot come to use something that exists only on the desk.
/// </summary>
internal sealed partial class VirtualBoardSubset
{
    private const string AliasNamespace = "BackflushController.VirtualBoard.Nano";

    /// <summary>.NET has these names too; the host build of the application aliases them to the board's.</summary>
    private static readonly Dictionary<string, string> Aliases = new()
    {
        [$"{AliasNamespace}.Console"] = "System.Console",
        [$"{AliasNamespace}.FileStream"] = "System.IO.FileStream",
        [$"{AliasNamespace}.File"] = "System.IO.File",
        [$"{AliasNamespace}.Thread"] = "System.Threading.Thread",
    };

    private static readonly SymbolDisplayFormat Signature = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        memberOptions: SymbolDisplayMemberOptions.IncludeType
            | SymbolDisplayMemberOptions.IncludeModifiers
            | SymbolDisplayMemberOptions.IncludeAccessibility
            | SymbolDisplayMemberOptions.IncludeParameters
            | SymbolDisplayMemberOptions.IncludeConstantValue,
        delegateStyle: SymbolDisplayDelegateStyle.NameAndSignature,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType
            | SymbolDisplayParameterOptions.IncludeName
            | SymbolDisplayParameterOptions.IncludeParamsRefOut
            | SymbolDisplayParameterOptions.IncludeDefaultValue
            | SymbolDisplayParameterOptions.IncludeExtensionThis,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        kindOptions: SymbolDisplayKindOptions.IncludeTypeKeyword,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    private static readonly CSharpCompilation Packages =
        CSharpCompilation.Create("Packages", references: ReferenceAssemblies.All.Values);

    private readonly List<string> _findings = [];
    private readonly List<string> _compared = [];

    /// <summary>Compares every visible type of the board that stands for a type of a package.</summary>
    public VirtualBoardSubset(IAssemblySymbol board)
    {
        foreach (INamedTypeSymbol type in TypesOf(board.GlobalNamespace).Where(IsPackageNamespace))
        {
            Compare(type, type.ContainingNamespace.ToDisplayString() == AliasNamespace);
        }
    }

    /// <summary>What the packages do not have.</summary>
    public IReadOnlyList<string> Findings => _findings;

    /// <summary>Full names of the packages' types that were compared.</summary>
    public IReadOnlyList<string> Compared => _compared;

    private void Compare(INamedTypeSymbol type, bool isAlias)
    {
        string name = Translate(type.ToDisplayString());
        if (TypesOf(Packages.GlobalNamespace).FirstOrDefault(t => t.ToDisplayString() == name) is not { } listed)
        {
            _findings.Add($"{name}: no package has this type");
            return;
        }

        _compared.Add(name);
        if (!isAlias && (HeadOf(type) != HeadOf(listed) || BasesOf(type).Except(BasesOf(listed)).Any()))
        {
            _findings.Add(
                $"it is '{HeadOf(type)}, {string.Join(", ", BasesOf(type))}', "
                + $"expected '{HeadOf(listed)}, {string.Join(", ", BasesOf(listed))}'");
        }

        // An alias may declare by itself what the listed type inherits.
        IEnumerable<string> missing = isAlias
            ? MembersOf(type).Select(WithoutSlot).Except(ClassesOf(listed).SelectMany(MembersOf).Select(WithoutSlot))
            : MembersOf(type).Except(MembersOf(listed));
        _findings.AddRange(missing.Select(member => $"{name}: no package has {member}"));
    }

    private static string HeadOf(INamedTypeSymbol type)
    {
        string modifiers = (type.IsStatic ? "static " : "")
            + (type.IsAbstract ? "abstract " : "")
            + (type.IsSealed ? "sealed " : "");
        string name = type.ToDisplayString(Signature).Replace("readonly ", "");
        return $"{modifiers}{name} : {type.EnumUnderlyingType ?? type.BaseType}";
    }

    /// <summary>Without .NET's generic interfaces: firmware that used one would not compile.</summary>
    private static IEnumerable<string> BasesOf(INamedTypeSymbol type) =>
        type.Interfaces.Where(contract => !contract.IsGenericType).Select(contract => contract.ToDisplayString());

    private static IEnumerable<string> MembersOf(INamedTypeSymbol type) => type.GetMembers()
        .Where(member => IsVisible(member) && member is not INamedTypeSymbol && !IsHidden(member))
        .Select(member => Translate(HiddenSetter().Replace(member.ToDisplayString(Signature), "")));

    private static bool IsHidden(ISymbol member) =>
        member.ContainingType.TypeKind == TypeKind.Delegate
        || member is IMethodSymbol { AssociatedSymbol: not null } or IMethodSymbol { IsImplicitlyDeclared: true };

    private static IEnumerable<INamedTypeSymbol> ClassesOf(INamedTypeSymbol? type) =>
        type is null ? [] : ClassesOf(type.BaseType).Prepend(type);

    private static IEnumerable<INamedTypeSymbol> TypesOf(INamespaceOrTypeSymbol scope) =>
        scope.GetMembers().OfType<INamespaceOrTypeSymbol>()
            .Where(inner => inner is INamespaceSymbol || IsVisible(inner))
            .SelectMany(inner => inner is INamedTypeSymbol type ? TypesOf(inner).Prepend(type) : TypesOf(inner));

    private static bool IsVisible(ISymbol symbol) => symbol.DeclaredAccessibility
        is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal;

    private static bool IsPackageNamespace(INamedTypeSymbol type) =>
        PackageNamespace().IsMatch(type.ContainingNamespace.ToDisplayString());

    private static string Translate(string line) =>
        Aliases.Aggregate(line, (text, alias) => text.Replace(alias.Key, alias.Value));

    private static string WithoutSlot(string member) => Slots().Replace(member, "");

    [GeneratedRegex(@$"^(System|Iot|nanoFramework|BackflushController\.VirtualBoard\.Nano)(\.|$)")]
    private static partial Regex PackageNamespace();

    [GeneratedRegex(" (private|internal) set;")]
    private static partial Regex HiddenSetter();

    [GeneratedRegex(@"\b(virtual|override|abstract|sealed) ")]
    private static partial Regex Slots();
}
