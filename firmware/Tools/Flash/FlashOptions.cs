namespace BackflushController.Tools.Flash;

/// <summary>What the flash tool was asked for.</summary>
internal sealed record FlashOptions
{
    private const int LowestBaud = 9600;
    private const int HighestBaud = 4_000_000;

    /// <summary>All options, in the order of the help.</summary>
    public static IReadOnlyList<OptionSpec> Specs { get; } =
    [
        new("--port", "PORT", "serial port of the box; without it the only one there is"),
        new("--settings", "FILE", "settings file of firmware/settings; without it the box keeps its own"),
        new("--image", "FILE", "application image; without it the one that was built or that came with this tool"),
        new("--app-only", null, "leave the runtime as it is"),
        new("--baud", "NUMBER", "speed of the port to begin with; it falls back to slower ones by itself"),
        new("--chip", "NAME", "chip of a board on the bench that has no ESP32: ESP32-S2, ESP32-S3 or ESP32-C3"),
        new("--no-psram", null, "the module has no PSRAM: pins 16 and 17 are free"),
        new("--erase", null, "erase the whole flash first, the counters too; asks before"),
        new("--yes", null, "do not ask"),
        new("--archive", "FOLDER", "work offline, from a folder that --fill-archive has filled"),
        new("--fill-archive", "FOLDER", "download what --archive needs; no box needed"),
        new("--dry-run", null, "check the files, show each call of nanoff, run none"),
        new("--help", null, "this text"),
    ];

    public string? Port { get; private init; }

    public string? Settings { get; private init; }

    public string? Image { get; private init; }

    public bool AppOnly { get; private init; }

    public int Baud { get; private init; }

    public string Chip { get; private init; } = ChipSpec.Classic;

    public bool NoPsRam { get; private init; }

    public bool Erase { get; private init; }

    public bool Yes { get; private init; }

    public string? Archive { get; private init; }

    public string? FillArchive { get; private init; }

    public bool DryRun { get; private init; }

    public bool Help { get; private init; }

    /// <summary>Reads a command line.</summary>
    public static FlashOptions Read(IReadOnlyList<string> arguments)
    {
        if (arguments.Contains("--help") || arguments.Contains("-h"))
        {
            return new FlashOptions { Help = true };
        }

        var reader = new OptionReader(Specs, (int)FlashExit.Options);
        reader.Read(arguments);
        var options = new FlashOptions
        {
            Port = reader["--port"],
            Settings = reader["--settings"],
            Image = reader["--image"],
            AppOnly = reader.Has("--app-only"),
            Baud = BaudOf(reader["--baud"]),
            Chip = reader["--chip"] ?? ChipSpec.Classic,
            NoPsRam = reader.Has("--no-psram"),
            Erase = reader.Has("--erase"),
            Yes = reader.Has("--yes"),
            Archive = reader["--archive"],
            FillArchive = reader["--fill-archive"],
            DryRun = reader.Has("--dry-run"),
        };
        options.Check(reader.Others);
        return options;
    }

    private static int BaudOf(string? text)
    {
        if (text is null)
        {
            return Speeds.Fastest;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int baud)
            && baud is >= LowestBaud and <= HighestBaud
            ? baud
            : throw Failures.BadBaud(text);
    }

    private void Check(IReadOnlyList<string> others)
    {
        if (others.Count > 0)
        {
            throw Failures.NotAnOption(others[0]);
        }

        Refuse(Erase, "--erase", AppOnly, "--app-only");

        // It flashes no box, and nobody may believe that it did.
        bool fills = FillArchive is not null;
        Refuse(fills, "--fill-archive", Settings is not null, "--settings");
        Refuse(fills, "--fill-archive", Archive is not null, "--archive");
        Refuse(fills, "--fill-archive", Erase, "--erase");
        Refuse(fills, "--fill-archive", AppOnly, "--app-only");

        if (Port is not null && !SerialPorts.IsName(Port))
        {
            throw Failures.PortName(Port);
        }
    }

    private static void Refuse(bool hasOne, string one, bool hasOther, string other)
    {
        if (hasOne && hasOther)
        {
            throw Failures.Exclusive(one, other);
        }
    }
}
