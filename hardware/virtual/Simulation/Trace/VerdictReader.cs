namespace BackflushController.Simulation;

/// <summary>Finds out from one control step of the firmware to the next what it has judged.</summary>
internal sealed class VerdictReader(Action<string, string> say)
{
    private const double MicrosecondsPerSecond = 1e6;
    private const double MillibarPerBar = 1000;

    private FirmwareState _last;

    /// <summary>The chip starts: nothing of the boot before counts.</summary>
    public void Restart() => _last = default;

    public void Read(in FirmwareState now)
    {
        if (now.Filled && !_last.Filled)
        {
            say("filled", $"at pressure after {Seconds(now.FillTookMicroseconds)}");
        }

        if (now.Stalled && !_last.Stalled)
        {
            say("stalled", $"stall seen after {Seconds(now.StallTookMicroseconds)}");
        }

        if (now.Vented && !_last.Vented)
        {
            say("vented", $"vented in {Seconds(now.VentTookMicroseconds)} from {Bar(now.PlateauMillibar)}");
        }

        if (now.Fault != _last.Fault && now.Fault != Fault.None)
        {
            say("fault", $"FAULT: {OneLine(FaultTexts.Name(now.Fault))}");
        }

        if (now.Advice != _last.Advice && now.Advice != Advice.None)
        {
            say("advice", $"advice: {OneLine(FaultTexts.Of(now.Advice))}");
        }

        if (now.State != _last.State)
        {
            Enter(now);
        }

        _last = now;
    }

    private void Enter(in FirmwareState now)
    {
        switch (now.State)
        {
            case RunState.AwaitingPerson:
                say("prompt", $"prompt: {OneLine(now.Stage)}");
                break;

            case RunState.Finished:
                say("done", $"done: {OneLine(now.Programme)}");
                break;

            case RunState.Stopped:
                say("stopped", "stopped, and the group is at rest");
                break;
        }
    }

    private static string OneLine(TextId text) => ScreenTexts.OneLine(Language.English, text);

    private static string Seconds(long microseconds) =>
        string.Create(CultureInfo.InvariantCulture, $"{microseconds / MicrosecondsPerSecond:0.00} s");

    private static string Bar(int millibar) =>
        string.Create(CultureInfo.InvariantCulture, $"{millibar / MillibarPerBar:0.0} bar");
}
