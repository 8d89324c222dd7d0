using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace BackflushController.VirtualBoard;

/// <summary>
/// What interpreted code and device calls cost in time on the chip. Read from one JSON file, strictly: a field that is
/// unknown, missing or out of range is an error.
/// </summary>
public sealed class CostModel
{
    /// <summary>The name of the model's file beside the program.</summary>
    public const string DefaultFileName = "cost-model.json";

    /// <summary>How long the file of a model may be.</summary>
    public const int MostBytes = 1 << 20;

    private const int MostBlockBytes = 1 << 20;
    private readonly Dictionary<string, int> _calls = new(StringComparer.Ordinal);

    private CostModel(string text, string source)
    {
        Text = text;
        using JsonDocument document = ParseJson(text, source);
        CostSection root = new(document.RootElement, source, string.Empty);
        Name = root.TakeText("name");
        Assumptions = root.TakeTexts("assumptions");
        NanosecondsPerUnit = (long)decimal.Round(root.TakeNumber("microsecondsPerUnit", 0.001m, 1000) * 1000);
        CostSection units = root.TakeSection("units");
        Units = new InterpreterCosts(units);
        units.Finish();
        ReadCalls(root.TakeSection("calls"));
        Devices = ReadDevices(root.TakeSection("microseconds"));
        CostSection heap = root.TakeSection("heapBytes");
        Heap = new HeapCosts(heap);
        heap.Finish();
        CostSection flash = root.TakeSection("flash");
        FlashBlockBytes = (int)flash.TakeNumber("blockBytes", 256, MostBlockBytes);
        FlashCommitOverheadBytes = (int)flash.TakeNumber("commitOverheadBytes", 0, 256);
        flash.Finish();
        root.Finish();
    }

    public string Name { get; }

    /// <summary>What the numbers assume, for reports.</summary>
    public IReadOnlyList<string> Assumptions { get; }

    public long NanosecondsPerUnit { get; }

    public InterpreterCosts Units { get; }

    public DeviceCosts Devices { get; }

    public HeapCosts Heap { get; }

    /// <summary>Bytes of one erasable flash block.</summary>
    public int FlashBlockBytes { get; }

    /// <summary>Bytes that a commit takes in its block besides the file's content.</summary>
    public int FlashCommitOverheadBytes { get; }

    /// <summary>The JSON text: two models are the same when their texts are.</summary>
    internal string Text { get; }

    /// <summary>Reads the model beside the program.</summary>
    /// <exception cref="CostModelException">The file is missing or not a cost model.</exception>
    public static CostModel LoadDefault() => Load(Path.Combine(AppContext.BaseDirectory, DefaultFileName));

    /// <exception cref="CostModelException">The file is missing or not a cost model.</exception>
    public static CostModel Load(string path)
    {
        string source = Path.GetFileName(path);
        try
        {
            return new CostModel(Encoding.UTF8.GetString(GivenFile.Read(path, MostBytes)).TrimStart('\uFEFF'), source);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new CostModelException($"{path}: cannot be read as a cost model: it must be a JSON file");
        }
    }

    /// <summary>Reads a model from JSON text.</summary>
    /// <param name="source">Where it is from, for messages.</param>
    /// <exception cref="CostModelException">The text is not a cost model.</exception>
    public static CostModel Parse(string json, string source) => new(json, source);

    /// <summary>The same model of a chip that needs another time for a unit.</summary>
    public CostModel At(int microsecondsPerUnit)
    {
        JsonObject model = JsonNode.Parse(Text)!.AsObject();
        model["name"] = string.Create(CultureInfo.InvariantCulture, $"ESP32 at {microsecondsPerUnit} us a unit");
        model["microsecondsPerUnit"] = microsecondsPerUnit;
        return new CostModel(model.ToJsonString(), Name);
    }

    /// <summary>
    /// The listed cost of a call into a library, in hundredths of a unit, or null when it is not listed.
    /// </summary>
    internal int? ListedCall(string type, string member) =>
        _calls.TryGetValue($"{type}::{member}", out int cost) || _calls.TryGetValue($"{type}::*", out cost)
            ? cost
            : null;

    internal bool Matches(CostModel other) => ReferenceEquals(this, other) || Text == other.Text;

    private static JsonDocument ParseJson(string text, string source)
    {
        try
        {
            return JsonDocument.Parse(text);
        }
        catch (JsonException problem)
        {
            throw new CostModelException($"{source}: line {problem.LineNumber + 1} is not valid JSON");
        }
    }

    private static DeviceCosts ReadDevices(CostSection section)
    {
        DeviceCosts costs = new(section);
        section.Finish();
        if (costs.GpioWriteToEdge > costs.GpioWrite)
        {
            throw section.Error("microseconds.gpioWriteToEdge must be at most gpioWrite");
        }

        return costs.GpioOpenPullUp + costs.GpioOpenLatched <= costs.GpioOpen
            ? costs
            : throw section.Error("microseconds.gpioOpenPullUp and gpioOpenLatched must be at most gpioOpen");
    }

    private void ReadCalls(CostSection section)
    {
        foreach (string name in section.NamesLeft)
        {
            int separator = name.IndexOf("::", StringComparison.Ordinal);
            if (separator <= 0 || separator + 2 == name.Length)
            {
                throw section.Error($"calls.{name} must be named Namespace.Type::Method or Namespace.Type::*");
            }

            _calls.Add(name, section.TakeHundredths(name));
        }
    }
}
