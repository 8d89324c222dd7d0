namespace BackflushController.Trials;

/// <summary>
/// Somebody who wants the box to rest, and does nothing but what the last line of its screen says: the way out of any
/// state, with everything still broken.
/// </summary>
internal sealed class WayOut(FuzzBox box)
{
    private const int MostPresses = 40;
    private const long Drawn = 2 * Second;

    // A lever that nobody lowers is waited for: the longest wait by far.
    private const long MostWait = (RunTiming.LeverDownMicroseconds * 1000) + (20 * Second);

    private long _actsAt;
    private long _waitsUntil;
    private int _presses;
    private IScreen? _seen;

    /// <summary>Nothing has led on.</summary>
    public string? End { get; private set; }

    /// <summary>The box is at rest, or names who helps.</summary>
    public bool IsOut { get; private set; }

    /// <summary>Acts once a tick.</summary>
    public void Step()
    {
        DisplayStatus status = box.Loop!.Controller.Status;
        if (status.Screen != _seen)
        {
            _seen = status.Screen;
            _actsAt = box.Now + Drawn;
            _waitsUntil = box.Now + MostWait;
        }

        if (box.Now < _actsAt || box.Direct.ButtonDown)
        {
            return;
        }

        _actsAt = box.Now + Drawn;
        IsOut = status.Screen is ReadyScreen or ReminderScreen or RinseRequiredScreen or SettingsErrorScreen
            || NamesWhoHelps(status);
        if (!IsOut)
        {
            Act(status);
        }
    }

    /// <summary>The plug or the technician; and a warning of pressure that the box still reads.</summary>
    private static bool NamesWhoHelps(DisplayStatus status) =>
        (status.Screen is FaultScreen && status.State == RunState.Faulted && FaultRules.IsFinal(status.Fault))
        || (status.Screen is PressureScreen && status.PressureDecibar >= PressureJudge.RestMillibar / 100);

    private void Act(DisplayStatus status)
    {
        bool waits = status.Screen is PressureScreen || status.State is RunState.StopSettling or RunState.StopVenting;
        if (waits ? box.Now > _waitsUntil : _presses++ > MostPresses)
        {
            End = $"{CodeWords.OfType(status.Screen!)}, {CodeWords.Of(status.State)}, {PlainReasons.Of(status.Fault)}";
        }
        else if (!waits)
        {
            box.Press(LeavesByHold(status) ? PushButton.LongPress : PushButton.ShortPress);
        }
    }

    /// <summary>
    /// The questions are over when each is answered; the service menu is left by a line of it, and its pages lead back
    /// to it.
    /// </summary>
    private bool LeavesByHold(DisplayStatus status)
    {
        if (status.Screen is QuestionScreen)
        {
            return true;
        }

        ServiceMenu service = box.Loop!.Controller.Service;
        return service.IsOpen
            && status.State == RunState.Ready
            && (status.Screen is not ServiceMenu || service.Selected.Title == TextId.LeaveService);
    }
}
