using System.Text.Json.Nodes;

namespace BackflushController.Simulation;

public static class RecordingFile
{
    public const int MostCommands = 20_000;

    public const int MostBytes = 4_000_000;

    // Increased whenever the same commands could give another run.
    private const int Version = 1;
    private const long LongestNanoseconds = 1_000 * 3600 * Second;

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private const string VersionField = "backflushRecording";
    private const string ScenarioField = "scenario";
    private const string EndField = "endNanoseconds";
    private const string CommandsField = "commands";
    private const string AtField = "at";
    private const string CommandField = "command";

    public static byte[] Write(Recording recording)
    {
        var file = new JsonObject
        {
            [VersionField] = Version,
            [ScenarioField] = ScenarioText.ToJson(recording.Scenario),
            [EndField] = recording.EndNanoseconds,
            [CommandsField] = new JsonArray([.. recording.Commands.Select(stamped => new JsonObject
            {
                [AtField] = stamped.AtNanoseconds,
                [CommandField] = WorldCommands.ToJson(stamped.Command),
            })]),
        };
        return JsonSerializer.SerializeToUtf8Bytes(file, Indented);
    }

    /// <exception cref="RefusedException">It cannot be played.</exception>
    public static Recording Read(ReadOnlyMemory<byte> content)
    {
        if (content.Length > MostBytes)
        {
            throw new RefusedException($"the recording is larger than {MostBytes} bytes");
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(content);
            return Read(document.RootElement);
        }
        catch (JsonException)
        {
            throw new RefusedException("the recording is no JSON");
        }
    }

    /// <exception cref="RefusedException">It cannot be played.</exception>
    public static Recording Read(JsonElement element)
    {
        var fields = new JsonFields(element, "the recording");
        fields.Whole(VersionField, Version, Version);
        Scenario scenario = ScenarioText.Read(fields.Any(ScenarioField));
        long end = fields.Whole(EndField, 0, LongestNanoseconds);
        StampedCommand[] commands =
            [.. fields.List(CommandsField, MostCommands).Select(command => ReadStamped(command, end))];
        fields.RefuseOthers();
        for (int i = 1; i < commands.Length; i++)
        {
            if (commands[i].AtNanoseconds < commands[i - 1].AtNanoseconds)
            {
                throw new RefusedException($"command {i + 1} of the recording is earlier than the one before it");
            }
        }

        return new Recording(scenario, commands, end);
    }

    private static StampedCommand ReadStamped(JsonElement element, long end)
    {
        var fields = new JsonFields(element, "a command of the recording");
        long at = fields.Whole(AtField, 0, end);
        WorldCommand command = WorldCommands.Read(fields.Any(CommandField));
        fields.RefuseOthers();
        return at % World.BeatNanoseconds == 0
            ? new StampedCommand(at, command)
            : throw new RefusedException($"\"{AtField}\" {at} is no multiple of {World.BeatNanoseconds} ns");
    }
}
