namespace BackflushController.EspressoMachine;

/// <summary>Everything that moves. Volumes are the state; the two pressures follow from them.</summary>
internal struct HydraulicState
{
    /// <summary>Water in the boiler and its hoses beyond what they hold at zero pressure, ml.</summary>
    public double BoilerWaterMillilitres;

    /// <summary>Water in the head space, ml.</summary>
    public double GroupWaterMillilitres;

    /// <summary>Air in the head space, bar (absolute) times ml.</summary>
    public double GroupAirBarMillilitres;

    /// <summary>Valve position: 0 group to drain, 1 group to boiler.</summary>
    public double ValveOpening;

    /// <summary>How long the pump has been running, s; 0 while it is off.</summary>
    public double PumpOnSeconds;

    /// <summary>Gauge pressure on the pump side, bar.</summary>
    public double BoilerPressureBar;

    /// <summary>Gauge pressure in the group that its water and air make, bar.</summary>
    public double GroupPressureBar;

    /// <summary>What stands on it after a whoosh, bar.</summary>
    public double ReboundBar;

    /// <summary>
    /// Time since the end of the whoosh, s; negative while one is still to come, infinite when none was.
    /// </summary>
    public double SecondsAfterWhoosh;

    /// <summary>How far a closed group has crept since its valve was energised, bar.</summary>
    public double CreptBar;

    /// <summary>Pressure behind the pressure tee and the sensor's diaphragm, bar.</summary>
    public double SensedPressureBar;

    /// <summary>Water the pump moves, mean over the last step, ml/s.</summary>
    public double PumpFlowMillilitresPerSecond;

    /// <summary>Water the pump has moved since time zero, ml.</summary>
    public double PumpedMillilitres;

    /// <summary>Where water has moved to since time zero.</summary>
    public WaterMoved Moved;

    /// <summary>Work that the pump's own protector feels, s of running; it cools off while the pump rests.</summary>
    public double PumpHeatSeconds;

    /// <summary>That protector is open.</summary>
    public bool PumpIsCutOut;

    /// <summary>Water in the tank, ml.</summary>
    public double TankMillilitres;

    /// <summary>Water in the drip tray, ml.</summary>
    public double TrayMillilitres;

    /// <summary>Water on the table: tray overflow and splashes, ml.</summary>
    public double SpilledMillilitres;

    /// <summary>Gauge pressure in the group, bar.</summary>
    public readonly double WholeGroupBar => GroupPressureBar + ReboundBar;
}
