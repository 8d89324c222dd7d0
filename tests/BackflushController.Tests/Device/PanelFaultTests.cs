using BackflushController.EspressoMachine;
using BackflushController.Simulation;
using BackflushController.VirtualBoard;
using Xunit;

namespace BackflushController.Tests.Device;

/// <summary>A panel that is absent or a bus that is stuck must not disturb a run.</summary>
public sealed class PanelFaultTests
{
    private const long Second = 1_000_000_000;
    private const int Edges = 20;

    private readonly RetrofitRig _rig = new(
        CostModel.LoadDefault(), MachinePresets.Get(MachinePresets.DefaultName).Parameters, seed: 1);

    private I2cWires Wires => _rig.PanelWires;

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
        _rig.Chip.Schedule(20 * Second, () => Wires.Disconnect(Wiring.OledAddress));
        _rig.Chip.Schedule(40 * Second, () =>
        {
            _rig.Panel.PowerUp();
            Wires.Connect(Wiring.OledAddress, _rig.Panel);
        });
        string[] lines = [];
        _rig.Chip.Schedule(62 * Second, () => lines = new ScreenReader().Read(_rig.Panel.ToFrame()));

        OutputEdge[] edges = RunDetergentStage();

        Assert.All(edges, edge => Assert.InRange(edge.ErrorNanoseconds / 1000.0, 0, 1000));
        Assert.Contains("Press: stop", lines);
        Assert.StartsWith("Detergent", lines[0]);
    }

    [Fact]
    public void A_stuck_bus_delays_an_edge_by_one_transaction_at_most_and_keeps_the_order()
    {
        _rig.Chip.Schedule(20 * Second, () => Wires.Condition = I2cBusCondition.Stuck);

        OutputEdge[] edges = RunDetergentStage();

        Assert.Equal(Edges, edges.Length);
        for (int i = 0; i < edges.Length; i++)
        {
            Assert.Equal(i % 4 is 1 or 2 ? RigOutput.Pump : RigOutput.Valve, edges[i].Output);
            Assert.Equal(i % 4 < 2, edges[i].On);
        }

        OutputEdge[] pump = [.. edges.Where(edge => edge.Output == RigOutput.Pump)];
        foreach (OutputEdge[] fill in pump.Chunk(2))
        {
            double seconds = (fill[1].TimeNanoseconds - fill[0].TimeNanoseconds) / 1e9;
            Assert.InRange(seconds, 9.999, 11.05);
        }
    }

    private OutputEdge[] RunDetergentStage()
    {
        var recorder = new RigRecorder(
            _rig, DetergentRun.Programme, observer: null);
        _rig.Chip.Schedule(3 * Second, () => _rig.Button.PressFor(Second));
        _rig.Chip.Schedule(8 * Second, () => _rig.Button.PressFor(2 * Second));
        _rig.Chip.Schedule(125 * Second, _rig.Chip.CutPower);
        RunEnd end = _rig.Chip.Run(BenchRig.LoadFirmware(_rig.Chip.Costs));
        Assert.Equal(RunEndReason.PowerCut, end.Reason);
        return [.. recorder.Edges.Where(edge => edge.Output != RigOutput.Buzzer)];
    }
}
