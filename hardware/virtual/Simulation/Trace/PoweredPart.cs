namespace BackflushController.Simulation;

/// <summary>What gets power or loses it.</summary>
public enum PoweredPart
{
    /// <summary>The pump's motor or coil.</summary>
    Pump,

    /// <summary>The coil of the three-way valve.</summary>
    Valve,

    /// <summary>The enable relay in series with the pump's: closed or dropped out.</summary>
    Relay,

    /// <summary>The box itself.</summary>
    Box,
}
