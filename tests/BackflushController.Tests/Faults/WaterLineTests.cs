namespace BackflushController.Tests.Faults;

/// <summary>
/// Plumbed-in machines, whose water line of 1 to 6 bar makes pressure in every lead, and rotary pumps, which keep
/// their own line under pressure wherever the water goes.
/// </summary>
[Trait("Category", "Slow")]
public sealed class WaterLineTests
{
    // More air than this may keep the line up through every look, like a group that does not vent: locked as well.
    private const double MostElasticity = 1;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 30)];

    [Theory, MemberData(nameof(Seeds))]
    public void A_relay_that_is_welded_before_the_first_fill_is_named_before_it(int seed)
    {
        DiagnosisRun run = Plumbed(seed).Used().Run(TrialBox.Configured);
        run.World.Sensed.PumpForced = true;

        run.AssertCutOff(mostFills: 0, Fault.PumpStuckOn);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void A_relay_that_is_welded_in_any_fill_is_named_before_the_next(int seed)
    {
        DiagnosisRun run = Plumbed(seed).Used().Run(TrialBox.Configured);
        int fills = 1 + (seed % 3);
        for (int i = 0; i < fills; i++)
        {
            run.GoTo(RunState.Venting);
            run.GoTo(RunState.Filling);
        }

        run.World.Sensed.PumpForced = true;

        run.AssertCutOff(fills + 1, Fault.PumpStuckOn);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Joined_outputs_are_named_before_the_first_fill(int seed)
    {
        DiagnosisRun run = Plumbed(seed).Run(TrialBox.Configured);
        run.World.Sensed.Outputs = OutputWiring.Joined;

        run.AssertCutOff(mostFills: 0, Fault.OutputsMixed);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void A_pump_that_the_machine_runs_on_and_on_is_the_machines_pressure(int seed)
    {
        DiagnosisRun run = Plumbed(seed).Used().Run(TrialBox.Configured);
        run.GoTo(RunState.Filling);
        run.World.Sensed.ForeignPumpOn = true;

        Assert.Equal(Fault.MachinePressure, run.FindFault());
    }

    /// <summary>A teach-in fills from the line's pressure, and the later fills of a programme from less.</summary>
    [Theory, MemberData(nameof(Seeds))]
    public void A_fill_that_takes_longer_than_taught_from_the_full_line_is_not_slow(int seed)
    {
        DiagnosisRun run = Plumbed(seed).Used().Run(ProgrammeCatalogue.TeachIn, TrialBox.Configured);
        run.Teach();

        Assert.Equal((Fault.None, Advice.None), run.FindAll());
    }

    /// <summary>Each fill by such a line is looked at, and the sensor may be lost in that look.</summary>
    [Theory, MemberData(nameof(Seeds))]
    public void A_sensor_that_is_lost_in_the_check_after_a_fill_has_its_own_name(int seed)
    {
        DiagnosisRun run = InLine(seed).Run(TrialBox.Configured);
        run.GoTo(RunState.Holding);
        run.Break(FaultScenarios.Get("sensor-open"), seed);

        Assert.Equal(Fault.SensorOpen, run.FindFault());
    }

    [Theory, MemberData(nameof(Seeds))]
    public void By_the_line_of_a_rotary_pump_fills_are_proved_and_an_open_flush_is_none(int seed)
    {
        DiagnosisRun clean = InLine(seed).Run(TrialBox.Configured);
        Assert.Equal(Fault.None, clean.FindFault());
        Assert.Equal(0, clean.Run.Observer.Proof.Unproved);

        DiagnosisRun flushed = InLine(seed).Run(_ => ProgrammeCatalogue.OpenFlush());
        Assert.Equal((Fault.None, Advice.None), flushed.FindAll());
    }

    [Theory, MemberData(nameof(Seeds))]
    public void By_the_line_of_a_rotary_pump_an_open_group_is_named_when_the_pump_stops(int seed)
    {
        DiagnosisRun run = InLine(seed).Run(TrialBox.Configured);
        run.Break(FaultScenarios.Get("no-blind-basket"), seed);
        Assert.Equal(Fault.NoBlindBasket, run.FindFault());

        DiagnosisRun later = InLine(seed).Run(TrialBox.Configured);
        later.GoTo(RunState.Venting);
        later.GoTo(RunState.Energising);
        later.Break(FaultScenarios.Get("portafilter-off"), seed);
        Assert.Equal(Fault.FillCollapsed, later.FindFault());
    }

    /// <summary>Of 0.5 and 0.6 ml/s at 9 bar. What such a group keeps of a fill is no sign of an open one.</summary>
    [Theory, MemberData(nameof(Seeds))]
    public void By_the_line_of_a_rotary_pump_a_leak_past_a_seat_is_a_leak_and_no_missing_basket(int seed)
    {
        foreach (double leak in (double[])[0.17, 0.2])
        {
            DiagnosisRun run = InLine(seed)
                .With(machine => machine with { SeatLeakToDrainMillilitresPerSecondPerRootBar = leak })
                .Run(TrialBox.Configured);

            Assert.Equal((Fault.None, Advice.GasketLeaks), run.FindAll());
        }
    }

    [Theory, MemberData(nameof(Seeds))]
    public void By_the_line_of_a_rotary_pump_a_weld_and_a_group_that_does_not_vent_have_their_names(int seed)
    {
        DiagnosisRun welded = InLine(seed).Run(TrialBox.Configured);
        welded.GoTo(RunState.Venting);
        welded.World.Sensed.PumpForced = true;
        bool hasAir = welded.World.Sensed.Machine.Parameters.BoilerElasticityMillilitresPerBar > MostElasticity;
        welded.AssertCutOff(mostFills: 1, hasAir ? [Fault.PumpStuckOn, Fault.NoVent] : [Fault.PumpStuckOn]);

        DiagnosisRun blocked = InLine(seed).Run(TrialBox.Configured);
        blocked.GoTo(RunState.Filling);
        blocked.Break(FaultScenarios.Get("drain-blocked"), seed);
        blocked.AssertCutOff(mostFills: 1, Fault.NoVent);
        Assert.True(blocked.Run.Group.IsVentLocked);
    }

    private static TrialBox Plumbed(int seed) => TrialBox.OnProfile(MachineProfile.RotaryPlumbed, seed);

    private static TrialBox InLine(int seed) => TrialBox.OnProfile(MachineProfile.RotaryTank, seed).InLine().Used();
}
