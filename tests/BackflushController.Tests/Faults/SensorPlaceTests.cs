namespace BackflushController.Tests.Faults;

/// <summary>A sensor in the pump's line, set so or not, and one that is set so and is not there.</summary>
[Trait("Category", "Slow")]
public sealed class SensorPlaceTests
{
    private const int Cycles = 10;

    // The floor of 7 bar less a zero that is 0.3 bar off and a span that is 1 %.
    private const double LeastFilledBar = 6.6;

    private const double LeastPulseSeconds = 0.4;
    private const double MostElasticity = 0.5;

    public static TheoryData<string, int> Machines => Specimens.Mixed;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Theory, MemberData(nameof(Machines))]
    public void Every_fill_is_proved_the_latch_is_cleared_and_the_vents_are_said_to_be_timed(string machine, int seed)
    {
        DiagnosisRun run = InLine(machine, seed).Run();

        AssertDone(run, Cycles);

        Assert.False(run.Run.Group.HasDetergent);
        Assert.Contains("Timed vent", run.World.Screen.Lines);
    }

    [Theory, MemberData(nameof(Machines))]
    public void What_stands_in_the_line_is_not_called_the_groups(string machine, int seed)
    {
        DiagnosisRun run = InLine(machine, seed).Run();
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
        DiagnosisRun run = InLine(machine, seed).Run();

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
            TrialBox box = InLine(machine, seed).With(m => m with { BoilerStandingPressureBar = main });

            AssertDone(box.Set(PlumbedIn).Run(), Cycles);
        }
    }

    [Theory, MemberData(nameof(Machines))]
    public void Valve_proof_and_teach_in_run_to_their_end(string machine, int seed)
    {
        AssertDone(InLine(machine, seed).Run(ProgrammeCatalogue.ValveProof), 2);
        AssertDone(InLine(machine, seed).Run(ProgrammeCatalogue.TeachIn), 4);
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
            DiagnosisRun run = InLine(machine, seed).Run();
            run.GoTo(RunState.Venting);
            run.GoTo(RunState.Filling);
            run.FillTo(bar);
            run.World.Sensed.Machine.Basket = Basket.None;
            long offAt = run.World.Now;

            Assert.Equal(Fault.FillCollapsed, run.FindFault());
            Assert.InRange(run.PumpOffAfter(offAt), 0, 300 * Millisecond);
        }
    }

    /// <summary>
    /// These clear-water fills end while the water still flows into the group, and then the line has a bar more than
    /// the group. What is called filled was in the group, as exactly as zero and span of the sensor allow.
    /// </summary>
    [Fact]
    public void A_fill_that_ends_while_the_water_flows_is_proved_by_what_the_group_has()
    {
        int proved = 0;
        int unproved = 0;
        for (int milliseconds = 1800; milliseconds <= 2400; milliseconds += 50)
        {
            DiagnosisRun run = InLine("varied", 9159)
                .Set(settings =>
                    settings.Programmes.Numbers[ProgrammeSettings.ClearWater + ProgrammeSettings.Fill] = milliseconds)
                .Run(TrialBox.Configured);
            List<double> lowest = FilledGroups(run);

            Assert.Equal(Fault.None, run.FindFault());

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
            DiagnosisRun run = InLine(machine, seed).Run();
            run.GoTo(state);
            run.World.Sensed.PumpForced = true;

            Assert.Equal(Fault.PumpStuckOn, run.FindFault());

            Assert.Equal(1, run.Fills());
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
            DiagnosisRun welded = Preinfusing(seed).Used().Run(TrialBox.Configured);
            welded.GoTo(state);
            int fills = welded.Fills();
            welded.World.Sensed.PumpForced = true;

            Assert.Equal(Fault.PumpStuckOn, welded.FindFault());
            Assert.Equal(fills, welded.Fills());
        }

        foreach (Func<ControllerSettings, Programme> programme in (Func<ControllerSettings, Programme>[])
            [ProgrammeCatalogue.ValveProof, TrialBox.Configured])
        {
            DiagnosisRun joined = Preinfusing(seed).Run(programme);
            joined.World.Sensed.Outputs = OutputWiring.Joined;

            Assert.Equal(Fault.OutputsMixed, joined.FindFault());
            Assert.Equal(0, joined.Run.Walk.CyclesCompleted);
        }
    }

    [Theory, MemberData(nameof(Seeds))]
    public void A_sound_pre_infusion_is_no_weld(int seed) =>
        Assert.Equal(Fault.None, Preinfusing(seed).Used().Run(TrialBox.Configured).FindFault());

    [Theory, MemberData(nameof(Machines))]
    public void A_box_that_takes_it_for_the_groups_says_so_and_locks_nothing(string machine, int seed)
    {
        foreach (Func<ControllerSettings, Programme> programme in (Func<ControllerSettings, Programme>[])
            [TrialBox.Detergent, ProgrammeCatalogue.ValveProof, ProgrammeCatalogue.TeachIn])
        {
            AssertPlaceNamed(Unknown(machine, seed).Run(programme));
        }
    }

    [Theory, MemberData(nameof(Machines))]
    public void So_it_does_when_pressure_stands_there_before_the_valve_proof(string machine, int seed)
    {
        DiagnosisRun standing = Unknown(machine, seed).Run(ProgrammeCatalogue.ValveProof);
        standing.World.Sensed.ForeignPumpOn = true;
        standing.World.RunUntil(standing.World.Now + Second);
        standing.World.Sensed.AdvanceTo(standing.World.Now);
        standing.World.Sensed.ForeignPumpOn = false;
        standing.World.RunUntil(standing.World.Now + (2 * Second));
        AssertPlaceNamed(standing);
        Assert.Equal(0, standing.Fills());

        AssertPlaceNamed(Unknown(machine, seed)
            .With(m => m with { BoilerStandingPressureBar = 3 })
            .Set(PlumbedIn)
            .Run(ProgrammeCatalogue.ValveProof));
    }

    [Theory, MemberData(nameof(Machines))]
    public void A_group_that_does_not_vent_is_still_locked_when_the_sensor_is_there(string machine, int seed)
    {
        DiagnosisRun run = Specimens.BoxOn(machine, seed).Used()
            .With(m => m with { DrainFoulingFactor = 0 })
            .Run(ProgrammeCatalogue.ValveProof);

        Assert.Equal(Fault.NoVent, run.FindFault());
        Assert.True(run.Run.Group.IsVentLocked);
    }

    [Theory, MemberData(nameof(Machines))]
    public void One_in_the_group_that_is_set_to_the_line_is_named_by_the_valve_proof_and_cleans_by_time(
        string machine, int seed)
    {
        TrialBox box = Specimens.BoxOn(machine, seed).Used().Set(settings => settings.Place = SensorPlace.Pump);
        AssertPlaceNamed(box.Run(ProgrammeCatalogue.ValveProof));
        AssertPlaceNamed(box.Run(ProgrammeCatalogue.TeachIn));

        AssertDone(box.Run(), Cycles);
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

    private static TrialBox Preinfusing(int seed) =>
        TrialBox.OnProfile(MachineProfile.Preinfusion, seed).InLine().With(machine => machine with
        {
            PreinfusionPulseSeconds = Math.Max(machine.PreinfusionPulseSeconds, LeastPulseSeconds),
            BoilerElasticityMillilitresPerBar = Math.Min(machine.BoilerElasticityMillilitresPerBar, MostElasticity),
        });

    private static void AssertNamed(string machine, int seed, string scenario, RunState state, Fault expected)
    {
        DiagnosisRun run = InLine(machine, seed).Run();
        run.GoTo(state);
        run.Break(FaultScenarios.Get(scenario), severitySeed: 0);

        Fault fault = run.FindFault();

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

    private static TrialBox InLine(string machine, int seed) => Specimens.BoxOn(machine, seed).Used().InLine();

    /// <summary>A sensor in the line, and settings that look for it in the group.</summary>
    private static TrialBox Unknown(string machine, int seed) =>
        Specimens.BoxOn(machine, seed).Used().With(m => m with { SensorInPumpLine = true });

    private static void PlumbedIn(ControllerSettings settings) =>
        (settings.PlumbedIn, settings.Pump) = (true, PumpType.Rotary);
}
