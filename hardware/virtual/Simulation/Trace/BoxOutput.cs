namespace BackflushController.Simulation;

/// <summary>An output of the controller.</summary>
public enum BoxOutput
{
    Pump,

    /// <summary>The three-way valve: on joins the group to the boiler, off joins it to the drain.</summary>
    Valve,

    Buzzer,

    /// <summary>The heartbeat for the external watchdog. It is counted; its edges are not stored.</summary>
    Heartbeat,
}
