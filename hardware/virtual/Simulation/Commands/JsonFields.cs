namespace BackflushController.Simulation;

/// <summary>Reads the fields of an object of JSON and says in one line what is wrong with them.</summary>
public sealed class JsonFields
{
    private const int MostShown = 60;

    private readonly Dictionary<string, JsonElement> _fields = [];
    private readonly HashSet<string> _read = [];
    private readonly string _where;

    /// <exception cref="RefusedException">It is no object, or has a field twice.</exception>
    public JsonFields(JsonElement element, string where)
    {
        _where = where;
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw new RefusedException($"{where} must be an object of JSON");
        }

        foreach (JsonProperty field in element.EnumerateObject())
        {
            string name = Readable(() => field.Name, where);
            if (!_fields.TryAdd(name, field.Value))
            {
                throw new RefusedException($"{where} has the field \"{Shown(name)}\" twice");
            }
        }
    }

    /// <summary>A text for a message: not too long, on one line.</summary>
    public static string Shown(string? text)
    {
        string all = text ?? "";
        string begin = all.Length <= MostShown ? all : all[..EndOfLetter(all, MostShown)] + "...";
        return string.Concat(begin.Select(letter => char.IsControl(letter) ? ' ' : letter));
    }

    /// <summary>A text of JSON, which may spell half a letter; no other text has such.</summary>
    public static string Readable(Func<string> read, string where)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException)
        {
            throw new RefusedException($"{where} has a text with half a letter in it; allowed: Unicode");
        }
    }

    /// <summary>A text that must be there.</summary>
    public string Text(string name) => OptionalText(name) ?? throw Missing(name, "a text");

    /// <summary>A text that may be missing.</summary>
    public string? OptionalText(string name) =>
        Find(name) is not { } value ? null
        : value.ValueKind == JsonValueKind.String ? Readable(() => value.GetString()!, _where)
        : throw Missing(name, "a text");

    /// <summary>A whole number that must be there.</summary>
    public long Whole(string name, long least, long most) =>
        Find(name) is { ValueKind: JsonValueKind.Number } value
        && value.TryGetInt64(out long number) && number >= least && number <= most
            ? number
            : throw Missing(name, $"a whole number from {least} to {most}");

    /// <summary>A list that may be missing, and is then empty.</summary>
    public IReadOnlyList<JsonElement> List(string name, int most) =>
        Find(name) is not { } value ? []
        : value.ValueKind == JsonValueKind.Array && value.GetArrayLength() <= most ? [.. value.EnumerateArray()]
        : throw Missing(name, $"a list of at most {most}");

    /// <summary>Any value that must be there.</summary>
    public JsonElement Any(string name) => Find(name) ?? throw Missing(name, "something");

    /// <summary>Refuses what has not been asked for.</summary>
    public void RefuseOthers()
    {
        string? other = _fields.Keys.FirstOrDefault(name => !_read.Contains(name));
        if (other != null)
        {
            throw new RefusedException(
                $"{_where} has the unknown field \"{Shown(other)}\"; allowed: {string.Join(", ", _read)}");
        }
    }

    private static int EndOfLetter(string line, int end) => char.IsHighSurrogate(line[end - 1]) ? end - 1 : end;

    private JsonElement? Find(string name)
    {
        _read.Add(name);
        return _fields.TryGetValue(name, out JsonElement value) && value.ValueKind != JsonValueKind.Null ? value : null;
    }

    private RefusedException Missing(string name, string allowed) =>
        new($"\"{name}\" of {_where} is missing or not possible; allowed: {allowed}");
}
