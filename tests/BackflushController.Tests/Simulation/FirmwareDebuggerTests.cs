namespace BackflushController.Tests.Simulations;

/// <summary>Looking into the memory of the firmware shows what it thinks and changes nothing.</summary>
public sealed class FirmwareDebuggerTests
{
    [Fact]
    public void It_sees_the_run_go_through_its_states()
    {
        List<RunState> states = [];

        Run(state =>
        {
            if (states.Count == 0 || states[^1] != state.State)
            {
                states.Add(state.State);
            }
        });

        Assert.Equal([RunState.Ready, RunState.AwaitingPerson, RunState.Energising, RunState.Filling], states.Take(4));
    }

    [Fact]
    public void It_costs_the_firmware_nothing()
    {
        (long units, long[] edges) = Run(_ => { });

        Assert.Equal((units, string.Join(' ', edges)), Joined(Run(null)));
    }

    private static (long Units, string Edges) Joined((long Units, long[] Edges) run) =>
        (run.Units, string.Join(' ', run.Edges));

    private static (long Units, long[] Edges) Run(Action<FirmwareState>? seen)
    {
        var simulation = new ChipSimulation(CostModel.LoadDefault(), SensedMachineParameters.Default, seed: 1);
        List<long> edges = [];
        simulation.Chip.Pin(Wiring.PumpPin).LevelChanged += (time, _) => edges.Add(time);
        if (seen != null)
        {
            _ = new FirmwareDebugger(simulation.Chip, seen);
        }

        simulation.Chip.Schedule(3 * Second, () => simulation.Button.PressFor(Second));
        simulation.Chip.Schedule(8 * Second, () => simulation.Button.PressFor(2 * Second));
        simulation.Chip.Schedule(40 * Second, simulation.Chip.CutPower);
        simulation.Chip.Run(ProgrammeRun.LoadFirmware(simulation.Chip.Costs));
        return (simulation.Chip.UnitHundredths, [.. edges]);
    }
}
