using System.Globalization;

namespace BackflushController.Tests.Conformance.Api;

/// <summary>The listings' spelling of constants and default values.</summary>
internal static class ConstantText
{
    /// <summary>Reads a value of a primitive type; null is the null of any reference type.</summary>
    /// <param name="type">Keyword of the type.</param>
    /// <param name="text">The listing's text.</param>
    public static object? Parse(string type, string text)
    {
        if (text == "null")
        {
            return null;
        }

        return type switch
        {
            "string" => text[1..^1],
            "char" => ParseChar(text[1..^1]),
            _ => Convert.ChangeType(text, Type.GetType(Keywords.All[type])!, CultureInfo.InvariantCulture),
        };
    }

    /// <summary>Spells a value as the listings do.</summary>
    public static string Format(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        char c => c is >= ' ' and <= '~' ? $"'{c}'" : $"'\\u{(int)c:x4}'",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static char ParseChar(string text) =>
        text.StartsWith("\\u", StringComparison.Ordinal)
            ? (char)ushort.Parse(text[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture)
            : text.Single();
}
