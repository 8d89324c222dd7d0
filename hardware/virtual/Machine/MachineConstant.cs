namespace BackflushController.EspressoMachine;

/// <summary>
/// A number of the machine and what somebody may choose for it: wide enough for what is worn, dirty or odd, and narrow
/// enough for the equations. The machine's page says what each is.
/// </summary>
/// <param name="Name">By which it is asked for.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Least">The least that may be chosen.</param>
/// <param name="Most">The most that may be chosen.</param>
public sealed record MachineConstant(string Name, string Unit, double Least, double Most)
{
    /// <summary>What may be chosen, in words: "1 to 20 (bar)".</summary>
    public string Range => FormattableString.Invariant($"{Least} to {Most} ({Unit})");
}
