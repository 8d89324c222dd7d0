using BackflushController.Core.Faults;
using BackflushController.Core.Run;
using BackflushController.Core.Service;
using BackflushController.Core.Settings;

namespace BackflushController.Trials;

/// <summary>
/// When all trouble is over: the machine is whole, and a technician and a careful person bring the box back to work.
/// </summary>
/// <param name="fuzz">The storm that has passed.</param>
/// <param name="plan">What it had drawn.</param>
/// <param name="random">Where hesitations come from.</param>
internal sealed class Recovery(FuzzRun fuzz, FuzzPlan plan, FuzzRandom random)
{
    private const long Millisecond = 1_000_000;
    private const long Second = 1000 * Millisecond;
    private const long Off = 5 * Second;
    private const long HoldForService = 3_600 * Millisecond;
    private const long Patience = 900 * Second;
    private const long ServicePatience = 180 * Second;
    private const long ShortPress = 200 * Millisecond;
    private const long LongPress = 1_200 * Millisecond;
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
    /// <returns>Null, or why it did not work.</returns>
    public string? BringBack()
    {
        bool back = Finish();
        if (_locked && !fuzz.IsOver)
        {
            RunService(sensor: plan.Settings.Proof == CycleProof.Sensor);
            back = Finish();
        }

        return back || fuzz.IsOver ? null
            : _faults > MostFaults ? $"{_faults} faults, the last {Run.Fault}"
            : $"still {Run.State} in {Run.Programme.Name}";
    }

    private BackflushRun Run => fuzz.Box.Loop!.Controller.Run;

    /// <summary>Somebody wants a programme and does what the box says.</summary>
    private bool Finish()
    {
        FuzzOperator? person = null;
        _finished = false;
        _locked = false;
        _before = RunState.Ready;
        fuzz.PowerUp(
            new FuzzBoot(Off, Patience, 0, Repaired: false, [plan.LastProgramme], []),
            () => GoesOn(Patience),
            box =>
            {
                person ??= new FuzzOperator(box, random, [plan.LastProgramme]);
                person.IsAway |= _finished;
                person.Look();
                Notice();
                _locked |= Run.Fault is Fault.VentLocked or Fault.ServiceNeeded;
            });
        return _finished;
    }

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
        bool rinses = Run.DetergentInGroup && !Run.VentLocked;
        return (int)(rinses ? ServiceItem.Leave : sensor ? ServiceItem.ValveProof : ServiceItem.SinglePulse);
    }

    /// <summary>The service menu: one of its lines.</summary>
    private void RunService(bool sensor)
    {
        FuzzOperator? person = null;
        _finished = false;
        _locked = false;
        _before = RunState.Ready;
        fuzz.PowerUp(
            new FuzzBoot(Off, ServicePatience, HoldForService, Repaired: false, [0], []),
            () => GoesOn(ServicePatience),
            box =>
            {
                if (person == null)
                {
                    person = new FuzzOperator(box, random, [0]) { IsAway = true };
                    long time = box.Now + HoldForService + Second;
                    for (int line = LineToDo(sensor); line > 0; line--)
                    {
                        box.At(time, () => box.Press(ShortPress));
                        time += BetweenPresses;
                    }

                    box.At(time + Second, () => box.Press(LongPress));
                    FuzzOperator helper = person;
                    box.At(time + (3 * Second), () => helper.IsAway = false);
                }

                person.IsAway |= _finished;
                person.Look();
                Notice();
            });
    }
}
