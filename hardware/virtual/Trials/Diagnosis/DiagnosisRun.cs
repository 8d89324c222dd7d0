namespace BackflushController.Trials;

/// <summary>
/// A box on a machine and an operator who does what the screen says, starts programmes and acknowledges what they end
/// with, until the box has named what is wrong or there is nothing to name.
/// </summary>
internal sealed class DiagnosisRun
{
    private const long Handling = 2 * Second;
    private const long PumpOffBound = 20 * Millisecond;
    private const long ValveOffBound = 150 * Millisecond;

    private bool _handlesGroup = true;
    private RunState _before = RunState.Ready;
    private Fault _fault;
    private Advice _advice;
    private int _finished;
    private long _foundAt;
    private long _arrivedAt;

    /// <param name="slots">What the box remembers; null: it is new.</param>
    public DiagnosisRun(
        SensedMachineParameters parameters, int seed, ControllerSettings settings, byte[]?[]? slots,
        params Programme[] programmes)
    {
        World = new DirectSimulation(new SensedMachine(parameters, seed), settings, programmes, slots);
        World.Ticked += Watch;
        World.RunUntil(Handling);
    }

    public DirectSimulation World { get; }

    public BackflushRun Run => World.Controller.Run;

    public RunState State => Run.State;

    /// <summary>The memory of a box that has completed cycles.</summary>
    public static byte[]?[] UsedBox()
    {
        var record = new BoxRecord();
        record.Counts[BoxRecord.CyclesCompleted + (int)RunKind.WaterRinse] = 8;
        byte[] bytes = new byte[BoxRecordCodec.Bytes];
        new BoxRecordCodec().Encode(record, 1, bytes);
        return [bytes, null];
    }

    /// <summary>Goes on as the screen asks until a state is entered.</summary>
    public void GoTo(RunState state)
    {
        string never = $"never came to {CodeWords.Of(state)}";
        if (state == RunState.SafeWait)
        {
            GoTo(RunState.AwaitingPerson);
            Require(World.RunUntil(() => State == RunState.SafeWait, World.Now + (700 * Second)), "no answer missed");
        }
        else if (state is RunState.StopSettling or RunState.StopVenting or RunState.Stopped)
        {
            GoTo(RunState.Filling);
            World.RunUntil(World.Now + (3 * Second));
            World.PressFor(PushButton.ShortPress);
            Require(World.RunUntil(() => State == state, World.Now + (20 * Second)), never);
        }
        else
        {
            Require(GoOnUntil(() => State == state, World.Now + (2000 * Second)), never);
        }
    }

    /// <summary>Lets the first of two programmes, a teach-in, run through, and chooses the second.</summary>
    public void Teach()
    {
        GoTo(RunState.Finished);
        for (int press = 0; press < 2; press++)
        {
            World.PressFor(PushButton.ShortPress);
            World.RunUntil(World.Now + Handling);
        }
    }

    /// <summary>The fault arrives. When it is one of the basket nobody touches that any more.</summary>
    public void Break(FaultScenario scenario, int severitySeed)
    {
        _handlesGroup = scenario.Name is not ("no-blind-basket" or "portafilter-left-in");
        scenario.Arrive(World, severitySeed);
        _arrivedAt = World.Now;
    }

    /// <summary>
    /// Goes on until a fault is named, or an advice where none is to be expected, or two programmes have run to their
    /// end: after a stop the first of them is the rinse.
    /// </summary>
    public Finding FindOut(bool adviceIsEnough, int programmes = 2)
    {
        _fault = Fault.None;
        _advice = Advice.None;
        _finished = 0;
        bool IsFound() => _fault != Fault.None || (adviceIsEnough && _advice != Advice.None);
        GoOnUntil(() => IsFound() || _finished == programmes, World.Now + (6000 * Second));
        double seconds = ((IsFound() ? _foundAt : World.Now) - _arrivedAt) / 1e9;
        if (_fault != Fault.None)
        {
            RequireSafe();
        }

        return new Finding(_fault, _advice, seconds);
    }

    private bool GoOnUntil(Func<bool> reached, long latest)
    {
        while (!reached())
        {
            if (World.Now > latest)
            {
                return false;
            }

            if (!World.RunUntil(reached, World.Now + Handling))
            {
                Answer();
            }
        }

        return true;
    }

    private void Answer()
    {
        if (State == RunState.AwaitingPerson && _handlesGroup)
        {
            World.Sensed.AdvanceTo(World.Now);
            World.Sensed.Machine.Basket = Run.Walk.Stage.Text == TextId.TakePortafilterOut ? Basket.None : Basket.Blind;
        }

        if (State is RunState.Ready or RunState.SafeWait or RunState.AwaitingPerson or RunState.LeverCameDown)
        {
            World.PressFor(PushButton.LongPress);
        }
        else if (State is RunState.Finished or RunState.Stopped or RunState.Faulted)
        {
            World.PressFor(PushButton.ShortPress);
        }
    }

    private void Watch()
    {
        if (State == _before)
        {
            return;
        }

        _before = State;
        if (State == RunState.Finished)
        {
            _finished++;
            _advice = Run.Observer.Proof.Advice;
            _foundAt = World.Now;
        }

        if (Run.Fault != Fault.None && _fault == Fault.None)
        {
            _fault = Run.Fault;
            _foundAt = World.Now;
        }
    }

    /// <summary>From the time of the name the pump stays off, and the valve is released after its lag.</summary>
    private void RequireSafe()
    {
        World.RunUntil(() => State == RunState.Faulted, World.Now + (60 * Second));
        Require(State == RunState.Faulted, "the fault is not shown");
        foreach (OutputEdge edge in World.Edges.Where(edge => edge.TimeNanoseconds > _foundAt - PumpOffBound))
        {
            Require(
                edge is not { Output: BoxOutput.Pump or BoxOutput.Valve, On: true },
                $"{CodeWords.Of(edge.Output)} on after the name");
            Require(
                edge.Output == BoxOutput.Buzzer || edge.TimeNanoseconds < _foundAt + ValveOffBound,
                $"{CodeWords.Of(edge.Output)} off too late");
        }

        Require(!World.Sensed.PumpCommanded && !World.Sensed.ValveCommanded, "outputs are on after the name");
    }

    private static void Require(bool isSo, string otherwise)
    {
        if (!isSo)
        {
            throw new InvalidOperationException(otherwise);
        }
    }
}
