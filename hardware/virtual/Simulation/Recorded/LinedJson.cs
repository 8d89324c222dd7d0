namespace BackflushController.Simulation;

/// <summary>A value of JSON that knows the line on which it stands, for messages.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Value">A dictionary or a list of such values, a text, a number, a truth, or null.</param>
internal sealed record LinedJson(int Line, object? Value)
{
    public static LinedJson Parse(byte[] content)
    {
        var reader = new Utf8JsonReader(content);
        var lines = new LineCounter(content);
        try
        {
            reader.Read();
            LinedJson value = Read(ref reader, lines);
            reader.Read();
            return value;
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException or FormatException)
        {
            int line = lines.LineOf(Math.Min(reader.BytesConsumed, content.Length));
            throw new RecordingException(
                failure is JsonException { LineNumber: long at } ? (int)at + 1 : line,
                "this is no JSON; allowed: a shot of Decent, Visualizer, GaggiMate or Gaggiuino as JSON, or a CSV");
        }
    }

    public LinedJson? Find(string name) => Value is Dictionary<string, LinedJson> fields
        && fields.TryGetValue(name, out LinedJson? field) && field.Value != null
        ? field
        : null;

    public LinedJson Get(string name) => Find(name) ?? throw Wrong($"a field \"{name}\"");

    public IReadOnlyList<LinedJson> List() => Value as List<LinedJson> ?? throw Wrong("a list");

    /// <summary>A number; Decent writes them as texts.</summary>
    public double Number() => Value switch
    {
        double number => number,
        string text when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) =>
            number,
        _ => throw Wrong("a number"),
    };

    public RecordingException Wrong(string allowed) => new(Line, $"{Shown()} is not possible; allowed: {allowed}");

    private string Shown() => Value switch
    {
        Dictionary<string, LinedJson> => "this object",
        List<LinedJson> => "this list",
        string text => $"\"{JsonFields.Shown(text)}\"",
        double number => RecordingException.Shown(number),
        bool truth => truth ? "true" : "false",
        _ => "null",
    };

    private static LinedJson Read(ref Utf8JsonReader reader, LineCounter lines)
    {
        int line = lines.LineOf(reader.TokenStartIndex);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                Dictionary<string, LinedJson> fields = [];
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    string name = reader.GetString()!;
                    reader.Read();
                    fields[name] = Read(ref reader, lines);
                }

                return new(line, fields);

            case JsonTokenType.StartArray:
                List<LinedJson> list = [];
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    list.Add(Read(ref reader, lines));
                }

                return new(line, list);

            case JsonTokenType.String: return new(line, reader.GetString());
            case JsonTokenType.Number: return new(line, reader.GetDouble());
            case JsonTokenType.True: return new(line, true);
            case JsonTokenType.False: return new(line, false);
            default: return new(line, null);
        }
    }

    /// <summary>Counts lines; asked for places in order, as a reader comes to them.</summary>
    private sealed class LineCounter(byte[] content)
    {
        private int _line = 1;
        private int _at;

        public int LineOf(long index)
        {
            if (index > _at)
            {
                _line += content.AsSpan(_at, (int)index - _at).Count((byte)'\n');
                _at = (int)index;
            }

            return _line;
        }
    }
}
