using BackflushController.EspressoMachine;
using BackflushController.Simulation;
using BackflushController.VirtualBoard;
using Xunit;

namespace BackflushController.Tests.Device;

/// <summary>A press stops a run: pump off, then valve released, then the screen says whether to open.</summary>
public sealed class StopTests
{
    private const long Millisecond = 1_000_000;
    private const long Second = 1000 * Millisecond;

    /// <summary>The start is held for 1 s from 3 s and from 6 s on; 0.8 s after that the valve opens.</summary>
    [Theory]
    [InlineData(8)]
    [InlineData(12)]
    [InlineData(16)]
    public void A_press_in_a_fill_stops_the_pump_within_a_tenth_of_a_second(long atSecond)
    {
        var rig = new RetrofitRig(
            CostModel.LoadDefault(), MachinePresets.Get(MachinePresets.DefaultName).Parameters, seed: 1);
        var recorder = new RigRecorder(
            rig, DetergentRun.Programme, observer: null);
        rig.Chip.Schedule(3 * Second, () => rig.Button.PressFor(Second));
        rig.Chip.Schedule(6 * Second, () => rig.Button.PressFor(Second));
        rig.Chip.Schedule(atSecond * Second, () => rig.Button.PressFor(200 * Millisecond));
        string[] stopping = [];
        string[] stopped = [];
        var reader = new ScreenReader();
        rig.Chip.Schedule((atSecond * Second) + (Second / 2), () => stopping = reader.Read(rig.Panel.ToFrame()));
        rig.Chip.Schedule((atSecond + 12) * Second, () => stopped = reader.Read(rig.Panel.ToFrame()));
        rig.Chip.Schedule((atSecond + 13) * Second, rig.Chip.CutPower);

        RunEnd end = rig.Chip.Run(BenchRig.LoadFirmware(rig.Chip.Costs));
        Assert.Equal(RunEndReason.PowerCut, end.Reason);

        OutputEdge[] edges = [.. recorder.Edges.Where(edge => edge.Output != RigOutput.Buzzer)];
        Assert.Equal(
            [RigOutput.Valve, RigOutput.Pump, RigOutput.Pump, RigOutput.Valve], edges.Select(edge => edge.Output));
        Assert.InRange(edges[2].TimeNanoseconds - (atSecond * Second), 0, 100 * Millisecond);
        Assert.InRange(edges[3].TimeNanoseconds - edges[2].TimeNanoseconds, 99 * Millisecond, 101 * Millisecond);
        Assert.Equal("STOPPING", stopping[0]);
        Assert.Contains("Do not open!", stopping);
        Assert.Equal("STOPPED", stopped[0]);
        Assert.Contains("Safe to open", stopped);
    }
}
