namespace BackflushController.Tests.Faults;

/// <summary>
/// What looks like a worn part and is not one: the sensor's zero, a range or a rating in the settings, a pump that does
/// not run, a profile. On three presets and ten specimens of their parts each.
/// </summary>
[Trait("Category", "Slow")]
public sealed class FirstSuspectTests
{
    private const double OvershootBar = 1;

    public static TheoryData<string, int> Machines => Specimens.All;

    [Theory, MemberData(nameof(Machines))]
    public void A_zero_that_is_off_since_power_up_is_named_before_any_valve(string preset, int seed)
    {
        foreach (double zeroBar in (double[])[0.95, 1.1, 1.4])
        {
            DiagnosisRun run = WithZero(preset, seed, zeroBar);

            Assert.Equal((zeroBar, Fault.ZeroOff), (zeroBar, run.FindFault()));
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
            DiagnosisRun run = WithZero(preset, seed, zeroBar);

            Assert.Equal((zeroBar, Fault.None), (zeroBar, run.FindFault()));
        }
    }

    [Theory, MemberData(nameof(Machines))]
    public void A_zero_below_what_can_be_is_a_sensor_that_reads_wrongly(string preset, int seed)
    {
        DiagnosisRun run = WithZero(preset, seed, -0.75);

        Finding finding = run.FindOut(adviceIsEnough: false, 1);

        Assert.Contains(finding.Fault, (Fault[])[Fault.SensorImplausible, Fault.SensorOpen]);
    }

    /// <summary>
    /// The sensor warms up in the run. One of them, just as its vent comes to a bar, has noise enough to count as
    /// moving: then somebody uses the machine's own switch.
    /// </summary>
    [Theory, MemberData(nameof(Machines))]
    public void A_zero_that_creeps_off_in_a_run_is_no_valve_that_sticks(string preset, int seed)
    {
        foreach (double barPerSecond in (double[])[0.006, 0.012])
        {
            DiagnosisRun run = TrialBox.OnPreset(preset, seed).Run();
            run.GoTo(RunState.AwaitingPerson);
            run.World.Sensed.DriftBarPerSecond = barPerSecond;

            bool moves = (preset, seed, barPerSecond) == ("vibratory-9bar", 8, 0.012);
            Assert.Equal(
                (barPerSecond, moves ? Fault.PressureIdle : Fault.ZeroOff), (barPerSecond, run.FindFault()));
            Assert.False(run.Run.Group.IsVentLocked);
        }
    }

    [Theory, MemberData(nameof(Machines))]
    public void Pressure_behind_a_valve_that_sticks_is_no_zero(string preset, int seed)
    {
        DiagnosisRun run = TrialBox.OnPreset(preset, seed).Run();
        run.GoTo(RunState.Filling);
        run.Break(FaultScenarios.Get("valve-stuck-energised"), seed);

        Assert.Equal(Fault.NoVent, run.FindFault());
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
        double fittedBar, int settingBar, double ratingBar) => Specimens.ForEach((preset, seed) =>
    {
        DiagnosisRun run = WithSensor(preset, seed, sensor => sensor with { FullScaleBar = fittedBar })
            .With(Rated(ratingBar))
            .Set(settings => settings.SensorRangeMillibar = settingBar * 1000)
            .Set(settings => settings.OpvMillibar = (int)(ratingBar * 1000))
            .Run();

        AssertNamedWithOneFill(Fault.WrongRange, run, preset, seed);
    });

    /// <summary>Rating in the profile, rating of the machine; bar.</summary>
    [Theory]
    [InlineData(MachineProfile.Vibratory12Bar, 9)]
    [InlineData(MachineProfile.Vibratory14Bar, 9)]
    [InlineData(MachineProfile.E61Rotary, 12)]
    [InlineData(MachineProfile.Vibratory9Bar, 12)]
    public void A_profile_of_another_machine_is_named_before_its_parts(MachineProfile profile, double ratingBar) =>
        Specimens.ForEach((preset, seed) => AssertNamedWithOneFill(
            Fault.WrongRange,
            TrialBox.OnPreset(preset, seed).Set(profile).With(Rated(ratingBar)).Run(),
            preset,
            seed));

    [Theory, MemberData(nameof(Machines))]
    public void A_relief_valve_that_does_not_open_keeps_its_name(string preset, int seed)
    {
        foreach (int ratingMillibar in (int[])[0, 9000, 12000])
        {
            DiagnosisRun run = TrialBox.OnPreset(preset, seed)
                .Set(settings => settings.OpvMillibar = ratingMillibar)
                .Run();
            run.GoTo(RunState.AwaitingPerson);
            run.Break(FaultScenarios.Get("opv-jammed"), seed);

            Assert.Equal((ratingMillibar, Fault.OverPressure), (ratingMillibar, run.FindFault()));
        }
    }

    [Theory, MemberData(nameof(Machines))]
    public void A_gasket_that_leaks_keeps_its_name(string preset, int seed)
    {
        foreach (int ratingMillibar in (int[])[9000, 12000])
        {
            DiagnosisRun run = TrialBox.OnPreset(preset, seed)
                .Set(settings => settings.OpvMillibar = ratingMillibar)
                .With(Rated(ratingMillibar / 1000.0))
                .Run();
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

            Assert.Equal((lineBar, Fault.PumpDead), (lineBar, run.FindFault()));
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

            Assert.Equal((lineBar, Fault.None), (lineBar, run.FindFault()));
        }
    }

    /// <summary>Before the first fill, except in a large dry group, which shows no rise in a lead.</summary>
    [Theory, MemberData(nameof(Machines))]
    public void A_water_line_that_the_profile_does_not_know_is_named(string preset, int seed)
    {
        foreach (double lineBar in (double[])[2.5, 3, 4, 5, 6])
        {
            DiagnosisRun run = OnLine(preset, seed, MachineProfile.RotaryTank, lineBar);

            Assert.Equal((lineBar, Fault.MachinePressure), (lineBar, run.FindFault()));
            Assert.InRange(run.Fills(), 0, preset == "e61-vibratory" && lineBar < 4 ? 1 : 0);
        }
    }

    /// <summary>As much as steam may be: nothing depends on it.</summary>
    [Theory, MemberData(nameof(Machines))]
    public void A_weak_water_line_that_the_profile_does_not_know_is_no_fault(string preset, int seed) =>
        Assert.Equal(
            Fault.None, OnLine(preset, seed, MachineProfile.RotaryTank, 1).FindFault());

    private static void AssertNamedWithOneFill(Fault expected, DiagnosisRun run, string preset, int seed)
    {
        Finding finding = run.FindOut(adviceIsEnough: false, 1);

        Assert.Equal((preset, seed, expected), (preset, seed, finding.Fault));
        Assert.Equal(1, run.Fills());
    }

    private static Func<MachineParameters, MachineParameters> Rated(double ratingBar) =>
        machine => machine.WithOpv(ratingBar, OvershootBar);

    private static DiagnosisRun OnLine(string preset, int seed, MachineProfile profile, double lineBar)
    {
        double ratingBar = 0;
        return TrialBox.OnPreset(preset, seed).Set(profile)
            .Set(settings => ratingBar = settings.OpvMillibar / 1000.0)
            .With(machine => Rated(ratingBar)(machine with { BoilerStandingPressureBar = lineBar }))
            .Run();
    }

    private static DiagnosisRun WithZero(string preset, int seed, double zeroBar) =>
        WithSensor(preset, seed, sensor => sensor with { OffsetErrorBar = sensor.OffsetErrorBar + zeroBar }).Run();

    private static TrialBox WithSensor(
        string preset, int seed, Func<TransducerParameters, TransducerParameters> change)
    {
        SensedMachineParameters parts = Specimens.Of(preset, seed);
        return new TrialBox(parts with { Transducer = change(parts.Transducer) }, seed);
    }
}
