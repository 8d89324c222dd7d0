namespace BackflushController.Trials;

/// <summary>One injected fault, as it was drawn.</summary>
/// <param name="AfterNanoseconds">When, ns since power-up; 0 is before the firmware's first instruction.</param>
public sealed record FuzzEvent(InjectedFault InjectedFault, long AfterNanoseconds)
{
    /// <summary>It waits until the pump is on.</summary>
    public bool InFill { get; init; }

    /// <summary>How much, in the unit of the fault: ns, a count, a scenario's number.</summary>
    public long Amount { get; init; }

    /// <summary>The call that it meets.</summary>
    public BoardCall Call { get; init; }

    /// <summary>So many such calls pass before it.</summary>
    public int Skip { get; init; }

    /// <summary>Seed of what else is random about it.</summary>
    public int Seed { get; init; }

    /// <summary>The name under which it is counted.</summary>
    public string Name => InjectedFault == InjectedFault.Machine
        ? FaultScenarios.All[(int)Amount].Name
        : NameOf(InjectedFault);

    /// <summary>A fault's name, spelled as on the command line.</summary>
    public static string NameOf(InjectedFault fault) => CodeWords.Of(fault).Replace(' ', '-');

    public override string ToString()
    {
        string time = (AfterNanoseconds * 1e-9).ToString("0.000", CultureInfo.InvariantCulture);
        string when = InFill ? ", then in a fill" : "";
        string call = InjectedFault is InjectedFault.Exception or InjectedFault.Pause
            or InjectedFault.Freeze or InjectedFault.LoopFrozen
            ? $" at call {Skip + 1} of {CodeWords.Of(Call)}"
            : "";
        return $"{time} s{when}: {Name}{AmountWords()}{call}";
    }

    private string AmountWords() => InjectedFault switch
    {
        InjectedFault.Machine => "",
        InjectedFault.WriteFails or InjectedFault.WriteTorn or InjectedFault.WriteCorrupts =>
            $" {Numbers.Count((int)Amount, "time")}",
        InjectedFault.SlotRots => $", slot {Amount}",
        InjectedFault.LostRenewal => Amount > 0 ? " for good" : " for a while",
        InjectedFault.CutOffBroken => $", {CodeWords.Of((RailDefect)Amount)}",
        InjectedFault.ClockStep or InjectedFault.SlowTicks => $" by {Milliseconds()} ms",
        _ => Amount > 0 ? $" for {Milliseconds()} ms" : "",
    };

    private string Milliseconds() => Numbers.Text(Amount * 1e-6, 1);
}
