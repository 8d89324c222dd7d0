namespace BackflushController.Trials;

/// <summary>Draws what happens to a box, and when.</summary>
internal sealed class FuzzFault(FuzzRandom random)
{
    // How often each is drawn, in the order of the enum.
    private static readonly int[] Weights =
    [
        22, 4, 4, 3, 3, 6, 4, 5, 3, 5, 4, 4, 2, 16, 10, 6, 6, 6, 6, 5, 3, 3, 4, 4, 4, 3, 5, 4, 4, 2, 10,
    ];

    /// <summary>The scenarios that seeds have always drawn from; those that came later are drawn apart.</summary>
    public static int ScenariosOfOld { get; } = FaultScenarios.Names.ToList().IndexOf("gasket-lets-go") + 1;

    public FuzzEvent Draw(long length)
    {
        InjectedFault injectedFault = DrawFault();
        bool early = injectedFault == InjectedFault.ReadCorrupts || random.Chance(3);
        return new FuzzEvent(injectedFault, early ? 0 : random.Between(0, length))
        {
            InFill = !early && injectedFault != InjectedFault.Machine && random.Chance(50),
            Amount = DrawAmount(injectedFault),
            Call = random.Any<BoardCall>(),
            Skip = random.Below(random.Chance(50) ? 4 : 400),
            Seed = random.Below(int.MaxValue),
        };
    }

    private InjectedFault DrawFault()
    {
        int draw = random.Below(Weights.Sum());
        int injectedFault = 0;
        while (draw >= Weights[injectedFault])
        {
            draw -= Weights[injectedFault];
            injectedFault++;
        }

        return (InjectedFault)injectedFault;
    }

    private long DrawAmount(InjectedFault injectedFault) => injectedFault switch
    {
        InjectedFault.Machine => random.Below(ScenariosOfOld),
        InjectedFault.MachineSwitch => random.Between(1, 40) * Second,
        InjectedFault.LongPress or InjectedFault.ButtonHeld => random.Between(Second, 12 * Second),
        InjectedFault.ShortPress => random.Between(20 * Millisecond, 700 * Millisecond),
        InjectedFault.Chatter or InjectedFault.I2cStuck or InjectedFault.OledUnplugged =>
            random.Between(Second, 40 * Second),
        InjectedFault.ConverterHiccup => random.Between(Millisecond, 300 * Millisecond),
        InjectedFault.Pause => random.Between(5 * Millisecond, random.Chance(70) ? 100 * Millisecond : Second),
        InjectedFault.SlowTicks => random.Between(2 * Millisecond, 40 * Millisecond),
        InjectedFault.Freeze => random.Between(Second / 2, 6 * Second),
        InjectedFault.LoopFrozen => random.Between(5 * Second / 2, 8 * Second),
        InjectedFault.ClockStep => random.Between(Millisecond, random.Chance(50) ? Second : 100 * Second),
        InjectedFault.WriteFails or InjectedFault.WriteTorn or InjectedFault.WriteCorrupts => random.Between(1, 3),
        InjectedFault.SlotRots => random.Below(DirectBoard.SlotCount),
        InjectedFault.LostRenewal => random.Below(2),
        _ => 0,
    };
}
