using BackflushController.Core.Run;
using BackflushController.Core.Settings;
using BackflushController.EspressoMachine;
using BackflushController.Simulation;

namespace BackflushController.Trials;

/// <summary>Lets the troubles of one power-up happen.</summary>
/// <param name="box">The box.</param>
/// <param name="person">Who is in front of it.</param>
/// <param name="slots">Its storage slots.</param>
/// <param name="happens">Hears of each trouble when it comes.</param>
internal sealed class StormTroubles(StormBox box, StormPerson person, byte[]?[] slots, Action<StormEvent> happens)
{
    private const long Millisecond = 1_000_000;
    private const long LookForFill = 70 * Millisecond;
    private const long SlowFor = 3_000 * Millisecond;
    private const long CorruptedFill = 45_000_000;
    private const long CorruptedRelease = 3_000_000;
    private const long BelowLimit = 500_000;

    /// <summary>Leaves the output gate alone with the outputs, then pulls the plug or not.</summary>
    public StormEvent? LostRenewal { get; set; }

    /// <summary>Plans them all; those without a time happen at once.</summary>
    /// <param name="events">The troubles.</param>
    /// <param name="fillLimitMicroseconds">Limit of a fill, us.</param>
    public void Plan(IReadOnlyList<StormEvent> events, long fillLimitMicroseconds)
    {
        foreach (StormEvent trouble in events)
        {
            if (trouble.AfterNanoseconds == 0)
            {
                Come(trouble, fillLimitMicroseconds);
            }
            else
            {
                box.At(box.Now + trouble.AfterNanoseconds, () => Wait(trouble, fillLimitMicroseconds));
            }
        }
    }

    private void Wait(StormEvent trouble, long fillLimitMicroseconds)
    {
        if (trouble.InFill && !box.Sensed.PumpCommanded)
        {
            box.At(box.Now + LookForFill, () => Wait(trouble, fillLimitMicroseconds));
        }
        else
        {
            Come(trouble, fillLimitMicroseconds);
        }
    }

    private void Come(StormEvent trouble, long fillLimitMicroseconds)
    {
        happens(trouble);
        long until = box.Now + trouble.Amount;
        switch (trouble.Trouble)
        {
            case Trouble.Machine:
                FaultScenarios.All[(int)trouble.Amount].Arrive(box, trouble.Seed);
                break;

            case Trouble.MachineSwitch:
                box.Sensed.MachineSwitchOn = true;
                box.At(until, () => box.Sensed.MachineSwitchOn = false);
                break;

            case Trouble.PortafilterOut:
                box.Sensed.Machine.Basket = Basket.None;
                break;

            case Trouble.WrongBasket:
                person.IsCareless = true;
                break;

            case Trouble.WalkAway:
                person.IsAway = true;
                break;

            case Trouble.ShortPress:
            case Trouble.LongPress:
            case Trouble.ButtonHeld:
                box.Press(trouble.Amount);
                break;

            case Trouble.Chatter:
                Chatter(new StormRandom(trouble.Seed), until);
                break;

            case Trouble.PanelStuck:
            case Trouble.PanelAbsent:
                box.Board.SpoilPanel(trouble.Trouble == Trouble.PanelStuck, until);
                break;

            case Trouble.ConverterHiccup:
                box.Sensed.ConverterFails = true;
                box.At(until, () => box.Sensed.ConverterFails = false);
                break;

            case Trouble.HeartbeatBroken:
                box.Direct.HeartbeatStuck = true;
                break;

            case Trouble.SlowTicks:
                box.Board.SlowDown(trouble.Amount, box.Now + SlowFor);
                break;

            case Trouble.LostRenewal:
                LostRenewal = trouble;
                break;

            case Trouble.ClockStep:
                box.Board.StepClock(trouble.Amount);
                break;

            case Trouble.FillCorrupted:
                box.Corrupt(stage => Corrupted(stage, CorruptedFill));
                break;

            case Trouble.CyclesCorrupted:
                box.Corrupt(stage => Corrupted(stage, fillLimitMicroseconds - BelowLimit));
                break;

            case Trouble.PowerCut:
                throw new PowerGoneException();

            default:
                ComeToMemoryOrCall(trouble);
                break;
        }
    }

    private void ComeToMemoryOrCall(StormEvent trouble)
    {
        switch (trouble.Trouble)
        {
            case Trouble.Exception:
            case Trouble.Pause:
            case Trouble.Freeze:
            case Trouble.FreezeForGood:
                box.Board.Meet(trouble);
                break;

            case Trouble.ReadCorrupts:
                box.Board.SpoilRead();
                break;

            case Trouble.SlotRots:
                StormBoard.Rot(slots, (int)trouble.Amount);
                break;

            case Trouble.BothSlotsRot:
                StormBoard.Rot(slots, 0);
                StormBoard.Rot(slots, 1);
                break;

            default:
                bool once = trouble.Trouble == Trouble.CutInWrite;
                bool forEver = trouble.Trouble == Trouble.MemoryFull;
                box.Board.SpoilWrites(trouble.Trouble, forEver ? long.MaxValue : once ? 1 : trouble.Amount);
                break;
        }
    }

    private static Stage Corrupted(Stage stage, long fill) =>
        stage.Kind != StageKind.Backflush ? stage
        : stage.WithDetergent
            ? Stage.Detergent(RecipeRules.MostCycles, fill, CorruptedRelease, FillEnd.Timed)
            : Stage.Water(stage.Text, RecipeRules.MostCycles, fill, CorruptedRelease, FillEnd.Timed);

    private void Chatter(StormRandom random, long until)
    {
        bool over = box.Now >= until;
        box.Direct.ButtonDown = !over && !box.Direct.ButtonDown;
        if (!over)
        {
            box.At(box.Now + random.Between(Millisecond, 30 * Millisecond), () => Chatter(random, until));
        }
    }
}
