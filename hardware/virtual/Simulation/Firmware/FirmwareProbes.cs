namespace BackflushController.Simulation;

/// <summary>The methods of the firmware that the simulation measures or follows.</summary>
public static class FirmwareProbes
{
    /// <summary>One tick: sample, step, hold, drive, report, panel.</summary>
    public static ProbePoint Tick { get; } = Of<ControlLoop>(nameof(ControlLoop.Tick));

    /// <summary>The control step; its argument is the actuation time of the outputs.</summary>
    public static ProbePoint Step { get; } = Of<Controller>(nameof(Controller.Step));

    /// <summary>Waiting for the start of a tick.</summary>
    public static ProbePoint Rest { get; } = Of<InputSampler>(nameof(InputSampler.RestUntil));

    /// <summary>Waiting for the actuation time.</summary>
    public static ProbePoint Hold { get; } = Of<ControlLoop>("HoldUntil");

    /// <summary>A run begins.</summary>
    public static ProbePoint RunStart { get; } = Of<ProgrammeWalk>(nameof(ProgrammeWalk.Start));

    /// <summary>A run goes on to its next stage, maybe before the cycles of the last one are all done.</summary>
    public static ProbePoint NextStage { get; } = Of<ProgrammeWalk>(nameof(ProgrammeWalk.NextStage));

    public static ProbePoint[] All => [Tick, Step, Rest, Hold, RunStart, NextStage];

    private static ProbePoint Of<T>(string method) => new($"{typeof(T).FullName}::{method}");
}
