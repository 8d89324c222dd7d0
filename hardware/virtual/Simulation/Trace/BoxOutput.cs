namespace BackflushController.Simulation;

/// <summary>An output of the controller that the rig watches.</summary>
public enum BoxOutput
{
    /// <summary>The pump relay.</summary>
    Pump,

    /// <summary>The three-way valve: on joins the group to the boiler, off joins it to the drain.</summary>
    Valve,

    /// <summary>The buzzer.</summary>
    Buzzer,

    /// <summary>The heartbeat for the external watchdog. It is counted; its edges are not stored.</summary>
    Heartbeat,
}
