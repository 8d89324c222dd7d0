namespace BackflushController.Tests.Faults;

/// <summary>
/// What looks like a worn part and is none: the sensor's zero, a range or a rating in the settings, a pump that does
/// not run, a profile. On three presets and ten specimens of their parts each.
/// </summary>
public sealed class FirstSuspectTests
{
    private const double OvershootBar = 1;

    public static TheoryData<string, int> Machines => Specimens.All;

    [Theory, MemberData(nameof(Machines))]
    public void A_zero_that_is_off_since_power_up_is_named_before_any_valve(string preset, int seed)
    {
        foreach (double zeroBar in (double[])[0.95, 1.1, 1.4])
        {
            DiagnosisRun run = On(preset, seed, new ControllerSettings(), zeroBar: zeroBar);

            Assert.Equal((zeroBar, Fault.ZeroOff), (zeroBar, run.FindOut(adviceIsEnough: false, 1).Fault));
            run.World.RunUntil(run.World.Now + Second);
            Assert.Equal("DO NOT OPEN", run.World.Screen.Lines[0]);
            Assert.False(run.Run.Group.IsVentLocked);
        }
    }

    /// <summary>What the box trims away, or what stays below the limit of rest.</summary>
    [Theory, MemberData(nameof(Machines))]
    public void A_zero_that_is_a_little_off_changes_nothing(string preset, int seed)
    {
        foreach (double zeroBar in (double[])[-0.15, 0.3])
        {
            DiagnosisRun run = On(preset, seed, new ControllerSettings(), zeroBar: zeroBar);

            Assert.Equal((zeroBar, Fault.None), (zeroBar, run.FindOut(adviceIsEnough: false, 1).Fault));
        }
    }

    [Theory, MemberData(nameof(Machines))]
    public void A_zero_below_what_can_be_is_a_sensor_that_reads_wrongly(string preset, int seed)
    {
        DiagnosisRun run = On(preset, seed, new ControllerSettings(), zeroBar: -0.75);

        Finding finding = run.FindOut(adviceIsEnough: false, 1);

        Assert.Contains(finding.Fault, (Fault[])[Fault.SensorImplausible, Fault.SensorOpen]);
    }

    /// <summary>The sensor warms up in the run.</summary>
    [Theory, MemberData(nameof(Machines))]
    public void A_zero_that_creeps_off_in_a_run_is_no_valve_that_sticks(string preset, int seed)
    {
        foreach (double barPerSecond in (double[])[0.006, 0.012])
        {
            DiagnosisRun run = On(preset, seed, new ControllerSettings());
            run.GoTo(RunState.AwaitingPerson);
            run.World.Sensed.DriftBarPerSecond = barPerSecond;

            Finding finding = run.FindOut(adviceIsEnough: false, 1);

            Assert.Equal((barPerSecond, Fault.ZeroOff), (barPerSecond, finding.Fault));
            Assert.False(run.Run.Group.IsVentLocked);
        }
    }

    [Theory, MemberData(nameof(Machines))]
    public void Pressure_behind_a_valve_that_sticks_is_no_zero(string preset, int seed)
    {
        DiagnosisRun run = On(preset, seed, new ControllerSettings());
        run.GoTo(RunState.Filling);
        run.Break(FaultScenarios.Get("valve-stuck-energised"), seed);

        Assert.Equal(Fault.NoVent, run.FindOut(adviceIsEnough: false, 1).Fault);
        Assert.True(run.Run.Group.IsVentLocked);
    }

    /// <summary>Range of the sensor that is fitted, range in the settings, rating of the machine; bar.</summary>
    [Theory]
    [InlineData(12, 16, 9)]
    [InlineData(12, 16, 11)]
    [InlineData(12, 16, 12)]
    [InlineData(16, 12, 9)]
    [InlineData(20, 12, 9)]
    [InlineData(25, 16, 9)]
    [InlineData(25, 16, 12)]
    public void A_range_of_another_sensor_is_named_before_the_parts_of_the_machine(
        double fittedBar, int settingBar, double ratingBar) => EachMachine((preset, seed) =>
    {
        var settings = new ControllerSettings
        {
            SensorRangeMillibar = settingBar * 1000,
            OpvMillibar = (int)(ratingBar * 1000),
        };
        DiagnosisRun run = On(preset, seed, settings, ratingBar, fittedBar: fittedBar);

        AssertNamedWithOneFill(Fault.WrongRange, run, preset, seed);
    });

    /// <summary>Rating in the profile, rating of the machine; bar.</summary>
    [Theory]
    [InlineData(MachineProfile.Vibratory12Bar, 9)]
    [InlineData(MachineProfile.Vibratory14Bar, 9)]
    [InlineData(MachineProfile.E61Rotary, 12)]
    [InlineData(MachineProfile.Vibratory9Bar, 12)]
    public void A_profile_of_another_machine_is_named_before_its_parts(MachineProfile profile, double ratingBar) =>
        EachMachine((preset, seed) =>
    {
        var settings = new ControllerSettings();
        MachineProfiles.Apply(profile, settings);
        DiagnosisRun run = On(preset, seed, settings, ratingBar);

        AssertNamedWithOneFill(Fault.WrongRange, run, preset, seed);
    });

    [Theory, MemberData(nameof(Machines))]
    public void A_relief_valve_that_does_not_open_keeps_its_name(string preset, int seed)
    {
        foreach (int ratingMillibar in (int[])[0, 9000, 12000])
        {
            DiagnosisRun run = On(preset, seed, new ControllerSettings { OpvMillibar = ratingMillibar });
            run.GoTo(RunState.AwaitingPerson);
            run.Break(FaultScenarios.Get("opv-jammed"), seed);

            Finding finding = run.FindOut(adviceIsEnough: false, 1);

            Assert.Equal((ratingMillibar, Fault.OverPressure), (ratingMillibar, finding.Fault));
        }
    }

    [Theory, MemberData(nameof(Machines))]
    public void A_gasket_that_leaks_keeps_its_name(string preset, int seed)
    {
        foreach (int ratingMillibar in (int[])[9000, 12000])
        {
            DiagnosisRun run = On(
                preset, seed, new ControllerSettings { OpvMillibar = ratingMillibar }, ratingMillibar / 1000.0);
            run.GoTo(RunState.AwaitingPerson);
            run.Break(FaultScenarios.Get("gasket-leak"), seed);

            Finding finding = run.FindOut(adviceIsEnough: false, 1);

            Assert.Contains(finding.Fault, (Fault[])[Fault.LowPlateau, Fault.SlowRise]);
        }
    }

    [Theory, MemberData(nameof(Machines))]
    public void A_pump_that_does_not_run_on_the_water_line_is_named_before_the_gasket(string preset, int seed)
    {
        foreach (double lineBar in (double[])[1.5, 2.5, 4, 6])
        {
            DiagnosisRun run = OnLine(preset, seed, MachineProfile.RotaryPlumbed, lineBar);
            run.World.Sensed.PumpForced = false;

            Assert.Equal((lineBar, Fault.PumpDead), (lineBar, run.FindOut(adviceIsEnough: false, 1).Fault));
        }
    }

    [Theory, MemberData(nameof(Machines))]
    public void A_gasket_that_leaks_on_the_water_line_is_no_pump_that_does_not_run(string preset, int seed)
    {
        foreach (double lineBar in (double[])[1, 2.5, 3])
        {
            DiagnosisRun run = OnLine(preset, seed, MachineProfile.RotaryPlumbed, lineBar);
            run.GoTo(RunState.AwaitingPerson);
            run.Break(FaultScenarios.Get("gasket-leak"), seed);

            Finding finding = run.FindOut(adviceIsEnough: false, 1);

            Assert.Contains((lineBar, finding.Fault), ((double, Fault)[])
                [(lineBar, Fault.LowPlateau), (lineBar, Fault.SlowRise)]);
        }
    }

    [Theory, MemberData(nameof(Machines))]
    public void A_sound_machine_on_the_water_line_runs_to_the_end(string preset, int seed)
    {
        foreach (double lineBar in (double[])[1, 3, 6])
        {
            DiagnosisRun run = OnLine(preset, seed, MachineProfile.RotaryPlumbed, lineBar);

            Assert.Equal((lineBar, Fault.None), (lineBar, run.FindOut(adviceIsEnough: false, 1).Fault));
        }
    }

    /// <summary>Before the first fill, but for a large dry group, which shows no rise in a lead.</summary>
    [Theory, MemberData(nameof(Machines))]
    public void A_water_line_that_the_profile_does_not_know_is_named(string preset, int seed)
    {
        foreach (double lineBar in (double[])[2.5, 3, 4, 5, 6])
        {
            DiagnosisRun run = OnLine(preset, seed, MachineProfile.RotaryTank, lineBar);

            Assert.Equal((lineBar, Fault.MachinePressure), (lineBar, run.FindOut(adviceIsEnough: false, 1).Fault));
            Assert.InRange(Fills(run), 0, preset == "e61-vibratory" && lineBar < 4 ? 1 : 0);
        }
    }

    /// <summary>As much as steam may be: nothing depends on it.</summary>
    [Theory, MemberData(nameof(Machines))]
    public void A_weak_water_line_that_the_profile_does_not_know_is_no_fault(string preset, int seed) =>
        Assert.Equal(
            Fault.None, OnLine(preset, seed, MachineProfile.RotaryTank, 1).FindOut(adviceIsEnough: false, 1).Fault);

    private static void EachMachine(Action<string, int> test) =>
        Assert.All(Machines, row => test((string)row[0], (int)row[1]));

    private static void AssertNamedWithOneFill(Fault expected, DiagnosisRun run, string preset, int seed)
    {
        Finding finding = run.FindOut(adviceIsEnough: false, 1);

        Assert.Equal((preset, seed, expected), (preset, seed, finding.Fault));
        Assert.Equal(1, Fills(run));
    }

    private static int Fills(DiagnosisRun run) =>
        run.World.Edges.Count(edge => edge is { Output: BoxOutput.Pump, On: true });

    private static DiagnosisRun OnLine(string preset, int seed, MachineProfile profile, double lineBar)
    {
        var settings = new ControllerSettings();
        MachineProfiles.Apply(profile, settings);
        return On(preset, seed, settings, settings.OpvMillibar / 1000.0, lineBar: lineBar);
    }

    private static DiagnosisRun On(
        string preset, int seed, ControllerSettings settings, double? ratingBar = null, double zeroBar = 0,
        double fittedBar = 16, double lineBar = 0)
    {
        SensedMachineParameters parts = SensedMachineParameters.Varied(seed);
        MachineParameters machine = MachinePresets.Get(preset).Parameters with { BoilerStandingPressureBar = lineBar };
        return new DiagnosisRun(
            parts with
            {
                Machine = ratingBar == null ? machine : machine.WithOpv(ratingBar.Value, OvershootBar),
                Transducer = parts.Transducer with
                {
                    FullScaleBar = fittedBar,
                    OffsetErrorBar = parts.Transducer.OffsetErrorBar + zeroBar,
                },
            },
            seed,
            settings,
            ProgrammeCatalogue.DetergentBackflush(DetergentPreset.PulyCaff, FillEnd.Timed));
    }
}
