namespace BackflushController.Trials;

/// <summary>
/// Pump and valve have no power two seconds into a frozen loop, whatever is driven and whatever is welded.
/// </summary>
internal sealed class EnableDropsWhenFrozen(InvariantMonitor watch) : Invariant(watch)
{
    private const long MostNanoseconds = 2_000_000_000;

    private bool _tested;

    public override void Frozen(long nanoseconds)
    {
        if (!Watch.CutOffIsSound)
        {
            return;
        }

        SensedMachine machine = Watch.Machine;
        if (nanoseconds < MostNanoseconds)
        {
            _tested = machine.PumpCommanded || machine.ValveCommanded || machine.PumpForced == true;
            return;
        }

        if (_tested)
        {
            _tested = false;
            Test();
        }

        bool off = !machine.Machine.PumpPowered || machine.PumpBypassed;
        Require(
            !machine.ValvePowered || machine.MachineSwitchOn,
            $"the valve has power {Milliseconds(nanoseconds / 1000)} into a frozen loop");
        Require(off, $"the pump has power {Milliseconds(nanoseconds / 1000)} into a frozen loop");
    }
}
