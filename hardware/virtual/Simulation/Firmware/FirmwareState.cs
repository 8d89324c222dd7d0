using System.Linq.Expressions;

namespace BackflushController.Simulation;

/// <summary>What the firmware has decided, as of its last control step.</summary>
public readonly record struct FirmwareState
{
    /// <summary>Where the run is.</summary>
    public RunState State { get; init; }

    /// <summary>What is wrong.</summary>
    public Fault Fault { get; init; }

    /// <summary>Name of the programme that is selected or runs.</summary>
    public TextId Programme { get; init; }

    /// <summary>Title of its stage.</summary>
    public TextId Stage { get; init; }

    /// <summary>Number of the cycle within the stage, from 1; 0 outside of cycles.</summary>
    public int Cycle { get; init; }

    /// <summary>Cycles of the stage.</summary>
    public int Cycles { get; init; }

    /// <summary>Pump on to pump off by the programme, us.</summary>
    public long FillMicroseconds { get; init; }

    /// <summary>Pump off to the next pump on by the programme, us.</summary>
    public long ReleaseMicroseconds { get; init; }

    /// <summary>Cycles of the run that went through to the end of their vent.</summary>
    public int CyclesCompleted { get; init; }

    /// <summary>The cycle has come to pressure.</summary>
    public bool Filled { get; init; }

    /// <summary>Pump on to that time, us.</summary>
    public long FillTookMicroseconds { get; init; }

    /// <summary>The pump has stalled in the cycle.</summary>
    public bool Stalled { get; init; }

    /// <summary>Pump on to the stall, us.</summary>
    public long StallTookMicroseconds { get; init; }

    /// <summary>Mean pressure when the pump stopped, mbar.</summary>
    public int PlateauMillibar { get; init; }

    /// <summary>The group was seen to vent.</summary>
    public bool Vented { get; init; }

    /// <summary>Valve released to that time, us.</summary>
    public long VentTookMicroseconds { get; init; }

    /// <summary>What the run advises.</summary>
    public Advice Advice { get; init; }

    /// <summary>Detergent is in the group and not rinsed out.</summary>
    public bool DetergentInGroup { get; init; }

    /// <summary>The sensor measures.</summary>
    public bool PressureKnown { get; init; }

    /// <summary>The filtered pressure, mbar.</summary>
    public int MeanMillibar { get; init; }

    /// <summary>
    /// Reads the state out of a controller. An expression, so that the compiler checks it here and
    /// <see cref="InstrumentedReader{T}"/> can apply it to the instrumented firmware, whose types are others.
    /// </summary>
    internal static Expression<Func<Controller, FirmwareState>> Of { get; } = controller => new FirmwareState
    {
        State = controller.Run.State,
        Fault = controller.Run.Fault,
        Programme = controller.Run.Walk.Programme.Name,
        Stage = controller.Run.Walk.Stage.Text,
        Cycle = controller.Run.Walk.Cycle,
        Cycles = controller.Run.Walk.Stage.Cycles,
        FillMicroseconds = controller.Run.Walk.Stage.FillMicroseconds,
        ReleaseMicroseconds = controller.Run.Walk.Stage.ReleaseMicroseconds,
        CyclesCompleted = controller.Run.Walk.CyclesCompleted,
        Filled = controller.Run.Context.Meter.Result.Filled,
        FillTookMicroseconds = controller.Run.Context.Meter.Result.FillMicroseconds,
        Stalled = controller.Run.Context.Meter.Result.Stalled,
        StallTookMicroseconds = controller.Run.Context.Meter.Result.StallMicroseconds,
        PlateauMillibar = controller.Run.Context.Meter.Result.PlateauMillibar,
        Vented = controller.Run.Context.Meter.Result.Vented,
        VentTookMicroseconds = controller.Run.Context.Meter.Result.VentMicroseconds,
        Advice = controller.Run.Observer.Proof.Advice,
        DetergentInGroup = controller.Run.Group.HasDetergent,
        PressureKnown = controller.Pressure.Verdict.Known,
        MeanMillibar = controller.Pressure.Verdict.MeanMillibar,
    };
}
