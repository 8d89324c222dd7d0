namespace BackflushController.Trials;

/// <summary>
/// The chip is reset while the power stays: machine, flash and enable relay are as they were, the firmware has
/// forgotten everything. The box has the default settings.
/// </summary>
public static class ChipReset
{
    private static readonly DeviceCosts Costs = CostModel.LoadDefault().Devices;

    /// <summary>A reset: the pins stay as they were until Main opens pump and valve, one after the other.</summary>
    public static DirectSimulation Reset(SensedMachine machine, byte[]?[] slots)
    {
        machine.AdvanceTo(machine.Machine.NowNanoseconds + Costs.BootToMain + Costs.GpioOpen);
        machine.PumpCommanded = false;
        machine.AdvanceTo(machine.Machine.NowNanoseconds + Costs.GpioOpen);
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
