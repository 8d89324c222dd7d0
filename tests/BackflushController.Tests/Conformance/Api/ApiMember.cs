namespace BackflushController.Tests.Conformance.Api;

/// <summary>A member as the listing spells it.</summary>
internal sealed class ApiMember
{
    /// <summary>What it is.</summary>
    public required ApiMemberKind Kind { get; init; }

    /// <summary>Its name; <c>this</c> for an indexer, the type's own name for a constructor.</summary>
    public required string Name { get; init; }

    /// <summary>Its modifiers, access included.</summary>
    public required IReadOnlySet<string> Modifiers { get; init; }

    /// <summary>Type of a field, property or event, return type of a method; empty for the others.</summary>
    public string Type { get; init; } = "";

    /// <summary>Parameters of a method, constructor or indexer.</summary>
    public IReadOnlyList<ApiParameter> Parameters { get; init; } = [];

    /// <summary>Text of a constant's or enum member's value; null for the others.</summary>
    public string? Constant { get; init; }

    /// <summary>Accessors of a property, such as <c>get</c> and <c>protected set</c>.</summary>
    public IReadOnlyList<string> Accessors { get; init; } = [];

    /// <summary>True when the listing marks it [Obsolete].</summary>
    public required bool IsObsolete { get; init; }

    /// <summary>True for an indexer, whose name in C# is <c>this</c>.</summary>
    public bool IsIndexer => Kind == ApiMemberKind.Property && Name == "this";

    /// <summary>True when it carries the modifier.</summary>
    public bool Has(string modifier) => Modifiers.Contains(modifier);
}
