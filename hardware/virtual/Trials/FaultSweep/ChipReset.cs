using BackflushController.Core.Run;
using BackflushController.Core.Safety;
using BackflushController.Core.Settings;
using BackflushController.EspressoMachine;
using BackflushController.Simulation;

namespace BackflushController.Trials;

/// <summary>
/// The chip starts anew while the power stays: machine, flash and enable relay are as they were, the firmware knows
/// nothing any more. The box has the default settings.
/// </summary>
public static class ChipReset
{
    /// <summary>From the reset to the first instruction of Main: ROM, bootloader and runtime.</summary>
    public const long BootNanoseconds = 300_000_000;

    // What Main needs for it: one pin behind the other.
    private const long PinWrite = 300_000;

    /// <summary>A reset: the pins float, and the pull-downs of the output stages hold them low.</summary>
    /// <param name="machine">What the box is wired to.</param>
    /// <param name="slots">Its flash.</param>
    public static DirectSimulation Reset(SensedMachine machine, byte[]?[] slots)
    {
        machine.PumpCommanded = false;
        machine.ValveCommanded = false;
        machine.AdvanceTo(machine.Machine.NowNanoseconds + BootNanoseconds);
        var settings = new ControllerSettings();
        return new DirectSimulation(machine, settings, ProgrammeCatalogue.ForPeople(settings), slots, powerStays: true);
    }

    /// <summary>
    /// What Main does when an exception comes out of the loop: outputs low, the pump first, the crash into the record,
    /// and a reset.
    /// </summary>
    /// <param name="box">The box whose loop has ended.</param>
    /// <returns>The same box, started anew.</returns>
    public static DirectSimulation AfterException(DirectSimulation box)
    {
        SensedMachine machine = box.Sensed;
        machine.AdvanceTo(box.Now + PinWrite);
        machine.PumpCommanded = false;
        machine.AdvanceTo(box.Now + (2 * PinWrite));
        machine.ValveCommanded = false;
        new CrashLog(box.Board).Enter(typeof(InjectedFaultException).FullName!);
        machine.AdvanceTo(box.Now);
        return Reset(machine, box.Slots);
    }
}
