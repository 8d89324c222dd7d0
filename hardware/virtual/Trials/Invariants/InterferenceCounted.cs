namespace BackflushController.Trials;

/// <summary>
/// No more runs are counted as ended by interference than were cut off, or stopped by a contact that closed with an
/// edge of an output: neither an end that has a cause of its own nor a crash is one.
/// </summary>
internal sealed class InterferenceCounted(InvariantMonitor watch) : Invariant(watch)
{
    private const long AtEdgeMicroseconds = 200_000;

    private int _most;
    private RunState _state;
    private bool _written = true;
    private long _edgeAt;
    private long _edgeBefore;

    /// <summary>What is under way when the power goes is cut off; a crash that is not in the memory too.</summary>
    public override void PowerUp()
    {
        bool open = _state is not (RunState.Ready or RunState.Finished or RunState.Stopped or RunState.Faulted);
        _most += open || !_written ? 1 : 0;
        _state = RunState.Ready;
        _written = true;
        _edgeAt = 0;
        _edgeBefore = 0;
    }

    /// <summary>A record that is misread leaves the one before it, of a run that had not ended then.</summary>
    public override void Booted() => _most += Watch.Box.Board.HasMisread ? 1 : 0;

    /// <summary>So does one that rots.</summary>
    public override void SlotRotten() => _most++;

    public override void Switched(BoxOutput output, bool on) => _edgeAt = Watch.Clock;

    public override void Crashed()
    {
        _state = RunState.Ready;
        _written = false;
    }

    /// <summary>The end of a run counts once it is written.</summary>
    public override void Acknowledged()
    {
        if (!Watch.IsDown)
        {
            Note();
        }

        _written = true;
    }

    public override void TickEnds()
    {
        Note();

        // A stop has edges of its own, in its tick.
        _edgeBefore = _edgeAt;
        int counted = Watch.Box.Loop!.Controller.Status.Record.Interferences;
        if (counted > 0)
        {
            Test();
        }

        Require(counted <= _most, $"{counted} interferences, and only {_most} runs that were cut off");
    }

    private void Note()
    {
        RunState before = _state;
        _state = Watch.Run.State;
        bool ended = _state != before
            && _state is RunState.Finished or RunState.Stopped or RunState.Faulted or RunState.StopVenting;
        _written &= !ended;

        // The firmware takes the time when its tick begins; a transfer that blocks may have held up the end of it.
        bool stopped = _state != before && _state is RunState.StopSettling or RunState.StopVenting;
        _most += stopped && Watch.TickStartedAt - _edgeBefore <= AtEdgeMicroseconds ? 1 : 0;
    }
}
