namespace BackflushController.EspressoMachine;

/// <summary>One specimen of everything between the boiler and the two raw codes.</summary>
/// <param name="Machine">The espresso machine.</param>
/// <param name="Transducer">The pressure transducer and its supply.</param>
/// <param name="Converter">The chip whose two channels read signal and supply.</param>
/// <param name="SignalDivider">Between the transducer's output and the chip.</param>
/// <param name="SupplyDivider">Between the transducer's supply and the chip.</param>
public sealed record SensedMachineParameters(
    MachineParameters Machine, TransducerParameters Transducer, Esp32AdcParameters Converter,
    VoltageDivider SignalDivider, VoltageDivider SupplyDivider)
{
    /// <summary>The machine used when none is asked for, with ideal specimens of the electrical parts.</summary>
    public static SensedMachineParameters Default { get; } =
        Nominal(MachinePresets.Get(MachinePresets.DefaultName).Parameters);

    /// <summary>A machine with ideal specimens of the electrical parts.</summary>
    /// <param name="machine">The espresso machine.</param>
    public static SensedMachineParameters Nominal(MachineParameters machine) =>
        new(machine, new(), new(), VoltageDivider.Nominal, VoltageDivider.Nominal);

    /// <summary>A healthy specimen of every part, each drawn from its own ranges.</summary>
    /// <param name="seed">The same seed gives the same specimens.</param>
    public static SensedMachineParameters Varied(int seed) => new(
        MachineParameters.Varied(seed), TransducerParameters.Varied(seed), Esp32AdcParameters.Varied(seed),
        VoltageDivider.Varied(seed, channel: 0), VoltageDivider.Varied(seed, channel: 1));
}
