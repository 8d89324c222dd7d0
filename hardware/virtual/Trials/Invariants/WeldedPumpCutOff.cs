namespace BackflushController.Trials;

/// <summary>Two seconds after the box has named a pump that does not stop, the enable relay has stopped it.</summary>
internal sealed class WeldedPumpCutOff(InvariantMonitor watch) : Invariant(watch)
{
    private const long MostMicroseconds = 2_000_000;

    private long? _namedAt;

    public override void PowerUp() => _namedAt = null;

    public override void TickEnds()
    {
        if (Watch.Run.Fault != Fault.PumpStuckOn)
        {
            _namedAt = null;
            return;
        }

        if (_namedAt == null)
        {
            _namedAt = Watch.Clock;
            Test();
        }

        SensedMachine machine = Watch.Machine;
        long since = Watch.TickStartedAt - _namedAt.Value;
        bool off = !machine.Machine.PumpPowered || machine.PumpBypassed || !Watch.CutOffIsSound;
        Require(off || since <= MostMicroseconds, $"a welded pump runs on {Milliseconds(since)} after it was named");
    }
}
