using BackflushController.VirtualBoard;

namespace BackflushController.Simulation;

/// <summary>The methods of the firmware that the rig measures or follows.</summary>
public static class FirmwareProbes
{
    /// <summary>One tick: sample, step, hold, drive, panel.</summary>
    public static ProbePoint Tick { get; } = new("BackflushController.Core.Control.ControlLoop::Tick");

    /// <summary>The control step; its argument is the moment that the outputs are for.</summary>
    public static ProbePoint Step { get; } = new("BackflushController.Core.Control.Controller::Step");

    /// <summary>Waiting for the start of a tick.</summary>
    public static ProbePoint Rest { get; } = new("BackflushController.Core.Control.ControlLoop::RestUntil");

    /// <summary>Waiting for the moment of an edge.</summary>
    public static ProbePoint Hold { get; } = new("BackflushController.Core.Control.ControlLoop::HoldUntil");

    /// <summary>A run begins.</summary>
    public static ProbePoint RunStart { get; } = new("BackflushController.Core.Run.ProgrammeWalk::Start");

    /// <summary>A run goes on to its next stage, maybe before the cycles of the last one are all done.</summary>
    public static ProbePoint NextStage { get; } = new("BackflushController.Core.Run.ProgrammeWalk::NextStage");

    /// <summary>All of them.</summary>
    public static ProbePoint[] All => [Tick, Step, Rest, Hold, RunStart, NextStage];
}
