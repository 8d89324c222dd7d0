namespace BackflushController.Trials;

/// <summary>Injects the faults of one power-up.</summary>
internal sealed class FaultInjector(FuzzBox box, FuzzOperator person, byte[]?[] slots, Action<FuzzEvent> happens)
{
    private const long LookForFill = 70 * Millisecond;
    private const long SlowFor = 3_000 * Millisecond;
    private const long CorruptedFill = 45_000_000;
    private const long CorruptedRelease = 3_000_000;
    private const long BelowLimit = 500_000;
    private const long StrayAfter = 10 * Millisecond;
    private const long StrayFor = 80 * Millisecond;

    /// <summary>Leaves the output gate alone with the outputs, then pulls the plug or not.</summary>
    public FuzzEvent? LostRenewal { get; set; }

    /// <summary>Plans them all; those without a time come at once.</summary>
    /// <param name="fillLimitMicroseconds">Limit of a fill, us.</param>
    public void Plan(IReadOnlyList<FuzzEvent> events, long fillLimitMicroseconds)
    {
        foreach (FuzzEvent injectedFault in events)
        {
            if (injectedFault.AfterNanoseconds == 0)
            {
                Come(injectedFault, fillLimitMicroseconds);
            }
            else
            {
                box.At(box.Now + injectedFault.AfterNanoseconds, () => Wait(injectedFault, fillLimitMicroseconds));
            }
        }
    }

    private void Wait(FuzzEvent injectedFault, long fillLimitMicroseconds)
    {
        if (injectedFault.InFill && !box.Sensed.PumpCommanded)
        {
            box.At(box.Now + LookForFill, () => Wait(injectedFault, fillLimitMicroseconds));
        }
        else
        {
            Come(injectedFault, fillLimitMicroseconds);
        }
    }

    private void Come(FuzzEvent injectedFault, long fillLimitMicroseconds)
    {
        happens(injectedFault);
        long until = box.Now + injectedFault.Amount;
        Action come = injectedFault.InjectedFault switch
        {
            InjectedFault.Machine =>
                () => FaultScenarios.All[(int)injectedFault.Amount].Arrive(box, injectedFault.Seed),
            InjectedFault.MachineSwitch => () => For(until, on => box.Sensed.MachineSwitchOn = on),
            InjectedFault.ForeignPump => () => For(until, on => box.Sensed.ForeignPumpOn = on),
            InjectedFault.ResetAtEdge => ResetAtEdge,
            InjectedFault.StrayContacts => () => StrayContacts(until),
            InjectedFault.PortafilterOut => () => box.Sensed.Machine.Basket = Basket.None,
            InjectedFault.WrongBasket => () => person.IsCareless = true,
            InjectedFault.WalkAway => () => person.IsAway = true,
            InjectedFault.ShortPress or InjectedFault.LongPress or InjectedFault.ButtonHeld =>
                () => box.Press(injectedFault.Amount),
            InjectedFault.Chatter => () => Chatter(new FuzzRandom(injectedFault.Seed), until),
            InjectedFault.I2cStuck => () => box.Board.SpoilPanel(blocks: true, until),
            InjectedFault.OledUnplugged => () => box.Board.SpoilPanel(blocks: false, until),
            InjectedFault.ConverterHiccup => () => For(until, on => box.Sensed.ConverterFails = on),
            InjectedFault.HeartbeatBroken => () => box.Direct.HeartbeatStuck = true,
            InjectedFault.CutOffBroken => () => BreakCutOff((RailDefect)injectedFault.Amount),
            InjectedFault.SlowTicks => () => box.Board.SlowDown(injectedFault.Amount, box.Now + SlowFor),
            InjectedFault.LostRenewal => () => LostRenewal = injectedFault,
            InjectedFault.ClockStep => () => box.Board.StepClock(injectedFault.Amount),
            InjectedFault.FillCorrupted => () => box.Corrupt(stage => Corrupted(stage, CorruptedFill)),
            InjectedFault.CyclesCorrupted =>
                () => box.Corrupt(stage => Corrupted(stage, fillLimitMicroseconds - BelowLimit)),
            InjectedFault.PowerCut => box.Board.LosePower,
            InjectedFault.Exception or InjectedFault.Pause or InjectedFault.Freeze or InjectedFault.LoopFrozen =>
                () => box.Board.Meet(injectedFault),
            InjectedFault.ReadCorrupts => box.Board.SpoilRead,
            InjectedFault.SlotRots => () => FuzzBoard.Rot(slots, (int)injectedFault.Amount),
            InjectedFault.BothSlotsRot => () => Array.ForEach([0, 1], slot => FuzzBoard.Rot(slots, slot)),
            InjectedFault.CutInWrite => () => box.Board.SpoilWrites(InjectedFault.CutInWrite, 1),
            InjectedFault.FlashFailing => () => box.Board.SpoilWrites(InjectedFault.FlashFailing, long.MaxValue),
            _ => () => box.Board.SpoilWrites(injectedFault.InjectedFault, injectedFault.Amount),
        };
        come();
    }

    private void BreakCutOff(RailDefect defect)
    {
        box.Sensed.BreakRail(defect);
        box.Sensed.EnableForced = defect == RailDefect.None ? true : null;
    }

    private void For(long until, Action<bool> set)
    {
        set(true);
        box.At(until, () => set(false));
    }

    private void ResetAtEdge() => box.Direct.OutputChanged += (output, _) =>
    {
        if (output == BoxOutput.Valve)
        {
            box.Board.LosePower();
        }
    };

    private void StrayContacts(long until) => box.Direct.OutputChanged += (output, _) =>
    {
        if (output != BoxOutput.Buzzer && box.Now < until)
        {
            box.At(box.Now + StrayAfter, () => box.Press(StrayFor));
        }
    };

    private static Stage Corrupted(Stage stage, long fill) =>
        stage.Kind != StageKind.Backflush ? stage
        : stage.WithDetergent
            ? Stage.Detergent(1, 0, 0, FillEnd.Timed).With(SettingsRules.MostCycles, fill, CorruptedRelease)
            : Stage.Water(stage.Text, 1, 0, 0, FillEnd.Timed).With(SettingsRules.MostCycles, fill, CorruptedRelease);

    private void Chatter(FuzzRandom random, long until)
    {
        bool over = box.Now >= until;
        box.Direct.ButtonDown = !over && !box.Direct.ButtonDown;
        if (!over)
        {
            box.At(box.Now + random.Between(Millisecond, 30 * Millisecond), () => Chatter(random, until));
        }
    }
}
