namespace BackflushController.Tests.Faults;

/// <summary>
/// Machines that fill slowly, and springs below what the settings say, on three presets with ten specimens each.
/// </summary>
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
            DiagnosisRun run = On(preset, seed, MachineProfile.Preinfusion, machine => machine with
            {
                BoilerPathMillilitresPerSecondPerRootBar = millilitresPerSecondPerRootBar,
            });

            Finding finding = run.FindOut(adviceIsEnough: false, 1);

            Assert.Equal(Fault.None, finding.Fault);
            Assert.Equal(0, run.Run.Observer.Proof.Unproved);
        }
    }

    /// <summary>3 ml/s at 9 bar, and 4.5 into the largest group.</summary>
    [Theory, MemberData(nameof(Machines))]
    public void A_jet_that_is_fine_for_the_fill_is_done_or_a_slow_rise(string preset, int seed)
    {
        DiagnosisRun run = On(preset, seed, MachineProfile.Vibratory9Bar, machine => machine with
        {
            BoilerPathMillilitresPerSecondPerRootBar = preset == "e61-vibratory" ? 1.5 : 1,
        });

        Finding finding = run.FindOut(adviceIsEnough: false, 1);

        Assert.Contains(finding.Fault, (Fault[])[Fault.None, Fault.SlowRise]);
        Assert.Equal(finding.Fault != Fault.None || run.Run.Observer.Proof.Unproved > 0, run.Run.Group.HasDetergent);
    }

    /// <summary>Needle valves, and air on the pump side; also with fills of 5 s.</summary>
    [Theory, MemberData(nameof(Machines))]
    public void A_fill_that_has_too_little_time_for_its_stall_is_done_or_a_slow_rise(string preset, int seed)
    {
        foreach (double path in (double[])[1.5, 3, 6])
        {
            AssertDoneOrSlow(preset, seed, machine => machine with
            {
                BoilerPathMillilitresPerSecondPerRootBar = path,
            });
        }

        AssertDoneOrSlow(preset, seed, machine => machine with { BoilerElasticityMillilitresPerBar = 3 });
    }

    [Theory, MemberData(nameof(Machines))]
    public void A_plateau_between_what_is_low_and_what_is_usual_is_proved_or_said_not_to_be(string preset, int seed)
    {
        foreach (double spring in (double[])[5.5, 6, 6.5])
        {
            DiagnosisRun run = On(
                preset, seed, MachineProfile.Vibratory9Bar,
                machine => machine.WithOpv(spring, PlateauAboveRatingBar), opvMillibar: 8000);

            Finding finding = run.FindOut(adviceIsEnough: false, 1);

            bool unproved = finding.Fault != Fault.None || finding.Advice == Advice.Unproved;
            Assert.Equal(unproved, run.Run.Group.HasDetergent);
            Assert.True(unproved || run.Run.Observer.Proof.Unproved == 0, $"{spring} bar: {finding.Name}");
        }
    }

    /// <summary>What 5 s are too short for altogether has the name that a timed fill has.</summary>
    private static void AssertDoneOrSlow(string preset, int seed, Func<MachineParameters, MachineParameters> change)
    {
        foreach (DetergentPreset detergent in (DetergentPreset[])
            [DetergentPreset.PulyCaff, DetergentPreset.BrevilleLike])
        {
            Fault Found(FillEnd end) => On(
                preset, seed, MachineProfile.Vibratory9Bar, change,
                choose: settings => (settings.FillEnd, settings.Preset) = (end, detergent))
                .FindOut(adviceIsEnough: false, 1).Fault;

            Fault fault = Found(FillEnd.Stall);

            Assert.True(
                fault is Fault.None or Fault.SlowRise
                    || (detergent == DetergentPreset.BrevilleLike && fault == Found(FillEnd.Timed)),
                $"{detergent}: {fault}");
        }
    }

    private static DiagnosisRun On(
        string preset, int seed, MachineProfile profile, Func<MachineParameters, MachineParameters> change,
        int? opvMillibar = null, Action<ControllerSettings>? choose = null)
    {
        var settings = new ControllerSettings();
        MachineProfiles.Apply(profile, settings);
        choose?.Invoke(settings);
        MachineParameters machine = MachinePresets.Get(preset).Parameters;
        settings.OpvMillibar = opvMillibar ?? (int)(machine.OpvRatingBar * 1000);
        return new DiagnosisRun(
            SensedMachineParameters.Varied(seed) with { Machine = change(machine) },
            seed,
            settings,
            ConfiguredProgrammes.Of(settings)[0]);
    }
}
