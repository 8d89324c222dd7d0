namespace BackflushController.Tests.Conformance.Api;

/// <summary>
/// What the packages have and the compiler needs, but a listing of visible members cannot say. Kept apart from the
/// listings so that it stays small and every entry has its reason.
/// </summary>
internal static class ListingSupplement
{
    /// <summary>Lines that the core library's listing lacks.</summary>
    public static IReadOnlyList<string> CoreLibraryLines { get; } =
    [
        // The listings leave out ~Object(); the compiler overrides it for every destructor.
        "System.Object.Finalize(): protected virtual void Finalize()",

        // The compiler marks ref structs (SpanByte) with an embedded internal attribute.
        "System.Runtime.CompilerServices.IsByRefLikeAttribute: internal sealed class "
            + "System.Runtime.CompilerServices.IsByRefLikeAttribute : System.Attribute",
        "System.Runtime.CompilerServices.IsByRefLikeAttribute.IsByRefLikeAttribute(): public IsByRefLikeAttribute()",
    ];

    /// <summary>Indexers that are not called Item: the compiler asks for String.Chars by name.</summary>
    public static IReadOnlyDictionary<string, string> IndexerNames { get; } = new Dictionary<string, string>
    {
        ["System.String"] = "Chars",
        ["System.Text.StringBuilder"] = "Chars",
    };

    /// <summary>
    /// [AttributeUsage] of the attributes that may be given more than once: targets as in System.AttributeTargets. An
    /// attribute without an entry is usable once, on any target.
    /// </summary>
    public static IReadOnlyDictionary<string, int> RepeatableAttributeTargets { get; } = new Dictionary<string, int>
    {
        ["System.Diagnostics.ConditionalAttribute"] = 4 | 64,
        ["System.Diagnostics.CodeAnalysis.MemberNotNullAttribute"] = 64 | 128,
        ["System.Diagnostics.CodeAnalysis.MemberNotNullWhenAttribute"] = 64 | 128,
        ["System.Diagnostics.CodeAnalysis.NotNullIfNotNullAttribute"] = 128 | 2048 | 8192,
        ["System.Runtime.CompilerServices.InternalsVisibleToAttribute"] = 1,
        ["nanoFramework.TestFramework.DataRowAttribute"] = 64,
    };
}
