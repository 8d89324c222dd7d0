namespace BackflushController.Tests.Conformance.Api;

/// <summary>A type as the listing spells it, with its members.</summary>
internal sealed class ApiType
{
    /// <summary>Full name, dots between nested types, arity after a back-tick.</summary>
    public required string FullName { get; init; }

    /// <summary>What it is.</summary>
    public required ApiTypeKind Kind { get; init; }

    /// <summary>Its modifiers, access included.</summary>
    public required IReadOnlySet<string> Modifiers { get; init; }

    /// <summary>What follows the colon: base class and interfaces, or an enum's underlying type.</summary>
    public IReadOnlyList<string> Bases { get; init; } = [];

    /// <summary>A delegate's return type; empty for the others.</summary>
    public string ReturnType { get; init; } = "";

    /// <summary>A delegate's parameters.</summary>
    public IReadOnlyList<ApiParameter> Parameters { get; init; } = [];

    /// <summary>Type parameters, in order.</summary>
    public IReadOnlyList<string> TypeParameters { get; init; } = [];

    /// <summary>True when the listing marks it [Obsolete].</summary>
    public required bool IsObsolete { get; init; }

    /// <summary>Its members, in the listing's order.</summary>
    public List<ApiMember> Members { get; } = [];

    /// <summary>The last segment of the full name.</summary>
    public string Name => FullName[(FullName.LastIndexOf('.') + 1)..];

    /// <summary>What precedes the name: the namespace, or the enclosing type.</summary>
    public string Container => FullName[..Math.Max(0, FullName.LastIndexOf('.'))];

    /// <summary>True for every kind that the metadata calls a value type.</summary>
    public bool IsValueType => Kind is ApiTypeKind.Struct or ApiTypeKind.RefStruct or ApiTypeKind.Enum;

    /// <summary>True when it carries the modifier.</summary>
    public bool Has(string modifier) => Modifiers.Contains(modifier);
}
