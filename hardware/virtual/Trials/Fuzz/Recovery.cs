namespace BackflushController.Trials;

/// <summary>
/// When no fault is injected any more: the machine is repaired, and a technician and a careful operator bring the box
/// back to work.
/// </summary>
internal sealed class Recovery(FuzzRun fuzz, FuzzPlan plan, FuzzRandom random)
{
    private const long Off = 5 * Second;
    private const long HoldForService = 3_600 * Millisecond;
    private const long Patience = 900 * Second;
    private const long ServicePatience = 180 * Second;
    private const long BetweenPresses = 600 * Millisecond;
    private const int MostFaults = 4;

    // The end of a run is written when the buzzer is silent.
    private const long BeforeSwitchingOff = 3 * Second;

    private int _faults;
    private RunState _before;
    private bool _finished;
    private bool _locked;
    private long _readyAt;

    /// <summary>Tries it.</summary>
    public string? BringBack()
    {
        bool back = Finish();
        if (_locked && !fuzz.IsOver)
        {
            RunService(sensor: plan.Settings.Proof == CycleProof.Sensor);
            back = Finish();
        }

        return back || fuzz.IsOver ? null
            : _faults > MostFaults ? $"{_faults} faults, the last {PlainReasons.Of(Run.Fault)}"
            : $"still {CodeWords.Of(Run.State)} in {ScreenTexts.OneLine(Language.English, Run.Walk.Programme.Name)}";
    }

    private BackflushRun Run => fuzz.Box.Loop!.Controller.Run;

    /// <summary>Somebody wants a programme and does what the box says.</summary>
    private bool Finish()
    {
        PowerUp(plan.LastProgramme, Patience, held: 0, (_, _) => { });
        return _finished;
    }

    private void PowerUp(int programme, long patience, long held, Action<FuzzBox, FuzzOperator> begin)
    {
        FuzzOperator? person = null;
        _finished = false;
        _locked = false;
        _before = RunState.Ready;
        fuzz.PowerUp(
            new FuzzBoot(Off, patience, held, Repaired: false, [programme], []),
            () => GoesOn(patience),
            box =>
            {
                if (person == null)
                {
                    person = new FuzzOperator(box, random, [programme]);
                    begin(box, person);
                }

                person.IsAway |= _finished;
                person.Step();
                Notice();
                _locked |= held == 0 && NeedsService();
            });
    }

    private bool NeedsService() =>
        Run.Fault is Fault.VentLocked or Fault.ServiceNeeded or Fault.PumpStuckOn
            || (Run.State == RunState.Ready && Run.Group.IsVentLocked && Run.Group.HasDetergent);

    private bool GoesOn(long patience) =>
        !(_finished && fuzz.Box.Now >= _readyAt + BeforeSwitchingOff)
            && !_locked
            && _faults <= MostFaults
            && fuzz.Box.Now - fuzz.Box.Direct.PowerUpNanoseconds < patience;

    /// <summary>A fault, or a finished run that was acknowledged.</summary>
    private void Notice()
    {
        RunState state = Run.State;
        bool ofCrash = Run.Fault is Fault.Restarted or Fault.ServiceNeeded;
        bool fault = state == RunState.Faulted && _before != RunState.Faulted && !ofCrash;
        _faults += fault ? 1 : 0;
        if (state == RunState.Ready && _before == RunState.Finished && !_finished)
        {
            _finished = true;
            _readyAt = fuzz.Box.Now;
        }

        _before = state;
    }

    /// <summary>
    /// A lock is lifted by the valve proof alone. With detergent in the group nothing else but the rinse runs, outside
    /// of the menu; without a sensor there is no valve proof.
    /// </summary>
    private int LineToDo(bool sensor)
    {
        bool rinses = Run.Group.HasDetergent && !Run.Group.IsVentLocked && !Run.Group.IsPumpLocked;
        TextId line = rinses ? TextId.LeaveService : sensor ? TextId.ValveProof : TextId.SinglePulse;
        return Array.FindIndex(fuzz.Box.Loop!.Controller.Service.Lines, offered => offered.Title == line);
    }

    /// <summary>The service menu: one of its lines.</summary>
    private void RunService(bool sensor) => PowerUp(0, ServicePatience, HoldForService, (box, person) =>
    {
        person.IsAway = true;
        long open = box.Now + HoldForService + Second;
        box.At(open, () => Choose(box, person, LineToDo(sensor)));
    });

    /// <summary>Chooses a line of the menu, which is open.</summary>
    private static void Choose(FuzzBox box, FuzzOperator person, int line)
    {
        long time = box.Now;
        for (; line > 0; line--)
        {
            time += BetweenPresses;
            box.At(time, () => box.Press(PushButton.ShortPress));
        }

        box.At(time + Second, () => box.Press(PushButton.LongPress));
        box.At(time + (3 * Second), () => person.IsAway = false);
    }
}
