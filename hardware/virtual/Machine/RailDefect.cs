namespace BackflushController.EspressoMachine;

/// <summary>What is broken of the cut-off that the heartbeat holds.</summary>
public enum RailDefect
{
    None,

    /// <summary>Its comparator or its switch is shorted: the coils always have their supply.</summary>
    StuckUp,

    /// <summary>It never comes up, as with a broken heartbeat line.</summary>
    Dead,

    /// <summary>It drops out far too late, as with dirt at its reservoir.</summary>
    Slow,
}
