namespace BackflushController.Simulation;

/// <summary>Reads the line that a box shows as a QR code, scanned or typed.</summary>
public static class ScannedLineReader
{
    private const string Format = "BF1";
    private const string Tag = "BF";
    private const int Fixed = 6;
    private const int CheckDigits = 4;
    private const int MostShown = 24;

    private static readonly Dictionary<string, RunKind> Kinds = new()
    {
        ["DET"] = RunKind.DetergentBackflush,
        ["RINSE"] = RunKind.WaterRinse,
        ["DEEP"] = RunKind.DeepClean,
        ["CLEAR"] = RunKind.ClearWaterFinish,
        ["FLUSH"] = RunKind.OpenFlush,
        ["QUIET"] = RunKind.StallBackflush,
        ["SERVICE"] = RunKind.Service,
        ["OTHER"] = RunKind.Unknown,
    };

    private static readonly Dictionary<string, RunResult> Results = new()
    {
        ["OK"] = RunResult.Completed,
        ["STOPPED"] = RunResult.Stopped,
        ["CUT"] = RunResult.PowerCut,
    };

    /// <summary>Reads a line; blanks around it and small letters do no harm.</summary>
    /// <exception cref="ScannedLineException">It is not a box's line, or not as the box has shown it.</exception>
    public static ScannedRun Read(string text)
    {
        string[] parts = text.ToUpperInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        CheckFormat(parts);
        string line = string.Join(' ', parts);
        CheckEnd(line, parts[^1]);
        if (parts.Length <= Fixed)
        {
            throw new ScannedLineException($"has {parts.Length} parts; allowed: {Fixed + 1} or more");
        }

        return Read(line, parts);
    }

    /// <summary>CRC-16 with the polynomial 0x1021, from 0xFFFF, the top bit first ("CCITT-FALSE").</summary>
    internal static int Check(string text)
    {
        int crc = 0xFFFF;
        foreach (char letter in text)
        {
            crc ^= letter << 8;
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc & 0x8000) != 0 ? ((crc << 1) ^ 0x1021) & 0xFFFF : crc << 1;
            }
        }

        return crc;
    }

    private static void CheckFormat(string[] parts)
    {
        if (parts.Length == 0 || !parts[0].StartsWith(Tag, StringComparison.Ordinal))
        {
            string begin = parts.Length == 0 ? "is empty" : $"begins with \"{Shown(parts[0])}\"";
            throw new ScannedLineException($"{begin}; allowed: a line of a box, which begins with {Format}");
        }

        if (parts[0] != Format)
        {
            throw new ScannedLineException($"has the format {Shown(parts[0])}; allowed: {Format}");
        }
    }

    private static void CheckEnd(string line, string end)
    {
        if (end.Length != CheckDigits + 1 || end[0] != 'K' || !end.Skip(1).All(char.IsAsciiHexDigit))
        {
            throw new ScannedLineException(
                $"ends with \"{Shown(end)}\"; allowed: the whole line, to K and four of 0 to 9 and A to F");
        }

        if (end != $"K{Check(line[..^(end.Length + 1)]):X4}")
        {
            throw new ScannedLineException(
                $"is not as the box has shown it: {end} does not belong to what stands before; "
                + "allowed: the line letter for letter");
        }
    }

    private static ScannedRun Read(string line, string[] parts)
    {
        (int? proved, int cycles) = Cycles(parts[5]);
        (RunResult result, Fault fault) = Result(parts[4]);
        ScannedRun run = new()
        {
            Text = line,
            Box = Whole(parts[1], 'B'),
            Run = Whole(parts[2], 'R'),
            Kind = Kinds.TryGetValue(parts[3], out RunKind kind)
                ? kind
                : throw Impossible(parts[3], string.Join(' ', Kinds.Keys)),
            Result = result,
            Fault = fault,
            Proved = proved,
            Cycles = cycles,
        };
        return parts[Fixed..^1].Aggregate(run, With);
    }

    /// <summary>Fields that only a later firmware has are left out.</summary>
    private static ScannedRun With(ScannedRun run, string part) => part[0] switch
    {
        'P' => run with { PlateauBar = Figure(part) },
        'V' => run with { VentSeconds = Figure(part) },
        'T' => run with { FillSeconds = Figure(part) },
        'L' => run with { LastPlateauBar = Figure(part) },
        'S' => run with { Shots = Whole(part, 'S') },
        'C' => run with { TotalCycles = Whole(part, 'C') },
        'H' => run with { Hours = Whole(part, 'H') },
        'X' => run with { Crashes = Whole(part, 'X') },
        'W' => run with { Firmware = part[1..] },
        _ => run,
    };

    private static (RunResult Result, Fault Fault) Result(string part)
    {
        if (Results.TryGetValue(part, out RunResult result))
        {
            return (result, Fault.None);
        }

        int number = part[0] == 'F' ? Whole(part, 'F') : 0;
        return number > 0
            ? (RunResult.Faulted, (Fault)number)
            : throw Impossible(part, $"{string.Join(' ', Results.Keys)} or F and the number of a fault");
    }

    private static (int? Proved, int Cycles) Cycles(string part)
    {
        string[] both = part.Split('/');
        bool known = both.Length == 2 && both[0] != "-";
        int proved = 0;
        if (both.Length == 2
            && (!known || TryWhole(both[0], out proved))
            && TryWhole(both[1], out int all)
            && proved <= all)
        {
            return (known ? proved : null, all);
        }

        throw Impossible(part, "the cycles proved, or -, and the cycles of all, such as 9/10");
    }

    private static int Whole(string part, char letter) =>
        part[0] == letter && TryWhole(part[1..], out int number)
            ? number
            : throw Impossible(part, $"{letter} and a whole number");

    private static decimal Figure(string part) =>
        decimal.TryParse(
            part.AsSpan(1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal figure)
            ? figure
            : throw Impossible(part, $"{part[0]} and a number such as 9.1");

    private static bool TryWhole(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static ScannedLineException Impossible(string part, string allowed) =>
        new($"has \"{Shown(part)}\", which is not possible; allowed: {allowed}");

    private static string Shown(string part) => part.Length <= MostShown ? part : $"{part[..MostShown]}...";
}
