namespace BackflushController.Tests.Faults;

/// <summary>A group that closes but is not tight, on the profiles that are shipped.</summary>
public sealed class UntightGroupTests
{
    private const int FirstSeed = 1;
    private const int Seeds = 10;

    // ml/s per root bar: 0.5, 1, 2 ml/s at 9 bar.
    private const double HalfMillilitre = 0.5 / 3;

    public static TheoryData<MachineProfile> Profiles =>
        [.. Enum.GetValues<MachineProfile>().Where(profile => profile != MachineProfile.None)];

    [Theory]
    [MemberData(nameof(Profiles))]
    public void A_leak_of_half_a_millilitre_a_second_and_more_is_never_called_clean(MachineProfile profile)
    {
        foreach (double leak in (double[])[HalfMillilitre, 2 * HalfMillilitre, 4 * HalfMillilitre])
        {
            Assert.All(Enumerable.Range(FirstSeed, Seeds), seed =>
            {
                Finding finding = RunOf(profile, seed, leak).FindOut(adviceIsEnough: true, programmes: 1);
                Assert.Contains(
                    finding.Name,
                    (string[])[nameof(Advice.GasketLeaks), nameof(Fault.LowPlateau), nameof(Fault.SlowRise)]);
            });
        }
    }

    [Theory]
    [MemberData(nameof(Profiles))]
    public void A_tight_group_is_called_clean(MachineProfile profile) =>
        Assert.All(Enumerable.Range(FirstSeed, Seeds), seed => Assert.Equal(
            ExpectedNames.Tolerated,
            RunOf(profile, seed, leak: null).FindOut(adviceIsEnough: true, programmes: 1).Name));

    private static DiagnosisRun RunOf(MachineProfile profile, int seed, double? leak)
    {
        var settings = new ControllerSettings();
        MachineProfiles.Apply(profile, settings);
        SensedMachineParameters parts = SensedMachineParameters.Varied(seed);
        MachineParameters machine = parts.Machine.WithOpv(settings.OpvMillibar / 1000.0, overshootBar: 1);
        machine = machine with
        {
            GasketLeakMillilitresPerSecondPerRootBar = leak ?? machine.GasketLeakMillilitresPerSecondPerRootBar,
        };
        return new DiagnosisRun(parts with { Machine = machine }, seed, settings, ConfiguredProgrammes.Of(settings)[0]);
    }
}
