namespace BackflushController.Tests.Faults;

/// <summary>Outputs that are exchanged or on one wire, on a box that has just been built in.</summary>
[Trait("Category", "Slow")]
public sealed class OutputWiringTests
{
    public static TheoryData<string, int> Machines => Specimens.Mixed;

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
            AssertFound(machine, seed, OutputWiring.Exchanged, place, Rinse);
            AssertFound(machine, seed, OutputWiring.Joined, place, Rinse);
        }
    }

    [Theory, MemberData(nameof(Machines))]
    public void The_output_test_finds_joined_ones(string machine, int seed) =>
        AssertFound(machine, seed, OutputWiring.Joined, SensorPlace.Group, _ => ProgrammeCatalogue.OutputTest());

    /// <summary>Nothing tells it from joined outputs; the box stays as it is, and the pump is off.</summary>
    [Theory, MemberData(nameof(Machines))]
    public void A_relay_that_was_welded_before_the_first_fill_of_the_box_is_named_with_them(string machine, int seed)
    {
        DiagnosisRun run = Specimens.BoxOn(machine, seed).Run(Rinse);
        run.World.Sensed.PumpForced = true;

        AssertFound(run);
    }

    /// <summary>A technician has changed the wires of a box that has run before.</summary>
    [Theory, MemberData(nameof(Machines))]
    public void The_valve_proof_of_a_used_box_finds_joined_ones_too(string machine, int seed) =>
        AssertFound(Wired(
            Specimens.BoxOn(machine, seed).Used(), OutputWiring.Joined, ProgrammeCatalogue.ValveProof));

    /// <summary>By the line of a rotary pump exchanged ones look like a group that does not vent.</summary>
    [Theory, MemberData(nameof(Seeds))]
    public void By_the_line_of_a_rotary_pump_they_are_found_too(int seed)
    {
        foreach (MachineProfile profile in (MachineProfile[])
            [MachineProfile.RotaryTank, MachineProfile.E61Rotary, MachineProfile.RotaryPlumbed])
        {
            foreach (OutputWiring wiring in (OutputWiring[])[OutputWiring.Exchanged, OutputWiring.Joined])
            {
                AssertFound(Wired(Rotary(profile, seed), wiring, ProgrammeCatalogue.ValveProof));
                AssertFound(Wired(Rotary(profile, seed), wiring, ProgrammeCatalogue.TeachIn));
                AssertFound(Wired(Rotary(profile, seed), wiring, Rinse));
                AssertFound(Wired(Rotary(profile, seed).Used(), wiring, ProgrammeCatalogue.ValveProof));
            }
        }
    }

    private static TrialBox Rotary(MachineProfile profile, int seed) => TrialBox.OnProfile(profile, seed).InLine();

    private static void AssertFound(
        string machine, int seed, OutputWiring wiring, SensorPlace place,
        Func<ControllerSettings, Programme> programme)
    {
        TrialBox box = Specimens.BoxOn(machine, seed);
        AssertFound(Wired(place == SensorPlace.Pump ? box.InLine() : box, wiring, programme));
    }

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

    private static Programme Rinse(ControllerSettings settings) => ProgrammeCatalogue.WaterRinse(FillEnd.Timed);

    private static DiagnosisRun Wired(
        TrialBox box, OutputWiring wiring, Func<ControllerSettings, Programme> programme)
    {
        DiagnosisRun run = box.Run(programme);
        run.World.Sensed.Outputs = wiring;
        return run;
    }
}
