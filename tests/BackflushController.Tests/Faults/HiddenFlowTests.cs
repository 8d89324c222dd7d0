namespace BackflushController.Tests.Faults;

/// <summary>
/// A sensor in the pump's line where that stands under pressure although the water flows: by a rotary pump, and before
/// a fine jet.
/// </summary>
[Trait("Category", "Slow")]
public sealed class HiddenFlowTests
{
    private const int Seeds = 10;
    private const double LeastJet = 1;
    private const double JetStep = 0.2;

    // The lowest floor of a stall less a zero and a span that are off.
    private const double LeastFilledBar = 6.4;

    // With more air than this the line falls too slowly for a jet to be told from a closed valve.
    private const double MostElasticity = 0.15;

    private static readonly Func<ControllerSettings, Programme> Stall =
        settings => ConfiguredProgrammes.Of(settings)[5];

    /// <summary>Three profiles and ten specimens.</summary>
    public static TheoryData<string, int> Rotary => Of(
        MachineProfile.RotaryTank, MachineProfile.E61Rotary, MachineProfile.RotaryPlumbed);

    /// <summary>The same of vibratory pumps, and four.</summary>
    public static TheoryData<string, int> Vibratory => Of(
        MachineProfile.Vibratory9Bar, MachineProfile.Vibratory12Bar, MachineProfile.Vibratory14Bar,
        MachineProfile.E61Vibratory);

    [Theory, MemberData(nameof(Rotary))]
    public void Fills_that_end_at_a_stall_run_on_by_a_rotary_pump_and_are_proved(string profile, int seed)
    {
        foreach (DiagnosisRun run in (DiagnosisRun[])
            [Drawn(profile, seed).Run(Stall),
                Drawn(profile, seed).Set(settings => settings.FillEnd = FillEnd.Stall).Run(TrialBox.Configured),
                Drawn(profile, seed).Run(ProgrammeCatalogue.TeachIn)])
        {
            Assert.Equal((Fault.None, 0), (run.FindFault(), run.Run.Observer.Proof.Unproved));
            Assert.True(run.Run.Observer.Proof.Cycles >= 4, "cycles");
        }
    }

    [Theory, MemberData(nameof(Rotary))]
    public void A_fill_that_is_too_short_is_neither_called_wrong_nor_proved(string profile, int seed)
    {
        foreach (Programme programme in (Programme[])
            [ProgrammeCatalogue.SinglePulse(), ProgrammeCatalogue.OutputTest()])
        {
            DiagnosisRun run = Drawn(profile, seed).Run(_ => programme);
            Func<int> lies = CountLies(run);

            Assert.Equal((Fault.None, 0), (run.FindFault(), lies()));
        }
    }

    [Theory, MemberData(nameof(Rotary))]
    public void An_open_group_is_named_in_the_first_fill_that_waits_for_a_stall(string profile, int seed)
    {
        foreach (Func<ControllerSettings, Programme> programme in (Func<ControllerSettings, Programme>[])
            [Stall, ProgrammeCatalogue.TeachIn])
        {
            DiagnosisRun run = Drawn(profile, seed).Run(programme);
            run.Break(FaultScenarios.Get("no-blind-basket"), seed);

            Assert.Equal(Fault.NoBlindBasket, run.FindFault());
            Assert.Equal(0, run.Run.Walk.CyclesCompleted);
        }
    }

    /// <summary>Either the group is filled, or the flow is named; never the pump, the valve or a leak.</summary>
    [Theory, MemberData(nameof(Vibratory))]
    public void A_fine_jet_is_no_closed_valve_and_a_fill_behind_it_is_proved_by_the_group(string profile, int seed)
    {
        foreach (Func<ControllerSettings, Programme> programme in (Func<ControllerSettings, Programme>[])
            [TrialBox.Configured, Stall])
        {
            DiagnosisRun run = Drawn(profile, seed).With(Jet(seed)).Run(programme);
            Func<int> lies = CountLies(run);

            Assert.Contains(run.FindFault(), (Fault[])[Fault.None, Fault.SlowRise]);
            Assert.Equal(0, lies());
            Assert.False(run.Run.Group.IsVentLocked);
        }
    }

    /// <summary>The pauses of a pre-infusion show in the line; none is a portafilter that comes off.</summary>
    [Theory]
    [InlineData(0.5, 0.3)]
    [InlineData(1, 0.2)]
    [InlineData(0, 0.4)]
    public void Neither_is_one_with_pre_infusion(double pulse, double share)
    {
        for (double jet = LeastJet; jet < 2.1; jet += JetStep)
        {
            TrialBox box = Drawn(nameof(MachineProfile.Preinfusion), 1).With(machine => Tight(machine) with
            {
                BoilerPathMillilitresPerSecondPerRootBar = jet,
                PreinfusionPulseSeconds = pulse,
                PreinfusionSeconds = 6,
                PreinfusionFlowShare = share,
            });

            Assert.Contains(box.Run(TrialBox.Configured).FindFault(), (Fault[])[Fault.None, Fault.SlowRise]);
        }
    }

    [Theory, MemberData(nameof(Vibratory))]
    public void A_valve_that_does_not_open_is_still_named_in_its_first_fill(string profile, int seed)
    {
        DiagnosisRun run = Drawn(profile, seed).With(Tight).Run(TrialBox.Configured);
        run.GoTo(RunState.AwaitingPerson);
        run.Break(FaultScenarios.Get("valve-stuck-released"), severitySeed: 0);

        Assert.Equal(Fault.NoPressure, run.FindFault());
        Assert.Equal(1, run.Fills());
    }

    [Theory, MemberData(nameof(Vibratory))]
    public void An_open_flush_through_a_fine_jet_is_clean(string profile, int seed)
    {
        DiagnosisRun run = Drawn(profile, seed).With(Jet(seed)).Run(_ => ProgrammeCatalogue.OpenFlush());

        Assert.Equal((Fault.None, Advice.None), run.FindAll());
    }

    [Theory, MemberData(nameof(Vibratory))]
    public void A_group_that_is_closed_in_a_flush_is_still_named(string profile, int seed)
    {
        DiagnosisRun run = Drawn(profile, seed).With(Tight).Run(_ => ProgrammeCatalogue.OpenFlush());
        run.Break(FaultScenarios.Get("portafilter-left-in"), severitySeed: 0);

        Assert.Equal(Fault.GroupClosed, run.FindFault());
    }

    private static Func<MachineParameters, MachineParameters> Jet(int seed) => machine => Tight(machine) with
    {
        BoilerPathMillilitresPerSecondPerRootBar = LeastJet + (seed % 8 * JetStep),
    };

    private static MachineParameters Tight(MachineParameters machine) => machine with
    {
        BoilerElasticityMillilitresPerBar = Math.Min(machine.BoilerElasticityMillilitresPerBar, MostElasticity),
    };

    /// <summary>Cycles that were called filled and whose group was not.</summary>
    private static Func<int> CountLies(DiagnosisRun run)
    {
        int lies = 0;
        double most = 0;
        RunState before = RunState.Ready;
        run.World.Ticked += () =>
        {
            bool ends = before == RunState.Venting && run.State != before;
            bool counts = ends && run.Run.Walk.Stage.Kind == StageKind.Backflush;
            lies += counts && run.Run.Observer.Meter.Result.Filled && most < LeastFilledBar ? 1 : 0;
            before = run.State;
            most = run.State == RunState.Energising ? 0 : Math.Max(most, run.World.Sensed.Machine.GroupPressureBar);
        };
        return () => lies;
    }

    private static TrialBox Drawn(string profile, int seed) =>
        TrialBox.OnProfile(Enum.Parse<MachineProfile>(profile), seed).InLine().Used();

    private static TheoryData<string, int> Of(params MachineProfile[] profiles)
    {
        TheoryData<string, int> machines = [];
        foreach (MachineProfile profile in profiles)
        {
            for (int seed = 1; seed <= Seeds; seed++)
            {
                machines.Add(profile.ToString(), seed);
            }
        }

        return machines;
    }
}
