namespace BackflushController.Tests.Conformance.Api;

/// <summary>The C# keywords that the listings use for types of the core library.</summary>
internal static class Keywords
{
    /// <summary>Keyword to full type name.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["bool"] = "System.Boolean",
        ["byte"] = "System.Byte",
        ["char"] = "System.Char",
        ["double"] = "System.Double",
        ["float"] = "System.Single",
        ["int"] = "System.Int32",
        ["long"] = "System.Int64",
        ["object"] = "System.Object",
        ["sbyte"] = "System.SByte",
        ["short"] = "System.Int16",
        ["string"] = "System.String",
        ["uint"] = "System.UInt32",
        ["ulong"] = "System.UInt64",
        ["ushort"] = "System.UInt16",
    };

    /// <summary>Full type name to keyword, <c>void</c> included.</summary>
    public static IReadOnlyDictionary<string, string> ByFullName { get; } =
        All.Append(new KeyValuePair<string, string>("void", "System.Void"))
            .ToDictionary(pair => pair.Value, pair => pair.Key);
}
