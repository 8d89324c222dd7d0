using System.Text.Json;

namespace BackflushController.Bench.Web;

/// <summary>
/// What a tab has sent: {"id": 1, "command": {...}}. A command of the bench itself is one of
/// <see cref="WorldCommands"/>; those of time and of whole runs are here.
/// </summary>
internal sealed class TabMessage
{
    /// <summary>The longest message: a saved run.</summary>
    public const int MostBytes = RecordingFile.MostBytes;

    // A new run with the settings and the memory of a box in it takes no more.
    private const int MostBytesOfOthers = 256 * 1024;

    private const int MostFrames = 1000;
    private const string Load = "load";

    private static readonly string[] OwnNames = ["speed", "tick", "begin", "link", Load, "frames"];

    private readonly Func<LiveWorld, Action<FrameReport>, Task<string?>> _carry;

    private TabMessage(WorldCommand world)
    {
        World = world;
        _carry = (bench, _) => bench.Do(world);
    }

    private TabMessage(Func<LiveWorld, Action<FrameReport>, Task<string?>> carry) => _carry = carry;

    /// <summary>The command of the bench itself; null for the others.</summary>
    public WorldCommand? World { get; }

    /// <param name="id">The number that the tab gave it, as soon as it is known.</param>
    /// <exception cref="RefusedException">It is malformed.</exception>
    public static TabMessage Read(ReadOnlyMemory<byte> content, bool isText, out long? id)
    {
        id = null;
        if (!isText)
        {
            throw new RefusedException("the message is no text");
        }

        try
        {
            CheckLength(content.Span, ref id);
            using JsonDocument document = JsonDocument.Parse(content);
            var fields = new JsonFields(document.RootElement, "the message");
            id = fields.Whole("id", 0, int.MaxValue);
            JsonElement command = fields.Any("command");
            fields.RefuseOthers();
            return Read(command);
        }
        catch (JsonException)
        {
            throw new RefusedException("the message is no JSON");
        }
    }

    /// <summary>Does what it says.</summary>
    /// <param name="shown">Hears of frames.</param>
    /// <returns>Null when it was done, else why not.</returns>
    public Task<string?> Carry(LiveWorld bench, Action<FrameReport> shown) => _carry(bench, shown);

    /// <summary>What is too long is refused before anything is made of it.</summary>
    private static void CheckLength(ReadOnlySpan<byte> content, ref long? id)
    {
        if (content.Length > MostBytes)
        {
            throw new RefusedException($"the message is longer than {MostBytes} bytes");
        }

        if (content.Length > MostBytesOfOthers && !IsLoad(content, ref id))
        {
            throw new RefusedException(
                $"the message is longer than {MostBytesOfOthers} bytes; allowed: only a saved run may be");
        }
    }

    private static bool IsLoad(ReadOnlySpan<byte> content, ref long? id)
    {
        var reader = new Utf8JsonReader(content);
        bool isLoad = false;
        while (reader.Read())
        {
            bool isName = reader.TokenType == JsonTokenType.PropertyName;
            if (isName && reader.CurrentDepth == 1 && reader.ValueTextEquals("id"u8))
            {
                reader.Read();
                id = reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out long number) ? number : null;
            }
            else if (isName && reader.CurrentDepth == 2 && reader.ValueTextEquals("do"u8))
            {
                reader.Read();
                isLoad = reader.TokenType == JsonTokenType.String && reader.ValueTextEquals(Load);
            }
        }

        return isLoad;
    }

    private static TabMessage Read(JsonElement command)
    {
        var fields = new JsonFields(command, "the command");
        string name = fields.Text("do");
        switch (name)
        {
            case "speed":
                double speed = SpeedOf(fields.Text("value"));
                fields.RefuseOthers();
                return new TabMessage((bench, _) => bench.SetSpeed(speed));

            case "tick":
                fields.RefuseOthers();
                return new TabMessage((bench, _) => bench.StepTick());

            case "begin":
                return Begin(fields);

            case "link":
                Scenario linked = ScenarioText.FromQuery(PartsOf(fields.Text("value")));
                fields.RefuseOthers();
                return Doing((bench, _) => bench.Begin(linked));

            case Load:
                Recording recording = RecordingFile.Read(fields.Any("recording"));
                fields.RefuseOthers();
                return Doing((bench, _) => bench.Play(recording));

            case "frames":
                return Frames(fields);

            default:
                return WorldCommands.Names.Contains(name)
                    ? new TabMessage(WorldCommands.Read(command))
                    : throw new RefusedException(
                        $"\"do\": \"{JsonFields.Shown(name)}\" is not known; allowed: " +
                        string.Join(", ", OwnNames.Concat(WorldCommands.Names)));
        }
    }

    /// <summary>What cannot be refused any more.</summary>
    private static TabMessage Doing(Action<LiveWorld, Action<FrameReport>> act) => new((bench, shown) =>
    {
        act(bench, shown);
        return Task.FromResult<string?>(null);
    });

    private static TabMessage Begin(JsonFields fields)
    {
        Scenario scenario = ScenarioText.Read(fields.Any("scenario"));
        string memory = fields.Text("memory");
        fields.RefuseOthers();
        return memory switch
        {
            "new" => Doing((bench, _) => bench.Begin(scenario)),
            "keep" => new TabMessage(async (bench, _) =>
            {
                bench.Begin(scenario with { Files = await bench.Memory() });
                return null;
            }),
            _ => throw new RefusedException(
                $"\"memory\": \"{JsonFields.Shown(memory)}\" is not known; allowed: new, keep"),
        };
    }

    private static TabMessage Frames(JsonFields fields)
    {
        int frames = (int)fields.Whole("frames", 0, MostFrames);
        int updates = (int)fields.Whole("updates", 0, MostFrames);
        int longest = (int)fields.Whole("longest", 0, int.MaxValue);
        fields.RefuseOthers();
        return Doing((bench, shown) =>
            shown(new FrameReport(frames, updates, longest, bench.Latest?.Rate ?? 0)));
    }

    private static double SpeedOf(string text) =>
        double.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out double speed)
        && LiveWorld.Speeds.Contains(speed)
            ? speed
            : throw new RefusedException(
                $"speed \"{JsonFields.Shown(text)}\" is not possible; allowed: {string.Join(", ", LiveWorld.Speeds)}");

    private static IEnumerable<KeyValuePair<string, string>> PartsOf(string query) =>
        query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(part =>
        {
            string[] halves = part.Split('=', 2);
            return new KeyValuePair<string, string>(Plain(halves[0]), halves.Length == 2 ? Plain(halves[1]) : "");
        });

    private static string Plain(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
