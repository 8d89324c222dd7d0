namespace BackflushController.Simulation;

/// <summary>Enters into a trace what got power and what lost it since the last look.</summary>
internal sealed class PowerWatch(SensedMachine sensed, WorldTrace trace)
{
    private bool _pump;
    private bool _valve;
    private bool _relay;

    /// <param name="now">World time, ns; the machine has come so far.</param>
    public void Look(long now)
    {
        Note(ref _pump, sensed.Machine.PumpPowered, PoweredPart.Pump, now);
        Note(ref _valve, sensed.ValvePowered, PoweredPart.Valve, now);
        Note(ref _relay, sensed.IsPumpEnabled, PoweredPart.Relay, now);
    }

    private void Note(ref bool known, bool on, PoweredPart part, long now)
    {
        if (on != known)
        {
            known = on;
            trace.Add(new PowerChange(now, part, on));
        }
    }
}
