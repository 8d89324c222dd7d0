namespace BackflushController.Trials;

/// <summary>
/// Somebody who wants certain programmes, one after the other, and answers what the box asks. What this operator does
/// follows the firmware's state, which is faster than reading its screen; nothing is judged by it.
/// </summary>
internal sealed class FuzzOperator(FuzzBox box, FuzzRandom random, IReadOnlyList<int> programmes)
{
    private const int MostFaults = 5;

    private int _wanted;
    private int _faults;
    private long _actsAt;
    private RunState _seen = (RunState)(-1);

    /// <summary>The operator is gone.</summary>
    public bool IsAway { get; set; }

    /// <summary>So many runs have failed that the operator switches off.</summary>
    public bool HasGivenUp => _faults > MostFaults;

    /// <summary>The operator puts anything into the group.</summary>
    public bool IsCareless { get; set; }

    /// <summary>Acts once a tick.</summary>
    public void Step()
    {
        RunState state = box.Loop!.Controller.Run.State;
        if (state != _seen)
        {
            _seen = state;
            Hesitate();
        }

        if (!IsAway && box.Now >= _actsAt && !box.Direct.ButtonDown)
        {
            Hesitate();
            Act(state);
        }
    }

    private void Act(RunState state)
    {
        switch (state)
        {
            case RunState.Ready:
                Choose();
                break;

            case RunState.AwaitingPerson:
                Handle(box.Loop!.Controller.Run.Walk.Stage.Text);
                LongPress();
                break;

            case RunState.SafeWait:
            case RunState.LeverCameDown:
                LongPress();
                break;

            case RunState.Finished:
            case RunState.Faulted:
                _faults += state == RunState.Faulted ? 1 : 0;
                _wanted = (_wanted + 1) % programmes.Count;
                ShortPress();
                break;

            case RunState.Stopped:
                ShortPress();
                break;
        }
    }

    private void Choose()
    {
        DisplayStatus status = box.Loop!.Controller.Status;
        bool service = status.Screen is not (ReadyScreen or RinseRequiredScreen or ReminderScreen);
        bool wrong = status.Screen is ReadyScreen && status.ProgrammeIndex != programmes[_wanted];

        // What is taught on a broken machine stays wrong when the machine is whole again.
        bool teaches = box.Loop.Controller.Service is { Lines: not null, Selected.Title: TextId.TeachIn };
        bool avoids = service && (teaches || random.Chance(60));
        if (wrong || avoids)
        {
            ShortPress();
        }
        else
        {
            LongPress();
        }
    }

    private void Handle(TextId asked)
    {
        Basket basket = asked == TextId.TakePortafilterOut ? Basket.None : Basket.Blind;
        box.Sensed.Machine.Basket = IsCareless ? random.Any<Basket>() : basket;
    }

    private void ShortPress() => box.Press(random.Between(100 * Millisecond, 400 * Millisecond));

    private void LongPress() => box.Press(random.Between(900 * Millisecond, 1500 * Millisecond));

    private void Hesitate() => _actsAt = box.Now + random.Between(300 * Millisecond, 2 * Second);
}
