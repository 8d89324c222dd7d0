namespace BackflushController.Tests.Display;

/// <summary>A panel that is absent or a bus that is stuck must not disturb a run.</summary>
public sealed class PanelFaultTests
{
    private const long Second = 1_000_000_000;
    private const int Edges = 20;

    private readonly ChipSimulation _simulation = new(
        CostModel.LoadDefault(), MachinePresets.Get(MachinePresets.DefaultName).Parameters, seed: 1);

    private I2cWires Wires => _simulation.PanelWires;

    [Fact]
    public void Without_a_panel_the_edges_are_as_exact()
    {
        Wires.Disconnect(Wiring.OledAddress);

        OutputEdge[] edges = RunDetergentStage();

        Assert.Equal(Edges, edges.Length);
        Assert.All(edges, edge => Assert.InRange(edge.ErrorNanoseconds / 1000.0, 0, 1000));
    }

    [Fact]
    public void A_panel_unplugged_in_a_fill_and_plugged_in_again_shows_the_run()
    {
        _simulation.Chip.Schedule(20 * Second, () => Wires.Disconnect(Wiring.OledAddress));
        _simulation.Chip.Schedule(40 * Second, () =>
        {
            _simulation.Panel.PowerUp();
            Wires.Connect(Wiring.OledAddress, _simulation.Panel);
        });
        string[] lines = [];
        _simulation.Chip.Schedule(62 * Second, () => lines = new ScreenReader().Read(_simulation.Panel.ToFrame()));

        OutputEdge[] edges = RunDetergentStage();

        Assert.All(edges, edge => Assert.InRange(edge.ErrorNanoseconds / 1000.0, 0, 1000));
        Assert.Contains("Press: stop", lines);
        Assert.StartsWith("Detergent", lines[0]);
    }

    [Fact]
    public void A_stuck_bus_delays_an_edge_by_one_transaction_at_most_and_keeps_the_order()
    {
        _simulation.Chip.Schedule(20 * Second, () => Wires.Condition = I2cBusCondition.Stuck);

        OutputEdge[] edges = RunDetergentStage();

        Assert.Equal(Edges, edges.Length);
        for (int i = 0; i < edges.Length; i++)
        {
            Assert.Equal(i % 4 is 1 or 2 ? BoxOutput.Pump : BoxOutput.Valve, edges[i].Output);
            Assert.Equal(i % 4 < 2, edges[i].On);
        }

        OutputEdge[] pump = [.. edges.Where(edge => edge.Output == BoxOutput.Pump)];
        foreach (OutputEdge[] fill in pump.Chunk(2))
        {
            double seconds = (fill[1].TimeNanoseconds - fill[0].TimeNanoseconds) / 1e9;
            Assert.InRange(seconds, 9.999, 11.05);
        }
    }

    private OutputEdge[] RunDetergentStage()
    {
        var recorder = new TraceRecorder(_simulation);
        _simulation.Chip.Schedule(3 * Second, () => _simulation.Button.PressFor(Second));
        _simulation.Chip.Schedule(8 * Second, () => _simulation.Button.PressFor(2 * Second));
        _simulation.Chip.Schedule(125 * Second, _simulation.Chip.CutPower);
        RunEnd end = _simulation.Chip.Run(ProgrammeRun.LoadFirmware(_simulation.Chip.Costs));
        Assert.Equal(RunEndReason.PowerCut, end.Reason);
        return [.. recorder.Edges.Where(edge => edge.Output != BoxOutput.Buzzer)];
    }
}
