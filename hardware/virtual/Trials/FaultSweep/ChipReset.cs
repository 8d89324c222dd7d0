namespace BackflushController.Trials;

/// <summary>
/// The chip is reset while the power stays: machine, flash and enable relay are as they were, the firmware knows
/// nothing any more. The box has the default settings.
/// </summary>
public static class ChipReset
{
    /// <summary>From the reset to the first instruction of Main: ROM, bootloader and runtime.</summary>
    public const long BootNanoseconds = 300_000_000;

    /// <summary>A reset: the pins float, and the pull-downs of the output stages hold them low.</summary>
    public static DirectSimulation Reset(SensedMachine machine, byte[]?[] slots)
    {
        machine.PumpCommanded = false;
        machine.ValveCommanded = false;
        machine.AdvanceTo(machine.Machine.NowNanoseconds + BootNanoseconds);
        return PowerLossSweep.BootBox(machine, slots, powerStays: true);
    }

    /// <summary>What follows an exception that came out of the loop: a safe shutdown, and a reset.</summary>
    /// <param name="box">The box whose loop has ended.</param>
    /// <returns>The same box, started anew.</returns>
    public static DirectSimulation AfterException(DirectSimulation box)
    {
        SafeShutdown.After(new InjectedFaultException("a call"), box.Board, box.Board);
        box.Sensed.AdvanceTo(box.Now);
        return Reset(box.Sensed, box.Slots);
    }
}
