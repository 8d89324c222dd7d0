namespace BackflushController.Trials;

/// <summary>The espresso machine of a fuzz run, which can be repaired.</summary>
/// <param name="parameters">The specimens it is made of.</param>
/// <param name="outputs">How the box is wired to it, until it is repaired.</param>
internal sealed class FuzzMachine(SensedMachineParameters parameters, OutputWiring outputs, int seed)
{
    private const long RepairNanoseconds = Second;

    /// <summary>The machine as the box is wired to it.</summary>
    public SensedMachine Sensed { get; } = new(parameters, seed) { Outputs = outputs };

    private Machine Water => Sensed.Machine;

    /// <summary>Lets it stand without power to the box.</summary>
    /// <param name="nanoseconds">How long, ns.</param>
    public void Rest(long nanoseconds)
    {
        Sensed.PumpCommanded = false;
        Sensed.EnableCommanded = false;
        Sensed.ValveCommanded = false;
        Sensed.AdvanceTo(Water.NowNanoseconds + nanoseconds);
    }

    /// <summary>Repairs whatever is broken, fills the tank and empties the tray; the box has no power.</summary>
    public void Repair()
    {
        Water.Parameters = parameters.Machine;
        Sensed.MachineSwitchOn = false;
        Sensed.ForeignPumpOn = false;
        Sensed.Repair();
        Water.AddTankWater(parameters.Machine.TankStartMillilitres - Water.TankMillilitres);
        Water.EmptyDripTray();
        Rest(RepairNanoseconds);
    }
}
