namespace BackflushController.Tests.Faults;

/// <summary>A group that closes but is not tight, on the profiles that are shipped.</summary>
[Trait("Category", "Slow")]
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
                    (string[])
                    [
                        PlainReasons.Of(Advice.GasketLeaks), PlainReasons.Of(Fault.LowPlateau),
                        PlainReasons.Of(Fault.SlowRise),
                    ]);
            });
        }
    }

    /// <summary>
    /// Air on the pump side makes the fall so slow that it may be the over-pressure valve which closes, or creeping.
    /// </summary>
    [Theory]
    [InlineData(MachineProfile.Vibratory9Bar)]
    [InlineData(MachineProfile.Vibratory12Bar)]
    [InlineData(MachineProfile.Vibratory14Bar)]
    [InlineData(MachineProfile.E61Vibratory)]
    [InlineData(MachineProfile.Preinfusion)]
    public void Behind_much_air_a_leak_is_found_or_the_cycle_is_not_proved(MachineProfile profile)
    {
        foreach (double air in (double[])[4, 5, 6.5, 8, 10])
        {
            foreach (double leak in (double[])[HalfMillilitre, 2 * HalfMillilitre])
            {
                Assert.All(Enumerable.Range(FirstSeed, Seeds), seed =>
                {
                    DiagnosisRun run = RunOf(profile, seed, leak, air: air);
                    Finding finding = run.FindOut(adviceIsEnough: true, programmes: 1);
                    Assert.NotEqual((air, leak, ExpectedNames.Tolerated), (air, leak, finding.Name));
                    Assert.True(run.Run.Group.HasDetergent || finding.Name == PlainReasons.Of(Advice.GasketLeaks));
                });
            }
        }
    }

    [Theory]
    [MemberData(nameof(Profiles))]
    public void A_tight_group_behind_air_is_called_clean(MachineProfile profile) =>
        Assert.All(Enumerable.Range(FirstSeed, Seeds), seed => Assert.All((double[])[0.5, 2, 4], air => Assert.Equal(
            ExpectedNames.Tolerated,
            RunOf(profile, seed, leak: null, air: air).FindOut(adviceIsEnough: true, programmes: 1).Name)));

    /// <summary>All overshoots of the model, 0.7 to 1.3 bar: the last closes 2.1 bar below its plateau.</summary>
    [Theory]
    [InlineData(5)]
    [InlineData(5.5)]
    [InlineData(5.7)]
    [InlineData(6.5)]
    public void A_tight_group_behind_a_weak_spring_is_called_clean_and_a_leak_is_found(double ratingBar)
    {
        foreach (MachineProfile profile in (MachineProfile[])
            [MachineProfile.Vibratory9Bar, MachineProfile.Vibratory12Bar, MachineProfile.E61Vibratory])
        {
            Assert.All(Enumerable.Range(FirstSeed, Seeds), seed =>
            {
                double overshoot = 0.7 + (0.6 * (seed - FirstSeed) / (Seeds - 1));
                Finding tight = RunOf(profile, seed, leak: null, ratingBar, overshoot).FindOut(true, 1);
                Assert.Equal(ExpectedNames.Tolerated, tight.Name);
                Finding leaks = RunOf(profile, seed, HalfMillilitre, ratingBar, overshoot).FindOut(true, 1);
                Assert.Equal(PlainReasons.Of(Advice.GasketLeaks), leaks.Name);
            });
        }
    }

    [Theory]
    [MemberData(nameof(Profiles))]
    public void A_tight_group_is_called_clean(MachineProfile profile) =>
        Assert.All(Enumerable.Range(FirstSeed, Seeds), seed => Assert.Equal(
            ExpectedNames.Tolerated,
            RunOf(profile, seed, leak: null).FindOut(adviceIsEnough: true, programmes: 1).Name));

    /// <summary>The shortest hold that the settings take.</summary>
    [Theory]
    [MemberData(nameof(Profiles))]
    public void So_it_is_after_a_hold_of_two_seconds(MachineProfile profile) =>
        Assert.All(Enumerable.Range(FirstSeed, Seeds), seed => Assert.Equal(
            ExpectedNames.Tolerated,
            RunOf(profile, seed, leak: null, hold: SettingsRules.ShortestHoldMicroseconds).FindOut(true, 1).Name));

    private static DiagnosisRun RunOf(
        MachineProfile profile, int seed, double? leak, double? ratingBar = null, double overshootBar = 1,
        long? hold = null, double? air = null)
    {
        double settingBar = 0;
        return new TrialBox(SensedMachineParameters.Varied(seed), seed)
            .Set(profile)
            .Set(settings =>
            {
                settings.OpvMillibar = (int?)(ratingBar * 1000) ?? settings.OpvMillibar;
                settings.LeakHoldMicroseconds = hold ?? settings.LeakHoldMicroseconds;
                settingBar = settings.OpvMillibar / 1000.0;
            })
            .With(machine => machine.WithOpv(settingBar, overshootBar))
            .With(machine => machine with
            {
                GasketLeakMillilitresPerSecondPerRootBar = leak ?? machine.GasketLeakMillilitresPerSecondPerRootBar,
                BoilerElasticityMillilitresPerBar = air ?? machine.BoilerElasticityMillilitresPerBar,
            })
            .Run(TrialBox.Configured);
    }
}
