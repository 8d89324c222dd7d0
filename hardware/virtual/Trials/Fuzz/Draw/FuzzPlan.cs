namespace BackflushController.Trials;

/// <summary>What a seed has drawn.</summary>
/// <param name="Machine">Its specimens.</param>
/// <param name="Outputs">How the box is wired to it until it is repaired.</param>
public sealed record FuzzPlan(
    int Seed, string MachineName, SensedMachineParameters Machine, OutputWiring Outputs, MachineProfile Profile,
    ControllerSettings Settings, bool Used, bool DetergentLeft, bool VentLocked,
    IReadOnlyList<FuzzBoot> Boots, int LastProgramme)
{
    /// <summary>The hand on the lever that takes the place of the valve; null where the valve is electric.</summary>
    public LeverHandTraits? Hand { get; init; }

    public IEnumerable<string> Lines()
    {
        yield return $"machine {MachineName}, outputs {CodeWords.Of(Outputs)}, " +
            $"sensor {CodeWords.Of(Settings.Place)}, " +
            $"profile {PlainReasons.Of(Profile)}, {CodeWords.Of(Settings.Preset)}, " +
            $"fill end {CodeWords.Of(Settings.FillEnd)}, proof {CodeWords.Of(Settings.Proof)}, " +
            $"{CodeWords.Of(Settings.Language)}, buzzer {(Settings.BuzzerOn ? "on" : "off")}";
        yield return $"limits: fill {Seconds(Settings.FillLimitMicroseconds * 1000)} s, " +
            $"run {Seconds(Settings.RunLimitMicroseconds * 1000)} s, pump {CodeWords.Of(Settings.Pump)}";
        yield return $"record: {(Used ? "used" : "none")}{(DetergentLeft ? ", detergent in the group" : "")}" +
            $"{(VentLocked ? ", locked" : "")}; at the end {NameOf(LastProgramme)}";
        if (Hand != null)
        {
            yield return $"lever, contact {(Settings.Pins.BrewSwitch == PinSettings.None ? "none" : "wired")}: {Hand}";
        }

        foreach (FuzzBoot boot in Boots)
        {
            yield return $"power-up after {Seconds(boot.OffNanoseconds)} s, for {Seconds(boot.LengthNanoseconds)} s, " +
                $"button held {Seconds(boot.HeldNanoseconds)} s, programmes " +
                string.Join(", ", boot.Programmes.Select(NameOf)) + (boot.Repaired ? ", machine repaired" : "");
            foreach (FuzzEvent injectedFault in boot.Events)
            {
                yield return $"  {injectedFault}";
            }
        }
    }

    private static string NameOf(int programme) => ProgrammeRun.Catalogue.Programmes[programme];

    private static string Seconds(long nanoseconds) =>
        (nanoseconds * 1e-9).ToString("0.0", CultureInfo.InvariantCulture);
}
