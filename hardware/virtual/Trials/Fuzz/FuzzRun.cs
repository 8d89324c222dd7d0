namespace BackflushController.Trials;

/// <summary>
/// One seed: a machine, a box and its operators, through several power-ups in which all goes wrong that was drawn; then
/// everything is repaired, and the box must finish a programme. The invariants are checked at every tick.
/// </summary>
public sealed class FuzzRun
{
    private const long GateAloneMicroseconds = 1_200_000;
    private static readonly long RebootNanoseconds = CostModel.LoadDefault().Devices.BootToMain;

    private readonly FuzzPlan _plan;
    private readonly bool _asks;
    private readonly FuzzTrace _trace;
    private readonly FuzzMachine _machine;
    private readonly byte[]?[] _slots = new byte[]?[DirectBoard.SlotCount];
    private readonly InvariantMonitor _watch;
    private readonly FuzzRandom _random;
    private readonly OffAfterLostRenewal _renewal;
    private readonly BackToReady _backToReady;
    private readonly ThrowsNothingItself _throws;
    private readonly NoDeadEnd _noDeadEnd;
    private readonly Invariant[] _invariants;
    private readonly Dictionary<string, long> _injectedFaults = [];
    private readonly Dictionary<string, long> _faults = [];

    private FuzzBox _box = null!;
    private FaultInjector? _now;
    private Action<FuzzBox> _step = _ => { };
    private FuzzOperator _person = null!;
    private InvariantViolation? _violation;
    private RunState _state;
    private Fault _fault;
    private int _boots;
    private int _runsFinished;
    private int _fills;
    private int _crashes;
    private LeverHandTraits? _hand;

    private FuzzRun(int seed, Action<string>? listener, bool asks)
    {
        _asks = asks;
        _plan = new FuzzDraw(seed).Draw();
        _trace = new FuzzTrace(listener);
        _random = new FuzzRandom(~seed);
        _machine = new FuzzMachine(_plan.Machine, _plan.Outputs, seed);
        _hand = _plan.Hand;
        UsedBox.Write(_plan, _random, _slots);
        _watch = new InvariantMonitor(_plan.Settings, _slots);
        _watch.Broken += Break;
        _renewal = new OffAfterLostRenewal(_watch);
        _backToReady = new BackToReady(_watch);
        _throws = new ThrowsNothingItself(_watch);
        _noDeadEnd = new NoDeadEnd(_watch);
        _invariants =
        [
            new PumpOnlyWithValve(_watch),
            new WithinGateLimits(_watch),
            new OffAfterException(_watch),
            _renewal,
            new EnableDropsWhenFrozen(_watch),
            new NoFillWithoutCutOff(_watch),
            new WeldedPumpCutOff(_watch),
            new NamedWeldStaysOff(_watch),
            new PlugOnlyForWeld(_watch),
            new NothingStartsByItself(_watch),
            new StopsWhenPressed(_watch),
            new NoAcknowledgedCycleLost(_watch),
            new LatchNeverLost(_watch),
            new InterferenceCounted(_watch),
            new FirstFaultShown(_watch),
            new SafeWithinBound(_watch),
            new DoneOnlyProved(_watch),
            new NoUntightGroupClean(_watch),
            new PumpOffAtCollapse(_watch),
            new WarnsUnderPressure(_watch),
            _noDeadEnd,
            new PumpOnlyWithLever(_watch),
            _throws,
            _backToReady,
        ];
    }

    internal FuzzBox Box => _box;

    /// <summary>An invariant was violated; nothing goes on.</summary>
    internal bool IsOver => _violation != null;

    private long Now => _machine.Sensed.Machine.NowNanoseconds;

    /// <param name="listener">Hears line by line what happens; null: nobody does.</param>
    public static FuzzReport Run(int seed, Action<string>? listener = null) =>
        new FuzzRun(seed, listener, asks: false).Run();

    /// <summary>The same with a box that asks its people for their choices.</summary>
    public static FuzzReport RunAsking(int seed, Action<string>? listener = null) =>
        new FuzzRun(seed, listener, asks: true).Run();

    /// <summary>One power-up, until its end or what ends it.</summary>
    /// <param name="step">What somebody does at each tick; null: an operator uses the box.</param>
    internal void PowerUp(FuzzBoot boot, Func<bool> goesOn, Action<FuzzBox>? step = null)
    {
        _machine.Rest(boot.OffNanoseconds);
        if (boot.Repaired)
        {
            _machine.Repair();
        }

        try
        {
            RunFirmware(boot, goesOn, step);
            _trace.Note(_box.Now, "switched off");
        }
        catch (PowerGoneException)
        {
            Each(invariant => invariant.PowerGone(), "power gone");
        }

        _watch.IsDown = true;
        _machine.Sensed.AdvanceTo(_box.Now);
    }

    private FuzzReport Run()
    {
        foreach (string line in _plan.Lines())
        {
            _trace.Say(0, line);
        }

        foreach (FuzzBoot boot in _plan.Boots.TakeWhile(_ => !IsOver))
        {
            long end = Now + boot.OffNanoseconds + boot.LengthNanoseconds;
            PowerUp(boot, () => _box.Now < end && !_person.HasGivenUp);
        }

        if (!IsOver)
        {
            _trace.Note(Now, "all injected faults are over");
            _machine.Repair();
            _hand = _hand == null ? null : new LeverHandTraits();
            _backToReady.Tried(new Recovery(this, _plan, _random).BringBack());
        }

        return new FuzzReport(
            _plan.Seed, Now, _boots, _runsFinished, _fills, _crashes, _injectedFaults, _faults,
            _invariants.ToDictionary(invariant => invariant.Name, invariant => invariant.Tests), _violation,
            _trace.Hash);
    }

    /// <summary>The firmware, and what Main does when an exception comes out of it.</summary>
    private void RunFirmware(FuzzBoot boot, Func<bool> goesOn, Action<FuzzBox>? step)
    {
        try
        {
            SwitchOn(boot, step);
            while (!IsOver && goesOn())
            {
                Tick();
            }

            FollowTheScreens(boot);
        }
        catch (Exception exception) when (exception is not PowerGoneException)
        {
            Crash(exception);
        }
    }

    /// <summary>In the last power-up before everything is repaired somebody wants the box to rest.</summary>
    private void FollowTheScreens(FuzzBoot boot)
    {
        if (_watch.IsDown || IsOver || boot != _plan.Boots[^1])
        {
            return;
        }

        var way = new WayOut(_box);
        _trace.Note(_box.Now, "somebody follows the screens");
        _step = _ => way.Step();
        while (!IsOver && !way.IsOut && way.End == null)
        {
            Tick();
        }

        _noDeadEnd.Followed(way.End);
    }

    private void SwitchOn(FuzzBoot boot, Action<FuzzBox>? step)
    {
        _boots++;
        _box = new FuzzBox(_machine.Sensed, _plan.Settings, _slots, _asks);
        if (_hand != null)
        {
            _box.Direct.BrewSwitchWired = _plan.Settings.Pins.BrewSwitch != PinSettings.None;
            _ = new LeverHand(_box, () => _box.Direct.Frame, _hand with { Language = _plan.Settings.Language });
        }

        _watch.PowerUp(_box);
        _trace.Note(_box.Now, $"power-up {_boots}");
        _state = RunState.Ready;
        _fault = Fault.None;
        _box.Direct.OutputChanged += Switched;
        _box.Board.Thrown += Thrown;
        _box.Board.Frozen += nanoseconds => Each(invariant => invariant.Frozen(nanoseconds));
        _box.Board.Acknowledged += () => Each(invariant => invariant.Acknowledged(), "record written");
        Each(invariant => invariant.PowerUp());
        if (boot.HeldNanoseconds > 0)
        {
            _box.Press(boot.HeldNanoseconds);
        }

        _person = new FuzzOperator(_box, _random, boot.Programmes);
        _now = new FaultInjector(_box, _person, _slots, Note);
        _now.Plan(boot.Events, _plan.Settings.FillLimitMicroseconds);
        _step = step ?? (_ => _person.Step());
        _box.Start();
        Each(invariant => invariant.Booted());
    }

    private void Tick()
    {
        _step(_box);
        _watch.BeginTick();
        _box.Tick();
        NoteRun();
        Each(invariant => invariant.TickEnds());
        if (_now!.LostRenewal is { } lost && _machine.Sensed.PumpCommanded)
        {
            _now.LostRenewal = null;
            LeaveGateAlone(forGood: lost.Amount > 0);
        }
    }

    /// <summary>The control step does not return; only the gate is still called.</summary>
    private void LeaveGateAlone(bool forGood)
    {
        long start = _watch.Clock;
        _trace.Note(_box.Now, "the gate is alone");
        _renewal.GateAlone(0);
        while (_watch.Clock - start < GateAloneMicroseconds)
        {
            _box.Direct.Freeze(Nanoseconds.Tick);
            _box.Loop!.Gate.Decide(_box.Board.NowMicroseconds());
            _box.Loop.Gate.Actuate();
            _renewal.GateAlone(_watch.Clock - start);
        }

        if (forGood)
        {
            _box.Board.LosePower();
        }
    }

    /// <summary>What Main does with an exception that came out of the loop; then the chip starts anew.</summary>
    private void Crash(Exception exception)
    {
        _crashes++;
        _watch.IsDown = true;
        var pins = new ShutdownPins(_box.Direct);
        pins.Released += () => Each(invariant => invariant.Crashed(), $"crash: {CodeWords.OfType(exception)}");
        SafeShutdown.After(exception, pins, _box.Board);
        if (_box.Board.HasLostPower)
        {
            // The shutdown catches whatever is thrown in it, but without power it does not go on.
            _box.Board.LosePower();
        }

        _throws.Caught(exception);
        _box.Direct.Freeze(RebootNanoseconds);
    }

    private void Thrown(BoardCall call)
    {
        Each(invariant => invariant.Thrown(), $"exception at {CodeWords.Of(call)}");
        if (_watch.IsDown)
        {
            _trace.Note(_box.Now, "the crash is not entered");
        }
    }

    private void NoteRun()
    {
        BackflushRun run = _box.Loop!.Controller.Run;
        if (run.State != _state)
        {
            _state = run.State;
            _runsFinished += _state == RunState.Finished ? 1 : 0;
            _trace.Note(_box.Now, $"{CodeWords.Of(_state)}, {English(run.Walk.Stage.Text)}, cycle {run.Walk.Cycle}");
        }

        if (run.Fault != _fault)
        {
            _fault = run.Fault;
            _trace.Note(_box.Now, PlainReasons.Of(_fault));
            if (_fault != Fault.None)
            {
                Count(_faults, PlainReasons.Of(_fault));
            }
        }
    }

    private void Switched(BoxOutput output, bool on)
    {
        if (output == BoxOutput.Buzzer)
        {
            return;
        }

        _fills += output == BoxOutput.Pump && on && _box.Loop?.Controller.Run.State == RunState.Filling ? 1 : 0;
        Each(invariant => invariant.Switched(output, on), $"{CodeWords.Of(output)} {(on ? "on" : "off")}");
    }

    private void Note(FuzzEvent injectedFault)
    {
        Count(_injectedFaults, injectedFault.Name);
        _trace.Note(_box.Now, $"! {injectedFault}");
        if (injectedFault.InjectedFault is InjectedFault.SlotRots or InjectedFault.BothSlotsRot)
        {
            _box.At(_box.Now, () => Each(invariant => invariant.SlotRotten()));
        }
    }

    private void Each(Action<Invariant> action, string words)
    {
        _trace.Note(_box.Now, words);
        Each(action);
    }

    private void Each(Action<Invariant> action)
    {
        foreach (Invariant invariant in _invariants)
        {
            action(invariant);
        }
    }

    private void Break(Invariant invariant, string words)
    {
        if (_violation == null)
        {
            _violation = new InvariantViolation(invariant.Name, _boots, _box.Now, _state, words);
            _trace.Note(_box.Now, $"BROKEN {invariant.Name}: {words}");
        }
    }

    private static string English(TextId text) => ScreenTexts.OneLine(Language.English, text);

    private static void Count(Dictionary<string, long> counts, string name) =>
        counts[name] = counts.GetValueOrDefault(name) + 1;
}
