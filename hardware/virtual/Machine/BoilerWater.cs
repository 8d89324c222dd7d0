namespace BackflushController.EspressoMachine;

/// <summary>
/// Water on the pump side and its pressure: boiler and hoses give evenly, and a pre-infusion cylinder takes more while
/// its spring gives.
/// </summary>
internal static class BoilerWater
{
    /// <summary>Gauge pressure of so much water beyond what the boiler holds at none, bar.</summary>
    public static double BarAt(double millilitres, MachineParameters machine)
    {
        double elastic = machine.BoilerElasticityMillilitresPerBar;
        double span = machine.CylinderFullBar - machine.CylinderFromBar;
        double beyond = millilitres - machine.CylinderFromBar * elastic;
        double taken = machine.CylinderMillilitres + span * elastic;
        return beyond <= 0 ? millilitres / elastic
            : beyond < taken ? machine.CylinderFromBar + span * beyond / taken
            : machine.CylinderFullBar + (beyond - taken) / elastic;
    }

    /// <summary>Water beyond that at a pressure, ml.</summary>
    public static double MillilitresAt(double bar, MachineParameters machine)
    {
        double span = machine.CylinderFullBar - machine.CylinderFromBar;
        double full = Math.Clamp((bar - machine.CylinderFromBar) / span, 0, 1);
        return bar * machine.BoilerElasticityMillilitresPerBar + full * machine.CylinderMillilitres;
    }
}
