namespace BackflushController.Tests.Faults;

/// <summary>Outputs that are exchanged or on one wire, on a box that has just been built in.</summary>
public sealed class OutputWiringTests
{
    /// <summary>Three presets and ten specimens.</summary>
    public static TheoryData<string, int> Machines => WeldCheckTests.Machines;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 10)];

    [Theory, MemberData(nameof(Machines))]
    public void Valve_proof_and_teach_in_find_exchanged_and_joined_outputs(string machine, int seed)
    {
        foreach (SensorPlace place in Enum.GetValues<SensorPlace>())
        {
            AssertFound(machine, seed, OutputWiring.Exchanged, place, ProgrammeCatalogue.ValveProof);
            AssertFound(machine, seed, OutputWiring.Joined, place, ProgrammeCatalogue.ValveProof);
            AssertFound(machine, seed, OutputWiring.Exchanged, place, ProgrammeCatalogue.TeachIn);
            AssertFound(machine, seed, OutputWiring.Joined, place, ProgrammeCatalogue.TeachIn);
        }
    }

    [Theory, MemberData(nameof(Machines))]
    public void A_cleaning_stops_at_their_first_sign(string machine, int seed)
    {
        foreach (SensorPlace place in Enum.GetValues<SensorPlace>())
        {
            AssertFound(machine, seed, OutputWiring.Exchanged, place, _ => Rinse());
            AssertFound(machine, seed, OutputWiring.Joined, place, _ => Rinse());
        }
    }

    [Theory, MemberData(nameof(Machines))]
    public void The_output_test_finds_joined_ones(string machine, int seed) =>
        AssertFound(machine, seed, OutputWiring.Joined, SensorPlace.Group, _ => ProgrammeCatalogue.OutputTest());

    /// <summary>Nothing tells it from joined outputs; the box stays as it is, and the pump is off.</summary>
    [Theory, MemberData(nameof(Machines))]
    public void A_relay_that_was_welded_before_the_first_fill_of_the_box_is_named_with_them(string machine, int seed)
    {
        DiagnosisRun run = On(machine, seed, OutputWiring.Right, SensorPlace.Group, slots: null, _ => Rinse());
        run.World.Sensed.PumpForced = true;

        AssertFound(run);
    }

    /// <summary>A technician has changed the wires of a box that has run before.</summary>
    [Theory, MemberData(nameof(Machines))]
    public void The_valve_proof_of_a_used_box_finds_joined_ones_too(string machine, int seed) =>
        AssertFound(On(
            machine, seed, OutputWiring.Joined, SensorPlace.Group, DiagnosisRun.UsedBox(),
            ProgrammeCatalogue.ValveProof));

    /// <summary>By the line of a rotary pump exchanged ones look like a group that does not vent.</summary>
    [Theory, MemberData(nameof(Seeds))]
    public void By_the_line_of_a_rotary_pump_they_are_found_too(int seed)
    {
        foreach (MachineProfile profile in (MachineProfile[])
            [MachineProfile.RotaryTank, MachineProfile.E61Rotary, MachineProfile.RotaryPlumbed])
        {
            foreach (OutputWiring wiring in (OutputWiring[])[OutputWiring.Exchanged, OutputWiring.Joined])
            {
                AssertFound(Rotary(profile, seed, wiring, slots: null, ProgrammeCatalogue.ValveProof));
                AssertFound(Rotary(profile, seed, wiring, slots: null, ProgrammeCatalogue.TeachIn));
                AssertFound(Rotary(profile, seed, wiring, slots: null, _ => Rinse()));
                AssertFound(Rotary(profile, seed, wiring, DiagnosisRun.UsedBox(), ProgrammeCatalogue.ValveProof));
            }
        }
    }

    private static DiagnosisRun Rotary(
        MachineProfile profile, int seed, OutputWiring wiring, byte[]?[]? slots,
        Func<ControllerSettings, Programme> programme)
    {
        var settings = new ControllerSettings();
        MachineProfiles.Apply(profile, settings);
        settings.Place = SensorPlace.Pump;
        SensedMachineParameters parts = SoundMachines.Draw(profile, seed);
        parts = parts with { Machine = parts.Machine with { SensorInPumpLine = true } };
        var run = new DiagnosisRun(parts, seed, settings, slots, programme(settings));
        run.World.Sensed.Outputs = wiring;
        return run;
    }

    private static void AssertFound(
        string machine, int seed, OutputWiring wiring, SensorPlace place,
        Func<ControllerSettings, Programme> programme) =>
        AssertFound(On(machine, seed, wiring, place, slots: null, programme));

    private static void AssertFound(DiagnosisRun run)
    {
        Finding finding = run.FindOut(adviceIsEnough: false, 1);

        Assert.Equal(Fault.OutputsMixed, finding.Fault);
        Assert.Equal(0, run.Run.Walk.CyclesCompleted);
        Assert.Equal((false, false), (run.Run.Group.IsPumpLocked, run.Run.Group.IsVentLocked));
        Assert.False(FaultRules.IsFinal(finding.Fault));
        run.World.RunUntil(run.World.Now + (2 * Second));
        Assert.False(run.World.Sensed.Machine.PumpPowered);
    }

    private static Programme Rinse() => ProgrammeCatalogue.WaterRinse(FillEnd.Timed);

    private static DiagnosisRun On(
        string machine, int seed, OutputWiring wiring, SensorPlace place, byte[]?[]? slots,
        Func<ControllerSettings, Programme> programme)
    {
        SensedMachineParameters parts = WeldCheckTests.Parts(machine, seed);
        var settings = new ControllerSettings { Place = place };
        MachineParameters water = parts.Machine with { SensorInPumpLine = place == SensorPlace.Pump };
        var run = new DiagnosisRun(parts with { Machine = water }, seed, settings, slots, programme(settings));
        run.World.Sensed.Outputs = wiring;
        return run;
    }
}
