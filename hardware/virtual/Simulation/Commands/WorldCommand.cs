namespace BackflushController.Simulation;

/// <summary>
/// One thing that somebody does at the machine. Made by <see cref="WorldCommands"/> only, which checks it.
/// </summary>
public sealed record WorldCommand
{
    internal WorldCommand(WorldAction action, string value, string? what) =>
        (Action, Value, What) = (action, value, what);

    public WorldAction Action { get; }

    /// <summary>How, in the words of the wire.</summary>
    public string Value { get; }

    /// <summary>Which fault; null for everything else.</summary>
    public string? What { get; }

    /// <summary>The value is "on", "down" or "in".</summary>
    internal bool IsOn => Value is WorldCommands.On or WorldCommands.Down;
}
