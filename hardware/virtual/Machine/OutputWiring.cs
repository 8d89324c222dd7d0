namespace BackflushController.EspressoMachine;

/// <summary>How the box's two outputs are wired to pump and valve.</summary>
public enum OutputWiring
{
    /// <summary>Each to its own.</summary>
    Right,

    /// <summary>The valve's output switches the pump, the pump's output the valve.</summary>
    Exchanged,

    /// <summary>Both on one wire: either output switches both.</summary>
    Joined,
}
