namespace BackflushController.Trials;

/// <summary>A press stops the pump within a tenth of a second, as far as the loop runs.</summary>
internal sealed class StopsWhenPressed(InvariantMonitor watch) : Invariant(watch)
{
    private const int StopTicks = 5;
    private const long StopMicroseconds = 100_000;

    private int _tested;
    private long _valveOnAt;

    public override void PowerUp() => _tested = 0;

    public override void Switched(BoxOutput output, bool on)
    {
        if (output == BoxOutput.Valve && on)
        {
            _valveOnAt = Watch.Clock;
        }

        bool stops = output == BoxOutput.Pump && !on && !Watch.IsDown;
        if (stops && Watch.Contact.Press != _tested && Watch.Contact.ClosedTick >= Watch.Tick - 1)
        {
            _tested = Watch.Contact.Press;
            Test();
        }
    }

    public override void TickEnds()
    {
        // The press that has started the stage may be held on.
        bool pressed = Watch.Contact.PressedAt > _valveOnAt && Watch.Contact.IsFreshPress(
            Watch.TickStartedAt, Watch.Tick, StopTicks, StopTicks, StopMicroseconds);
        Require(!pressed || !Watch.Machine.PumpCommanded, "the pump is on, and somebody presses");
    }
}
