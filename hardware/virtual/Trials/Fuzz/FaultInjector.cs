namespace BackflushController.Trials;

/// <summary>Injects the faults of one power-up.</summary>
internal sealed class FaultInjector(FuzzBox box, FuzzOperator person, byte[]?[] slots, Action<FuzzEvent> happens)
{
    private const long LookForFill = 70 * Millisecond;
    private const long SlowFor = 3_000 * Millisecond;
    private const long CorruptedFill = 45_000_000;
    private const long CorruptedRelease = 3_000_000;
    private const long BelowLimit = 500_000;

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
        switch (injectedFault.InjectedFault)
        {
            case InjectedFault.Machine:
                FaultScenarios.All[(int)injectedFault.Amount].Arrive(box, injectedFault.Seed);
                break;

            case InjectedFault.MachineSwitch:
                box.Sensed.MachineSwitchOn = true;
                box.At(until, () => box.Sensed.MachineSwitchOn = false);
                break;

            case InjectedFault.PortafilterOut:
                box.Sensed.Machine.Basket = Basket.None;
                break;

            case InjectedFault.WrongBasket:
                person.IsCareless = true;
                break;

            case InjectedFault.WalkAway:
                person.IsAway = true;
                break;

            case InjectedFault.ShortPress:
            case InjectedFault.LongPress:
            case InjectedFault.ButtonHeld:
                box.Press(injectedFault.Amount);
                break;

            case InjectedFault.Chatter:
                Chatter(new FuzzRandom(injectedFault.Seed), until);
                break;

            case InjectedFault.I2cStuck:
            case InjectedFault.OledUnplugged:
                box.Board.SpoilPanel(injectedFault.InjectedFault == InjectedFault.I2cStuck, until);
                break;

            case InjectedFault.ConverterHiccup:
                box.Sensed.ConverterFails = true;
                box.At(until, () => box.Sensed.ConverterFails = false);
                break;

            case InjectedFault.HeartbeatBroken:
                box.Direct.HeartbeatStuck = true;
                break;

            case InjectedFault.SlowTicks:
                box.Board.SlowDown(injectedFault.Amount, box.Now + SlowFor);
                break;

            case InjectedFault.LostRenewal:
                LostRenewal = injectedFault;
                break;

            case InjectedFault.ClockStep:
                box.Board.StepClock(injectedFault.Amount);
                break;

            case InjectedFault.FillCorrupted:
                box.Corrupt(stage => Corrupted(stage, CorruptedFill));
                break;

            case InjectedFault.CyclesCorrupted:
                box.Corrupt(stage => Corrupted(stage, fillLimitMicroseconds - BelowLimit));
                break;

            case InjectedFault.PowerCut:
                throw new PowerGoneException();

            default:
                ComeToMemoryOrCall(injectedFault);
                break;
        }
    }

    private void ComeToMemoryOrCall(FuzzEvent injectedFault)
    {
        switch (injectedFault.InjectedFault)
        {
            case InjectedFault.Exception:
            case InjectedFault.Pause:
            case InjectedFault.Freeze:
            case InjectedFault.LoopFrozen:
                box.Board.Meet(injectedFault);
                break;

            case InjectedFault.ReadCorrupts:
                box.Board.SpoilRead();
                break;

            case InjectedFault.SlotRots:
                FuzzBoard.Rot(slots, (int)injectedFault.Amount);
                break;

            case InjectedFault.BothSlotsRot:
                FuzzBoard.Rot(slots, 0);
                FuzzBoard.Rot(slots, 1);
                break;

            default:
                bool once = injectedFault.InjectedFault == InjectedFault.CutInWrite;
                bool forEver = injectedFault.InjectedFault == InjectedFault.FlashFailing;
                box.Board.SpoilWrites(
                    injectedFault.InjectedFault, forEver ? long.MaxValue : once ? 1 : injectedFault.Amount);
                break;
        }
    }

    private static Stage Corrupted(Stage stage, long fill) =>
        stage.Kind != StageKind.Backflush ? stage
        : stage.WithDetergent
            ? Stage.Detergent(RecipeBounds.MostCycles, fill, CorruptedRelease, FillEnd.Timed)
            : Stage.Water(stage.Text, RecipeBounds.MostCycles, fill, CorruptedRelease, FillEnd.Timed);

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
