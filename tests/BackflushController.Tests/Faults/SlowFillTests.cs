namespace BackflushController.Tests.Faults;

/// <summary>
/// Machines that fill slowly, and springs below what the settings say, on three presets with ten specimens each.
/// </summary>
[Trait("Category", "Slow")]
public sealed class SlowFillTests
{
    private const double PlateauAboveRatingBar = 1;

    public static TheoryData<string, int> Machines => Specimens.All;

    /// <summary>A needle valve, a jet: 4.5 ml/s at 9 bar and more.</summary>
    [Theory, MemberData(nameof(Machines))]
    public void A_group_that_fills_slowly_is_never_told_that_water_runs_through(string preset, int seed)
    {
        foreach (double millilitresPerSecondPerRootBar in (double[])[1.5, 3, 4.5])
        {
            DiagnosisRun run = On(preset, seed, MachineProfile.Preinfusion)
                .With(Path(millilitresPerSecondPerRootBar))
                .Run(TrialBox.Configured);

            Assert.Equal(Fault.None, run.FindFault());
            Assert.Equal(0, run.Run.Observer.Proof.Unproved);
        }
    }

    /// <summary>3 ml/s at 9 bar, and 4.5 into the largest group.</summary>
    [Theory, MemberData(nameof(Machines))]
    public void A_jet_that_is_fine_for_the_fill_is_done_or_a_slow_rise(string preset, int seed)
    {
        DiagnosisRun run = On(preset, seed, MachineProfile.Vibratory9Bar)
            .With(Path(preset == "e61-vibratory" ? 1.5 : 1))
            .Run(TrialBox.Configured);

        Fault fault = run.FindFault();

        Assert.Contains(fault, (Fault[])[Fault.None, Fault.SlowRise]);
        Assert.Equal(fault != Fault.None || run.Run.Observer.Proof.Unproved > 0, run.Run.Group.HasDetergent);
    }

    /// <summary>Needle valves, and air on the pump side; also with fills of 5 s.</summary>
    [Theory, MemberData(nameof(Machines))]
    public void A_fill_that_has_too_little_time_for_its_stall_is_done_or_a_slow_rise(string preset, int seed)
    {
        foreach (double path in (double[])[1.5, 3, 6])
        {
            AssertDoneOrSlow(preset, seed, Path(path));
        }

        AssertDoneOrSlow(preset, seed, machine => machine with { BoilerElasticityMillilitresPerBar = 3 });
    }

    [Theory, MemberData(nameof(Machines))]
    public void A_plateau_between_what_is_low_and_what_is_usual_is_proved_or_said_not_to_be(string preset, int seed)
    {
        foreach (double spring in (double[])[5.5, 6, 6.5])
        {
            DiagnosisRun run = TrialBox.OnPreset(preset, seed)
                .Set(MachineProfile.Vibratory9Bar)
                .Set(settings => settings.OpvMillibar = 8000)
                .With(machine => machine.WithOpv(spring, PlateauAboveRatingBar))
                .Run(TrialBox.Configured);

            Finding finding = run.FindOut(adviceIsEnough: false, 1);

            bool unproved = finding.Fault != Fault.None || finding.Advice == Advice.Unproved;
            Assert.Equal(unproved, run.Run.Group.HasDetergent);
            Assert.True(unproved || run.Run.Observer.Proof.Unproved == 0, $"{spring} bar: {finding.Name}");
        }
    }

    private static Func<MachineParameters, MachineParameters> Path(double millilitresPerSecondPerRootBar) =>
        machine => machine with { BoilerPathMillilitresPerSecondPerRootBar = millilitresPerSecondPerRootBar };

    /// <summary>What 5 s are too short for altogether has the name that a timed fill has.</summary>
    private static void AssertDoneOrSlow(string preset, int seed, Func<MachineParameters, MachineParameters> change)
    {
        foreach (DetergentPreset detergent in (DetergentPreset[])
            [DetergentPreset.PulyCaff, DetergentPreset.BrevilleLike])
        {
            Fault Found(FillEnd end) => On(preset, seed, MachineProfile.Vibratory9Bar)
                .Set(settings => (settings.FillEnd, settings.Preset) = (end, detergent))
                .With(change)
                .Run(TrialBox.Configured)
                .FindFault();

            Fault fault = Found(FillEnd.Stall);

            Assert.True(
                fault is Fault.None or Fault.SlowRise
                    || (detergent == DetergentPreset.BrevilleLike && fault == Found(FillEnd.Timed)),
                $"{detergent}: {fault}");
        }
    }

    /// <summary>A preset with a profile, and settings that know its rating.</summary>
    private static TrialBox On(string preset, int seed, MachineProfile profile) => TrialBox.OnPreset(preset, seed)
        .Set(profile)
        .Set(settings => settings.OpvMillibar = (int)(MachinePresets.Get(preset).Parameters.OpvRatingBar * 1000));
}
