namespace BackflushController.EspressoMachine;

/// <summary>A named machine.</summary>
/// <param name="Name">The name by which it is asked for.</param>
/// <param name="Description">One line for a list.</param>
/// <param name="Parameters">Its constants.</param>
public sealed record MachinePreset(string Name, string Description, MachineParameters Parameters)
{
    /// <summary>A hand moves a lever in place of the electric valve.</summary>
    public bool HasLever { get; init; }

    /// <summary>Water comes from the mains and leaves the drip tray by a drain.</summary>
    public bool IsPlumbedIn { get; init; }

    /// <summary>The box on it has the settings file of the machine's name, where a run does not say another.</summary>
    public bool ComesWithSettings { get; init; }

    /// <summary>How the box is wired to it.</summary>
    public OutputWiring Outputs { get; init; }
}
