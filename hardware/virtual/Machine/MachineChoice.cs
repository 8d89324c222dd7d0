namespace BackflushController.EspressoMachine;

/// <summary>What is chosen of a machine by a word and not by a number.</summary>
/// <param name="Name">By which it is asked for.</param>
/// <param name="Words">What may be chosen, the usual first.</param>
/// <param name="Choose">The same machine with the word of this index.</param>
public sealed record MachineChoice(string Name, string[] Words, Func<MachinePreset, int, MachinePreset> Choose)
{
    /// <summary>How pump and valve are wired to the box's outputs.</summary>
    public static MachineChoice Outputs { get; } = new(
        "outputs",
        ["right", "exchanged", "joined"],
        (machine, word) => machine with { Outputs = (OutputWiring)word });

    /// <summary>Where the pressure sensor sits, whatever the settings say.</summary>
    public static MachineChoice Sensor { get; } = new(
        "sensor-place",
        ["group", "pump"],
        (machine, word) => machine with { Parameters = machine.Parameters with { SensorInPumpLine = word == 1 } });

    /// <summary>Every choice.</summary>
    public static IReadOnlyList<MachineChoice> All { get; } = [Outputs, Sensor];

    /// <summary>The text says a choice, and no constant.</summary>
    internal static bool IsOne(string change) => Find(change) != null;

    /// <summary>A machine with the choice made.</summary>
    /// <param name="change">For example "outputs=joined".</param>
    /// <param name="changes">All that are made.</param>
    /// <exception cref="ArgumentException">The choice is not possible, or made twice.</exception>
    internal static MachinePreset Made(MachinePreset machine, string change, string[] changes)
    {
        MachineChoice choice = Find(change)!;
        if (changes.Count(other => Find(other) == choice) > 1)
        {
            throw new ArgumentException($"{choice.Name} is given twice; allowed: once");
        }

        int word = Array.IndexOf(choice.Words, change[(choice.Name.Length + 1)..].ToLowerInvariant());
        return word >= 0 ? choice.Choose(machine, word) : throw new ArgumentException(
            $"\"{change}\" is not possible; allowed: {choice.Name}={string.Join(" or ", choice.Words)}");
    }

    private static MachineChoice? Find(string change) =>
        All.FirstOrDefault(choice => change.StartsWith(choice.Name + "=", StringComparison.OrdinalIgnoreCase));
}
