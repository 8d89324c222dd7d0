namespace BackflushController.Tests.Faults;

/// <summary>
/// Plumbed-in machines, whose water line of 1 to 6 bar makes pressure in every lead, and rotary pumps, which keep
/// their own line under pressure wherever the water goes.
/// </summary>
public sealed class WaterLineTests
{
    // More air than this may keep the line up through every look, like a group that does not vent: locked as well.
    private const double MostElasticity = 1;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 30)];

    [Theory, MemberData(nameof(Seeds))]
    public void A_relay_that_is_welded_before_the_first_fill_is_named_before_it(int seed)
    {
        DiagnosisRun run = Plumbed(seed);
        run.World.Sensed.PumpForced = true;

        AssertCutOff(run, mostFills: 0, Fault.PumpStuckOn);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void A_relay_that_is_welded_in_any_fill_is_named_before_the_next(int seed)
    {
        DiagnosisRun run = Plumbed(seed);
        int fills = 1 + (seed % 3);
        for (int i = 0; i < fills; i++)
        {
            run.GoTo(RunState.Venting);
            run.GoTo(RunState.Filling);
        }

        run.World.Sensed.PumpForced = true;

        AssertCutOff(run, fills + 1, Fault.PumpStuckOn);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Joined_outputs_are_named_before_the_first_fill(int seed)
    {
        DiagnosisRun run = Plumbed(seed, slots: null);
        run.World.Sensed.Outputs = OutputWiring.Joined;

        AssertCutOff(run, mostFills: 0, Fault.OutputsMixed);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void A_pump_that_the_machine_runs_on_and_on_is_the_machines_pressure(int seed)
    {
        DiagnosisRun run = Plumbed(seed);
        run.GoTo(RunState.Filling);
        run.World.Sensed.ForeignPumpOn = true;

        Assert.Equal(Fault.MachinePressure, run.FindOut(adviceIsEnough: false, 1).Fault);
    }

    /// <summary>A teach-in fills from the line's pressure, and the later fills of a programme from less.</summary>
    [Theory, MemberData(nameof(Seeds))]
    public void A_fill_that_takes_longer_than_taught_from_the_full_line_is_not_slow(int seed)
    {
        DiagnosisRun run = On(
            MachineProfile.RotaryPlumbed, seed, m => m, _ => { }, DiagnosisRun.UsedBox(),
            ProgrammeCatalogue.TeachIn, settings => ConfiguredProgrammes.Of(settings)[0]);
        run.Teach();

        Finding finding = run.FindOut(adviceIsEnough: true, 1);
        Assert.Equal((Fault.None, Advice.None), (finding.Fault, finding.Advice));
    }

    /// <summary>Each fill by such a line is looked at, and the sensor may be lost in that look.</summary>
    [Theory, MemberData(nameof(Seeds))]
    public void A_sensor_that_is_lost_in_the_look_behind_a_fill_has_its_own_name(int seed)
    {
        DiagnosisRun run = InLine(seed, settings => ConfiguredProgrammes.Of(settings)[0]);
        run.GoTo(RunState.Holding);
        run.Break(FaultScenarios.Get("sensor-open"), seed);

        Assert.Equal(Fault.SensorOpen, run.FindOut(adviceIsEnough: false, 1).Fault);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void By_the_line_of_a_rotary_pump_fills_are_proved_and_an_open_flush_is_none(int seed)
    {
        DiagnosisRun clean = InLine(seed, settings => ConfiguredProgrammes.Of(settings)[0]);
        Assert.Equal(Fault.None, clean.FindOut(adviceIsEnough: false, 1).Fault);
        Assert.Equal(0, clean.Run.Observer.Proof.Unproved);

        Finding flushed = InLine(seed, _ => ProgrammeCatalogue.OpenFlush()).FindOut(adviceIsEnough: true, 1);
        Assert.Equal((Fault.None, Advice.None), (flushed.Fault, flushed.Advice));
    }

    [Theory, MemberData(nameof(Seeds))]
    public void By_the_line_of_a_rotary_pump_an_open_group_is_named_when_the_pump_stops(int seed)
    {
        DiagnosisRun run = InLine(seed, settings => ConfiguredProgrammes.Of(settings)[0]);
        run.Break(FaultScenarios.Get("no-blind-basket"), seed);
        Assert.Equal(Fault.NoBlindBasket, run.FindOut(adviceIsEnough: false, 1).Fault);

        DiagnosisRun later = InLine(seed, settings => ConfiguredProgrammes.Of(settings)[0]);
        later.GoTo(RunState.Venting);
        later.GoTo(RunState.Energising);
        later.Break(FaultScenarios.Get("portafilter-off"), seed);
        Assert.Equal(Fault.FillCollapsed, later.FindOut(adviceIsEnough: false, 1).Fault);
    }

    /// <summary>Of 0.5 and 0.6 ml/s at 9 bar. What such a group keeps of a fill is no sign of an open one.</summary>
    [Theory, MemberData(nameof(Seeds))]
    public void By_the_line_of_a_rotary_pump_a_leak_past_a_seat_is_a_leak_and_no_missing_basket(int seed)
    {
        foreach (double leak in (double[])[0.17, 0.2])
        {
            DiagnosisRun run = InLine(
                seed, settings => ConfiguredProgrammes.Of(settings)[0],
                machine => machine with { SeatLeakToDrainMillilitresPerSecondPerRootBar = leak });

            Finding finding = run.FindOut(adviceIsEnough: true, 1);

            Assert.Equal((Fault.None, Advice.GasketLeaks), (finding.Fault, finding.Advice));
        }
    }

    [Theory, MemberData(nameof(Seeds))]
    public void By_the_line_of_a_rotary_pump_a_weld_and_a_group_that_does_not_vent_have_their_names(int seed)
    {
        DiagnosisRun welded = InLine(seed, settings => ConfiguredProgrammes.Of(settings)[0]);
        welded.GoTo(RunState.Venting);
        welded.World.Sensed.PumpForced = true;
        bool hasAir = welded.World.Sensed.Machine.Parameters.BoilerElasticityMillilitresPerBar > MostElasticity;
        AssertCutOff(welded, mostFills: 1, hasAir ? [Fault.PumpStuckOn, Fault.NoVent] : [Fault.PumpStuckOn]);

        DiagnosisRun blocked = InLine(seed, settings => ConfiguredProgrammes.Of(settings)[0]);
        blocked.GoTo(RunState.Filling);
        blocked.Break(FaultScenarios.Get("drain-blocked"), seed);
        AssertCutOff(blocked, mostFills: 1, Fault.NoVent);
        Assert.True(blocked.Run.Group.IsVentLocked);
    }

    private static DiagnosisRun Plumbed(int seed) => Plumbed(seed, DiagnosisRun.UsedBox());

    private static DiagnosisRun Plumbed(int seed, byte[]?[]? slots) => On(
        MachineProfile.RotaryPlumbed, seed, m => m, _ => { }, slots, settings => ConfiguredProgrammes.Of(settings)[0]);

    private static DiagnosisRun InLine(
        int seed, Func<ControllerSettings, Programme> programme,
        Func<MachineParameters, MachineParameters>? change = null) => On(
        MachineProfile.RotaryTank, seed, m => (change ?? (machine => machine))(m) with { SensorInPumpLine = true },
        settings => settings.Place = SensorPlace.Pump, DiagnosisRun.UsedBox(), programme);

    private static DiagnosisRun On(
        MachineProfile profile, int seed, Func<MachineParameters, MachineParameters> change,
        Action<ControllerSettings> set, byte[]?[]? slots, params Func<ControllerSettings, Programme>[] programmes)
    {
        var settings = new ControllerSettings();
        MachineProfiles.Apply(profile, settings);
        set(settings);
        SensedMachineParameters machine = SoundMachines.Draw(profile, seed);
        machine = machine with { Machine = change(machine.Machine) };
        return new DiagnosisRun(machine, seed, settings, slots, [.. programmes.Select(make => make(settings))]);
    }

    private static void AssertCutOff(DiagnosisRun run, int mostFills, params Fault[] expected)
    {
        Assert.Contains(run.FindOut(adviceIsEnough: false, 1).Fault, expected);
        Assert.InRange(run.World.Edges.Count(edge => edge is { Output: BoxOutput.Pump, On: true }), 0, mostFills);
        run.World.RunUntil(run.World.Now + (2 * Second));
        Assert.False(run.World.Sensed.Machine.PumpPowered);
    }
}
