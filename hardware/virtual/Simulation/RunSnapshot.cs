namespace BackflushController.Simulation;

/// <summary>The state of the rig at one moment. It may be kept: nothing in it changes afterwards.</summary>
public sealed record RunSnapshot
{
    /// <summary>Since power-up.</summary>
    public required long TimeNanoseconds { get; init; }

    /// <summary>The 1024 bytes of <see cref="OledFrame"/> that the display shows.</summary>
    public required byte[] Frame { get; init; }

    /// <summary>Goes up each time the picture changes.</summary>
    public required int FrameVersion { get; init; }

    /// <summary>Gauge pressure in the group in bar.</summary>
    public required double GroupBar { get; init; }

    /// <summary>Whether the pump runs.</summary>
    public required bool PumpOn { get; init; }

    /// <summary>Whether the three-way valve joins the group to the boiler.</summary>
    public required bool ValveEnergised { get; init; }

    /// <summary>Heartbeat edges since power-up.</summary>
    public required int HeartbeatCount { get; init; }

    /// <summary>The stage and cycle as text, read from the screen from top to bottom.</summary>
    public required IReadOnlyList<string> ScreenLines { get; init; }

    /// <summary>Cycles finished so far, all stages together.</summary>
    public required int CyclesDone { get; init; }

    /// <summary>Cycles of the whole programme; 0 when it is not known.</summary>
    public required int CyclesPlanned { get; init; }

    /// <summary>Seconds until the next pump or valve edge that is scheduled; null when none is.</summary>
    public required double? CountdownSeconds { get; init; }
}
