using System.Runtime.CompilerServices;
using System.Text.Json;

namespace BackflushController.VirtualBoard;

/// <summary>
/// Reads the numbers of one JSON object strictly: each wanted field once, within its range, and nothing else.
/// </summary>
public sealed class CostSection
{
    private readonly string _source;
    private readonly string _path;
    private readonly Dictionary<string, JsonElement> _left = new(StringComparer.Ordinal);

    internal CostSection(JsonElement element, string source, string path)
    {
        _source = source;
        _path = path;
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw Error($"{path} must be an object");
        }

        foreach (JsonProperty property in element.EnumerateObject())
        {
            if (!_left.TryAdd(property.Name, property.Value))
            {
                throw Error($"{FieldPath(property.Name)} is given twice");
            }
        }
    }

    /// <summary>The names that have not been taken yet.</summary>
    internal IReadOnlyList<string> NamesLeft => _left.Keys.ToArray();

    internal JsonElement Take(string name, string wanted)
    {
        if (!_left.Remove(name, out JsonElement element))
        {
            throw Error($"{FieldPath(name)} is missing: it must be {wanted}");
        }

        return element;
    }

    internal CostSection TakeSection(string name) => new(Take(name, "an object"), _source, FieldPath(name));

    internal string TakeText(string name)
    {
        JsonElement element = Take(name, "a text");
        string? text = element.ValueKind == JsonValueKind.String ? element.GetString() : null;
        return string.IsNullOrWhiteSpace(text) ? throw Error($"{FieldPath(name)} must be a text") : text;
    }

    internal IReadOnlyList<string> TakeTexts(string name)
    {
        const string wanted = "a list of texts";
        JsonElement element = Take(name, wanted);
        if (element.ValueKind != JsonValueKind.Array
            || element.EnumerateArray().Any(item => item.ValueKind != JsonValueKind.String))
        {
            throw Error($"{FieldPath(name)} must be {wanted}");
        }

        return element.EnumerateArray().Select(item => item.GetString()!).ToArray();
    }

    internal decimal TakeNumber(string name, decimal least, decimal most)
    {
        string wanted = FormattableString.Invariant($"a number from {least} to {most}");
        JsonElement element = Take(name, wanted);
        if (element.ValueKind != JsonValueKind.Number
            || !element.TryGetDecimal(out decimal value)
            || value < least
            || value > most)
        {
            throw Error($"{FieldPath(name)} must be {wanted}, not {element.GetRawText()}");
        }

        return value;
    }

    /// <summary>Bytes, from the field that is named as the property.</summary>
    internal int BytesOf([CallerMemberName] string property = "") =>
        (int)TakeNumber(FieldName(property), 0, 1 << 20);

    /// <summary>Units of the interpreter.</summary>
    internal int TakeHundredths(string name) => (int)Rounded(TakeNumber(name, 0, 100_000) * 100);

    /// <summary>Units of the interpreter, from the field that is named as the property.</summary>
    internal int HundredthsOf([CallerMemberName] string property = "") => TakeHundredths(FieldName(property));

    /// <summary>Microseconds, from the field that is named as the property.</summary>
    internal long NanosecondsOf([CallerMemberName] string property = "") =>
        (long)Rounded(TakeNumber(FieldName(property), 0, 60_000_000) * 1000);

    /// <summary>Throws when the object has a field that nobody took.</summary>
    internal void Finish()
    {
        foreach (string name in _left.Keys)
        {
            throw Error($"{FieldPath(name)} is not a known field");
        }
    }

    internal CostModelException Error(string message) => new($"{_source}: {message}");

    private static decimal Rounded(decimal value) => decimal.Round(value, MidpointRounding.AwayFromZero);

    private static string FieldName(string property) => JsonNamingPolicy.CamelCase.ConvertName(property);

    private string FieldPath(string name) => _path.Length == 0 ? name : $"{_path}.{name}";
}
