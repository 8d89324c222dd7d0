namespace BackflushController.Simulation;

/// <summary>What a section through the machine would show at one time.</summary>
public sealed record MachineSection
{
    /// <summary>Which way water has gone since the run began.</summary>
    public WaterMoved Moved { get; init; }

    /// <summary>Water that the pump has moved since the run began, ml.</summary>
    public double PumpedMillilitres { get; init; }

    /// <summary>Gauge pressure in the boiler, bar.</summary>
    public double BoilerBar { get; init; }

    /// <summary>The pressure at which the over-pressure valve begins to open, bar.</summary>
    public double ReliefOpensAtBar { get; init; }

    /// <summary>Position of the three-way valve: 0 group to drain, 1 group to boiler.</summary>
    public double ValveOpening { get; init; }

    /// <summary>Water over the basket, as a share of the space there.</summary>
    public double GroupWaterShare { get; init; }

    /// <summary>What really is locked in, whatever the person takes it for.</summary>
    public Basket Basket { get; init; }

    /// <summary>The pressure sensor sits in the pump's line and not at the group.</summary>
    public bool SensorInPumpLine { get; init; }

    /// <summary>Something past the box runs the pump: the brew switch or the machine's own board.</summary>
    public bool PumpBypassed { get; init; }

    /// <summary>What the drip tray holds, ml.</summary>
    public double TrayCapacityMillilitres { get; init; }

    /// <summary>Water on the table, ml.</summary>
    public double SpilledMillilitres { get; init; }

    /// <summary>A machine as it stands at its own time.</summary>
    internal static MachineSection Of(SensedMachine sensed)
    {
        Machine machine = sensed.Machine;
        MachineParameters parameters = machine.Parameters;
        return new MachineSection
        {
            Moved = machine.Moved,
            PumpedMillilitres = machine.PumpedMillilitres,
            BoilerBar = machine.BoilerPressureBar,
            ReliefOpensAtBar = parameters.OpvRatingBar - parameters.OpvCracksBelowRatingBar,
            ValveOpening = machine.ValveOpening,
            GroupWaterShare = machine.GroupWaterShare,
            Basket = machine.Basket,
            SensorInPumpLine = parameters.SensorInPumpLine,
            PumpBypassed = sensed.PumpBypassed,
            TrayCapacityMillilitres = parameters.DripTrayCapacityMillilitres,
            SpilledMillilitres = machine.SpilledMillilitres,
        };
    }
}
