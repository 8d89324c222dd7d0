namespace BackflushController.Tests.Faults;

/// <summary>
/// Pressure in the lead that a welded pump relay makes, and pressure that something else makes, on machines that
/// differ.
/// </summary>
[Trait("Category", "Slow")]
public sealed class WeldCheckTests
{
    private const double SteamBar = 0.75;

    public static TheoryData<string, int> Machines => Specimens.Mixed;

    [Theory, MemberData(nameof(Machines))]
    public void Air_on_the_pump_side_is_let_out_and_the_programme_runs_to_its_end(string machine, int seed)
    {
        foreach (double elasticity in (double[])[0.8, 4])
        {
            DiagnosisRun run = On(machine, seed, m => m with { BoilerElasticityMillilitresPerBar = elasticity });

            AssertDone(run.FindOut(adviceIsEnough: false, 1), $"{elasticity} ml/bar");
        }
    }

    [Theory, MemberData(nameof(Machines))]
    public void Steam_over_the_water_is_no_pump_and_the_programme_runs_to_its_end(string machine, int seed)
    {
        DiagnosisRun run = On(machine, seed, m => m with { BoilerStandingPressureBar = SteamBar });

        AssertDone(run.FindOut(adviceIsEnough: false, 1), "steam");
    }

    [Theory, MemberData(nameof(Machines))]
    public void A_pump_that_the_machine_runs_for_half_a_minute_is_waited_for(string machine, int seed)
    {
        DiagnosisRun run = On(machine, seed, m => m);
        run.GoTo(RunState.Energising);
        run.World.Sensed.ForeignPumpOn = true;
        run.World.At(run.World.Now + (30 * Second), () => run.World.Sensed.ForeignPumpOn = false);

        AssertDone(run.FindOut(adviceIsEnough: false, 1), "foreign pump");
    }

    /// <summary>Seconds on and off: a pre-infusion in pulses, a board that fills its boiler, shot after shot.</summary>
    [Theory, MemberData(nameof(Machines))]
    public void A_pump_that_runs_in_a_rhythm_of_its_own_is_never_called_welded(string machine, int seed)
    {
        foreach ((double on, double off) in ((double, double)[])[(1, 1), (3, 1), (4, 3.5), (25, 6)])
        {
            DiagnosisRun run = On(machine, seed, m => m);
            run.GoTo(RunState.AwaitingPerson);
            Alternate(run.World, on, off);

            Assert.NotEqual(Fault.PumpStuckOn, run.FindFault());
        }
    }

    [Theory, MemberData(nameof(Machines))]
    public void A_water_line_that_the_settings_do_not_know_is_pressure_of_the_machine(string machine, int seed)
    {
        DiagnosisRun run = On(machine, seed, m => m with { BoilerStandingPressureBar = 3 });

        Assert.Equal(Fault.MachinePressure, run.FindFault());
        Assert.Equal(0, run.Fills());
    }

    [Theory, MemberData(nameof(Machines))]
    public void A_relay_that_is_welded_before_the_first_fill_is_named_before_it(string machine, int seed)
    {
        DiagnosisRun run = On(machine, seed, m => m);
        run.World.Sensed.PumpForced = true;

        run.AssertCutOff(mostFills: 0, Fault.PumpStuckOn);
    }

    [Theory, MemberData(nameof(Machines))]
    public void A_relay_that_is_welded_in_a_fill_is_named_before_the_next(string machine, int seed)
    {
        DiagnosisRun run = On(machine, seed, m => m);
        run.GoTo(RunState.Filling);
        run.World.Sensed.PumpForced = true;

        run.AssertCutOff(mostFills: 1, Fault.PumpStuckOn);
    }

    /// <summary>An empty group swallows what a pump makes in a second.</summary>
    [Theory, MemberData(nameof(Machines))]
    public void A_relay_that_is_welded_with_a_group_that_drains_empty_is_named_before_the_next_fill(
        string machine, int seed)
    {
        foreach (double kept in (double[])[0, 0.05, 0.16])
        {
            foreach (double flow in (double[])[450, 650])
            {
                DiagnosisRun run = On(machine, seed, m => m with
                {
                    HeadSpaceKeptShare = kept,
                    PumpFreeFlowMillilitresPerMinute = flow,
                });
                run.GoTo(RunState.Filling);
                run.World.Sensed.PumpForced = true;

                run.AssertCutOff(mostFills: 1, Fault.PumpStuckOn);
            }
        }
    }

    /// <summary>
    /// What air or a pre-infusion cylinder has taken while the pump ran stands in many looks. Without a weld it is let
    /// out, and the programme goes on. Air of 5 ml/bar and more swallows what a pump makes in the first lead.
    /// </summary>
    [Theory, MemberData(nameof(Machines))]
    public void Behind_air_and_a_cylinder_a_weld_is_named_and_a_sound_pump_fills(string machine, int seed)
    {
        (double Air, double Cylinder, double Head)[] sides =
            [(2, 0, 40), (5, 0, 40), (8, 0, 55), (12, 0, 40), (0.05, 20, 40), (0.05, 30, 16), (0.05, 40, 20)];
        foreach ((double air, double cylinder, double head) in sides)
        {
            MachineParameters Changed(MachineParameters m) => m with
            {
                BoilerElasticityMillilitresPerBar = air,
                CylinderMillilitres = cylinder,
                HeadSpaceMillilitres = head,
            };
            foreach (RunState state in (RunState[])[RunState.AwaitingPerson, RunState.Filling, RunState.Venting])
            {
                DiagnosisRun welded = On(machine, seed, Changed);
                welded.GoTo(state);
                welded.World.Sensed.PumpForced = true;
                welded.AssertCutOff(mostFills: air < 5 && state == RunState.AwaitingPerson ? 0 : 1, Fault.PumpStuckOn);
            }

            Fault fault = On(machine, seed, Changed).FindFault();
            Assert.True(fault == Fault.None || (air > 8 && fault == Fault.SlowRise), $"{air}, {cylinder}: {fault}");
        }
    }

    [Theory, MemberData(nameof(Machines))]
    public void Behind_air_and_a_cylinder_a_pump_with_a_rhythm_of_its_own_is_never_called_welded(
        string machine, int seed)
    {
        foreach ((double air, double cylinder) in ((double, double)[])[(4, 0), (8, 0), (0.05, 30)])
        {
            foreach ((double on, double off) in ((double, double)[])[(1, 1), (3, 1), (4, 3.5), (25, 6)])
            {
                DiagnosisRun run = On(machine, seed, m => m with
                {
                    BoilerElasticityMillilitresPerBar = air,
                    CylinderMillilitres = cylinder,
                });
                run.GoTo(RunState.AwaitingPerson);
                Alternate(run.World, on, off);

                Assert.NotEqual(Fault.PumpStuckOn, run.FindFault());
            }
        }
    }

    [Theory, MemberData(nameof(Machines))]
    public void A_relay_that_is_welded_at_the_prompt_of_a_weak_pump_is_named_before_the_first_fill(
        string machine, int seed)
    {
        DiagnosisRun run = On(machine, seed, m => m with { PumpFreeFlowMillilitresPerMinute = 450 });
        run.GoTo(RunState.AwaitingPerson);
        run.World.Sensed.PumpForced = true;

        run.AssertCutOff(mostFills: 0, Fault.PumpStuckOn);
    }

    [Theory, MemberData(nameof(Machines))]
    public void A_welded_relay_shows_on_top_of_steam(string machine, int seed)
    {
        DiagnosisRun run = On(machine, seed, m => m with { BoilerStandingPressureBar = SteamBar });
        run.World.Sensed.PumpForced = true;

        run.AssertCutOff(mostFills: 0, Fault.PumpStuckOn);
    }

    [Theory, MemberData(nameof(Machines))]
    public void One_that_was_named_stays_without_power_over_power_cuts_and_restarts(string machine, int seed)
    {
        DiagnosisRun run = On(machine, seed, m => m);
        run.GoTo(RunState.Venting);
        run.World.Sensed.PumpForced = true;
        Assert.Equal(Fault.PumpStuckOn, run.FindFault());
        DirectSimulation box = run.World;
        foreach (bool restarts in (bool[])[false, true, false])
        {
            box = Again(box, restarts);
            bool pumps = false;
            box.ShortPress(box.Now + (5 * Second));
            box.LongPress(box.Now + (8 * Second));
            box.Ticked += () => pumps |= box.Sensed.IsPumpEnabled || box.Sensed.Machine.PumpPowered;
            box.RunUntil(box.Now + (600 * Second));

            Assert.False(pumps);
            Assert.Equal((RunState.Faulted, Fault.PumpStuckOn), (box.Controller.Run.State, box.Controller.Run.Fault));
        }
    }

    private static void Alternate(DirectSimulation world, double on, double off)
    {
        world.Sensed.AdvanceTo(world.Now);
        world.Sensed.ForeignPumpOn ^= true;
        double seconds = world.Sensed.ForeignPumpOn ? on : off;
        world.At(world.Now + (long)(seconds * Second), () => Alternate(world, on, off));
    }

    /// <summary>The box after a power cut, or after an exception.</summary>
    private static DirectSimulation Again(DirectSimulation before, bool restarts)
    {
        if (restarts)
        {
            new CrashLog(before.Board).Enter("System.Exception");
        }

        before.Sensed.AdvanceTo(before.Now + (5 * Second));
        var settings = new ControllerSettings();
        return new DirectSimulation(
            before.Sensed, settings, ProgrammeCatalogue.ForPeople(settings), before.Slots, powerStays: restarts);
    }

    private static DiagnosisRun On(string machine, int seed, Func<MachineParameters, MachineParameters> change) =>
        Specimens.BoxOn(machine, seed).With(change).Used().Run();

    private static void AssertDone(Finding finding, string what) =>
        Assert.True(finding.Fault == Fault.None, $"{what}: {finding.Fault} after {finding.Seconds:0.0} s");
}
