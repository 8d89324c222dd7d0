namespace BackflushController.Simulation;

/// <summary>
/// A recording as comma-separated values with a head: time_s and pressure_bar, and where there are, goal_bar, pump and
/// valve. Other columns are left alone. With semicolons, as a spreadsheet writes where the comma is the decimal sign,
/// numbers may have a comma.
/// </summary>
internal static class RecordingCsv
{
    private const char Comma = ',';
    private const char Semicolon = ';';
    private const string Time = "time_s";
    private const string Pressure = "pressure_bar";
    private const string Goal = "goal_bar";
    private const string Pump = "pump";
    private const string Valve = "valve";

    public static IEnumerable<(int Line, RecordedSample Sample)> Read(byte[] content)
    {
        string[] lines = Encoding.UTF8.GetString(content).ReplaceLineEndings("\n").Split('\n');
        char separator = lines[0].Contains(Semicolon) ? Semicolon : Comma;
        List<string> head = [.. Fields(lines[0], separator).Select(name => name.Trim().ToLowerInvariant())];
        if (!head.Contains(Time) || !head.Contains(Pressure))
        {
            throw new RecordingException(
                1, $"no recording; allowed: a head with {Time} and {Pressure}, or a shot as JSON");
        }

        for (int i = 1; i < lines.Length; i++)
        {
            if (!string.IsNullOrWhiteSpace(lines[i]))
            {
                List<string> fields = Fields(lines[i], separator);
                CheckCount(i + 1, head, fields, separator);
                yield return (i + 1, Sample(i + 1, head, fields, separator == Semicolon));
            }
        }
    }

    /// <summary>A decimal comma between commas makes two fields of one, and moves the rest.</summary>
    private static void CheckCount(int line, List<string> head, List<string> fields, char separator)
    {
        if (fields.Skip(head.Count).Any(field => !string.IsNullOrWhiteSpace(field)))
        {
            string instead = separator == Comma ? $"; a decimal sign is a point, or {Semicolon} separates" : "";
            throw new RecordingException(
                line, $"{fields.Count} fields; allowed: at most the {head.Count} of the head{instead}");
        }
    }

    private static RecordedSample Sample(int line, List<string> head, List<string> fields, bool decimalComma)
    {
        string? Text(string name) =>
            head.IndexOf(name) is >= 0 and int at && at < fields.Count && fields[at].Trim() is { Length: > 0 } text
                ? text
                : null;
        double? Number(string name) => Text(name) is not string text ? null
            : double.TryParse(
                decimalComma ? text.Replace(Comma, '.') : text, NumberStyles.Float, CultureInfo.InvariantCulture,
                out double number) ? number
            : throw Wrong(name, text, "a number");
        bool? Switch(string name) => Text(name)?.ToLowerInvariant() switch
        {
            null => null,
            "1" or "on" or "true" => true,
            "0" or "off" or "false" => false,
            string text => throw Wrong(name, text, "1, 0, on, off, true or false"),
        };
        RecordingException Wrong(string name, string text, string allowed) =>
            new(line, $"{name} \"{JsonFields.Shown(text)}\" is not possible; allowed: {allowed}");
        return new RecordedSample(
            Number(Time) ?? throw Wrong(Time, "", "a number"),
            Number(Pressure) ?? throw Wrong(Pressure, "", "a number"),
            Number(Goal),
            Switch(Pump),
            Switch(Valve));
    }

    /// <summary>The fields of a line; in a field in quotes a separator is part of it.</summary>
    private static List<string> Fields(string line, char separator)
    {
        List<string> fields = [];
        var field = new StringBuilder();
        bool quoted = false;
        foreach (char letter in line)
        {
            if (letter == '"')
            {
                quoted = !quoted;
            }
            else if (letter == separator && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(letter);
            }
        }

        fields.Add(field.ToString());
        return fields;
    }
}
