namespace BackflushController.Tests.Faults;

/// <summary>A sensor in the pump's line, set so or not, and one that is set so and is not there.</summary>
public sealed class SensorPlaceTests
{
    private const int Cycles = 10;

    // The floor of 7 bar less a zero that is 0.3 bar off and a span that is 1 %.
    private const double LeastFilledBar = 6.6;

    private const double LeastPulseSeconds = 0.4;
    private const double MostElasticity = 0.5;

    private static readonly Func<ControllerSettings, Programme> Detergent =
        _ => ProgrammeCatalogue.DetergentBackflush(DetergentPreset.PulyCaff, FillEnd.Timed);

    private static readonly Func<ControllerSettings, Programme> Configured =
        settings => ConfiguredProgrammes.Of(settings)[0];

    /// <summary>Three presets and ten specimens.</summary>
    public static TheoryData<string, int> Machines => WeldCheckTests.Machines;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Theory, MemberData(nameof(Machines))]
    public void Every_fill_is_proved_the_latch_is_cleared_and_the_vents_are_said_to_be_timed(string machine, int seed)
    {
        DiagnosisRun run = InLine(machine, seed, SensorPlace.Pump, Detergent);

        AssertDone(run, Cycles);

        Assert.False(run.Run.Group.HasDetergent);
        Assert.Contains("Timed vent", run.World.Screen.Lines);
    }

    [Theory, MemberData(nameof(Machines))]
    public void What_stands_in_the_line_is_not_called_the_groups(string machine, int seed)
    {
        DiagnosisRun run = InLine(machine, seed, SensorPlace.Pump, Detergent);
        AssertDone(run, Cycles);
        Assert.True(run.World.Sensed.Machine.BoilerPressureBar > 5, "the line keeps its pressure");
        List<string> shown = [];
        run.World.Ticked += () => shown.AddRange(run.World.Screen.Lines);

        run.World.ShortPress(run.World.Now + Second);
        run.World.RunUntil(run.World.Now + (200 * Second));

        Assert.Equal((RunState.Ready, Fault.None), (run.State, run.Run.Fault));
        // The end of a run whose vents go by time says "Open slowly", in two lines.
        Assert.DoesNotContain(
            shown, line => line != "Open" && line.Contains("open", StringComparison.OrdinalIgnoreCase));
    }

    [Theory, MemberData(nameof(Machines))]
    public void A_run_that_was_stopped_says_neither_safe_nor_pressure_stays(string machine, int seed)
    {
        DiagnosisRun run = InLine(machine, seed, SensorPlace.Pump, Detergent);

        run.GoTo(RunState.Stopped);

        run.World.RunUntil(run.World.Now + Second);
        Assert.Contains("Open slowly", run.World.Screen.Words, StringComparison.Ordinal);
        Assert.False(run.Run.Group.IsVentLocked);
    }

    [Theory, MemberData(nameof(Machines))]
    public void A_water_line_that_stands_there_keeps_nothing_from_running(string machine, int seed)
    {
        foreach (double main in (double[])[1, 3, 6])
        {
            DiagnosisRun run = On(
                machine, seed, m => m with { SensorInPumpLine = true, BoilerStandingPressureBar = main },
                new ControllerSettings { Place = SensorPlace.Pump, PlumbedIn = true, Pump = PumpType.Rotary },
                Detergent);

            AssertDone(run, Cycles);
        }
    }

    [Theory, MemberData(nameof(Machines))]
    public void Valve_proof_and_teach_in_run_to_their_end(string machine, int seed)
    {
        AssertDone(InLine(machine, seed, SensorPlace.Pump, ProgrammeCatalogue.ValveProof), 2);
        AssertDone(InLine(machine, seed, SensorPlace.Pump, ProgrammeCatalogue.TeachIn), 4);
    }

    [Theory, MemberData(nameof(Machines))]
    public void What_the_line_shows_has_its_right_name(string machine, int seed)
    {
        AssertNamed(machine, seed, "no-blind-basket", RunState.AwaitingPerson, Fault.NoBlindBasket);
        AssertNamed(machine, seed, "pump-dead", RunState.AwaitingPerson, Fault.NoPressure);
        AssertNamed(machine, seed, "valve-stuck-released", RunState.AwaitingPerson, Fault.NoPressure);
        AssertNamed(machine, seed, "opv-low", RunState.AwaitingPerson, Fault.LowPlateau);
        AssertNamed(machine, seed, "opv-jammed", RunState.Filling, Fault.OverPressure);
        AssertNamed(machine, seed, "portafilter-off", RunState.Filling, Fault.FillCollapsed);
        AssertNamed(machine, seed, "gasket-leak", RunState.Filling, Fault.LowPlateau);
    }

    /// <summary>Pressure of the group, bar: below what could have stalled, and there.</summary>
    [Theory, MemberData(nameof(Machines))]
    public void A_portafilter_that_comes_off_in_a_fill_stops_it_under_its_own_name(string machine, int seed)
    {
        foreach (double bar in (double[])[5, 5.5, 6.5, 8])
        {
            DiagnosisRun run = InLine(machine, seed, SensorPlace.Pump, Detergent);
            run.GoTo(RunState.Venting);
            run.GoTo(RunState.Filling);
            Machine water = run.World.Sensed.Machine;
            Assert.True(run.World.RunUntil(() => water.GroupPressureBar >= bar, run.World.Now + (10 * Second)));
            run.World.Sensed.AdvanceTo(run.World.Now);
            water.Basket = Basket.None;
            long offAt = run.World.Now;

            Assert.Equal(Fault.FillCollapsed, run.FindOut(adviceIsEnough: false, 1).Fault);
            OutputEdge off = run.World.Edges.First(edge =>
                edge is { Output: BoxOutput.Pump, On: false } && edge.TimeNanoseconds > offAt);
            Assert.InRange(off.TimeNanoseconds - offAt, 0, 300 * Millisecond);
        }
    }

    /// <summary>
    /// These clear-water fills end while the water still flows into the group, and then the line has a bar more than
    /// the group. What is called filled was in the group, but for a zero and a span that are off.
    /// </summary>
    [Fact]
    public void A_fill_that_ends_while_the_water_flows_is_proved_by_what_the_group_has()
    {
        int proved = 0;
        int unproved = 0;
        for (int milliseconds = 1800; milliseconds <= 2400; milliseconds += 50)
        {
            var settings = new ControllerSettings { Place = SensorPlace.Pump };
            settings.Programmes.Numbers[ProgrammeSettings.ClearWater + ProgrammeSettings.Fill] = milliseconds;
            DiagnosisRun run = On(
                "varied", 9159, m => m with { SensorInPumpLine = true }, settings,
                chosen => ConfiguredProgrammes.Of(chosen)[0]);
            List<double> lowest = FilledGroups(run);

            Assert.Equal(Fault.None, run.FindOut(adviceIsEnough: false, 1).Fault);

            Assert.All(lowest, bar => Assert.InRange(bar, LeastFilledBar, 16));
            RunProof proof = run.Run.Observer.Proof;
            Assert.Equal(proof.Unproved > 0, proof.Advice == Advice.Unproved);
            Assert.Equal(proof.Unproved > 0, run.Run.Group.HasDetergent);
            proved += proof.Unproved == 0 ? 1 : 0;
            unproved += proof.Unproved > 0 ? 1 : 0;
        }

        Assert.True(proved > 0 && unproved > 0, $"{proved} runs proved, {unproved} not");
    }

    /// <summary>The next lead opens the line to a group that is still full.</summary>
    [Theory, MemberData(nameof(Machines))]
    public void A_group_that_does_not_vent_is_found_in_the_next_lead(string machine, int seed)
    {
        AssertNamed(machine, seed, "drain-blocked", RunState.Filling, Fault.NoVent);
        AssertNamed(machine, seed, "valve-stuck-energised", RunState.Filling, Fault.NoVent);
    }

    [Theory, MemberData(nameof(Machines))]
    public void A_welded_relay_is_named_before_the_next_fill_and_cut_off(string machine, int seed)
    {
        foreach (RunState state in (RunState[])[RunState.Filling, RunState.Venting])
        {
            DiagnosisRun run = InLine(machine, seed, SensorPlace.Pump, Detergent);
            run.GoTo(state);
            run.World.Sensed.PumpForced = true;

            Assert.Equal(Fault.PumpStuckOn, run.FindOut(adviceIsEnough: false, 1).Fault);

            Assert.Single(run.World.Edges, edge => edge is { Output: BoxOutput.Pump, On: true });
            run.World.RunUntil(run.World.Now + (2 * Second));
            Assert.False(run.World.Sensed.Machine.PumpPowered);
        }
    }

    /// <summary>
    /// The pump runs for a moment and then weakly, and its flow raises the line only for that moment. A shorter one, or
    /// much air in the line, hides it.
    /// </summary>
    [Theory, MemberData(nameof(Seeds))]
    public void So_it_is_with_pre_infusion_and_so_are_joined_outputs(int seed)
    {
        foreach (RunState state in (RunState[])[RunState.AwaitingPerson, RunState.Filling, RunState.Venting])
        {
            DiagnosisRun welded = Preinfusing(seed, DiagnosisRun.UsedBox(), Configured);
            welded.GoTo(state);
            int fills = FillsOf(welded);
            welded.World.Sensed.PumpForced = true;

            Assert.Equal(Fault.PumpStuckOn, welded.FindOut(adviceIsEnough: false, 1).Fault);
            Assert.Equal(fills, FillsOf(welded));
        }

        foreach (Func<ControllerSettings, Programme> programme in (Func<ControllerSettings, Programme>[])
            [ProgrammeCatalogue.ValveProof, Configured])
        {
            DiagnosisRun joined = Preinfusing(seed, slots: null, programme);
            joined.World.Sensed.Outputs = OutputWiring.Joined;

            Assert.Equal(Fault.OutputsMixed, joined.FindOut(adviceIsEnough: false, 1).Fault);
            Assert.Equal(0, joined.Run.Walk.CyclesCompleted);
        }
    }

    [Theory, MemberData(nameof(Seeds))]
    public void A_sound_pre_infusion_is_no_weld(int seed) =>
        Assert.Equal(
            Fault.None,
            Preinfusing(seed, DiagnosisRun.UsedBox(), Configured).FindOut(adviceIsEnough: false, 1).Fault);

    [Theory, MemberData(nameof(Machines))]
    public void A_box_that_takes_it_for_the_groups_says_so_and_locks_nothing(string machine, int seed)
    {
        foreach (Func<ControllerSettings, Programme> programme in (Func<ControllerSettings, Programme>[])
            [Detergent, ProgrammeCatalogue.ValveProof, ProgrammeCatalogue.TeachIn])
        {
            AssertPlaceNamed(InLine(machine, seed, SensorPlace.Group, programme));
        }
    }

    [Theory, MemberData(nameof(Machines))]
    public void So_it_does_when_pressure_stands_there_before_the_valve_proof(string machine, int seed)
    {
        DiagnosisRun standing = InLine(machine, seed, SensorPlace.Group, ProgrammeCatalogue.ValveProof);
        standing.World.Sensed.ForeignPumpOn = true;
        standing.World.RunUntil(standing.World.Now + Second);
        standing.World.Sensed.AdvanceTo(standing.World.Now);
        standing.World.Sensed.ForeignPumpOn = false;
        standing.World.RunUntil(standing.World.Now + (2 * Second));
        AssertPlaceNamed(standing);
        Assert.DoesNotContain(standing.World.Edges, edge => edge is { Output: BoxOutput.Pump, On: true });

        AssertPlaceNamed(On(
            machine, seed, m => m with { SensorInPumpLine = true, BoilerStandingPressureBar = 3 },
            new ControllerSettings { PlumbedIn = true, Pump = PumpType.Rotary }, ProgrammeCatalogue.ValveProof));
    }

    [Theory, MemberData(nameof(Machines))]
    public void A_group_that_does_not_vent_is_still_locked_when_the_sensor_is_there(string machine, int seed)
    {
        DiagnosisRun run = On(
            machine, seed, m => m with { DrainFoulingFactor = 0 }, new ControllerSettings(),
            ProgrammeCatalogue.ValveProof);

        Assert.Equal(Fault.NoVent, run.FindOut(adviceIsEnough: false, 1).Fault);
        Assert.True(run.Run.Group.IsVentLocked);
    }

    [Theory, MemberData(nameof(Machines))]
    public void One_in_the_group_that_is_set_to_the_line_is_named_by_the_valve_proof_and_cleans_by_time(
        string machine, int seed)
    {
        var settings = new ControllerSettings { Place = SensorPlace.Pump };
        AssertPlaceNamed(On(machine, seed, m => m, settings, ProgrammeCatalogue.ValveProof));
        AssertPlaceNamed(On(machine, seed, m => m, settings, ProgrammeCatalogue.TeachIn));

        AssertDone(On(machine, seed, m => m, settings, Detergent), Cycles);
    }

    /// <summary>The most that the group had in each cycle that the box will call filled, bar.</summary>
    private static List<double> FilledGroups(DiagnosisRun run)
    {
        List<double> filled = [];
        double most = 0;
        RunState before = RunState.Ready;
        run.World.Ticked += () =>
        {
            if (before == RunState.Venting && run.State != before && run.Run.Observer.Meter.Result.Filled)
            {
                filled.Add(most);
            }

            before = run.State;
            double bar = run.World.Sensed.Machine.GroupPressureBar;
            most = run.State == RunState.Energising ? 0 : Math.Max(most, bar);
        };
        return filled;
    }

    private static int FillsOf(DiagnosisRun run) =>
        run.World.Edges.Count(edge => edge is { Output: BoxOutput.Pump, On: true });

    private static DiagnosisRun Preinfusing(
        int seed, byte[]?[]? slots, Func<ControllerSettings, Programme> programme)
    {
        var settings = new ControllerSettings();
        MachineProfiles.Apply(MachineProfile.Preinfusion, settings);
        settings.Place = SensorPlace.Pump;
        SensedMachineParameters parts = SoundMachines.Draw(MachineProfile.Preinfusion, seed);
        MachineParameters machine = parts.Machine;
        machine = machine with
        {
            SensorInPumpLine = true,
            PreinfusionPulseSeconds = Math.Max(machine.PreinfusionPulseSeconds, LeastPulseSeconds),
            BoilerElasticityMillilitresPerBar = Math.Min(machine.BoilerElasticityMillilitresPerBar, MostElasticity),
        };
        return new DiagnosisRun(parts with { Machine = machine }, seed, settings, slots, programme(settings));
    }

    private static void AssertNamed(string machine, int seed, string scenario, RunState state, Fault expected)
    {
        DiagnosisRun run = InLine(machine, seed, SensorPlace.Pump, Detergent);
        run.GoTo(state);
        run.Break(FaultScenarios.Get(scenario), severitySeed: 0);

        Fault fault = run.FindOut(adviceIsEnough: false, 1).Fault;

        Assert.True(fault == expected, $"{scenario}: {fault}");
    }

    private static void AssertPlaceNamed(DiagnosisRun run)
    {
        Finding finding = run.FindOut(adviceIsEnough: false, 1);

        Assert.Equal(Fault.SensorPlace, finding.Fault);
        Assert.False(run.Run.Group.IsVentLocked);
        Assert.False(FaultRules.IsFinal(finding.Fault));
    }

    private static void AssertDone(DiagnosisRun run, int cycles)
    {
        Finding finding = run.FindOut(adviceIsEnough: false, 1);

        Assert.Equal(Fault.None, finding.Fault);
        Assert.Equal((cycles, 0), (run.Run.Observer.Proof.Cycles, run.Run.Observer.Proof.Unproved));
    }

    private static DiagnosisRun InLine(
        string machine, int seed, SensorPlace place, Func<ControllerSettings, Programme> programme) =>
        On(machine, seed, m => m with { SensorInPumpLine = true }, new ControllerSettings { Place = place }, programme);

    private static DiagnosisRun On(
        string machine, int seed, Func<MachineParameters, MachineParameters> change, ControllerSettings settings,
        Func<ControllerSettings, Programme> programme)
    {
        SensedMachineParameters parts = WeldCheckTests.Parts(machine, seed);
        return new DiagnosisRun(
            parts with { Machine = change(parts.Machine) },
            seed,
            settings,
            DiagnosisRun.UsedBox(),
            programme(settings));
    }
}
