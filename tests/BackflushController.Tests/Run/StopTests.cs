namespace BackflushController.Tests.Run;

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
        var simulation = new ChipSimulation(
            CostModel.LoadDefault(), MachinePresets.Get(MachinePresets.DefaultName).Parameters, seed: 1);
        var recorder = new TraceRecorder(simulation);
        simulation.Chip.Schedule(3 * Second, () => simulation.Button.PressFor(Second));
        simulation.Chip.Schedule(6 * Second, () => simulation.Button.PressFor(Second));
        simulation.Chip.Schedule(atSecond * Second, () => simulation.Button.PressFor(200 * Millisecond));
        string[] stopping = [];
        string[] stopped = [];
        var reader = new ScreenReader();
        simulation.Chip.Schedule(
            (atSecond * Second) + (Second / 2), () => stopping = reader.Read(simulation.Panel.ToFrame()));
        simulation.Chip.Schedule((atSecond + 12) * Second, () => stopped = reader.Read(simulation.Panel.ToFrame()));
        simulation.Chip.Schedule((atSecond + 13) * Second, simulation.Chip.CutPower);

        RunEnd end = simulation.Chip.Run(ProgrammeRun.LoadFirmware(simulation.Chip.Costs));
        Assert.Equal(RunEndReason.PowerCut, end.Reason);

        OutputEdge[] edges = [.. recorder.Edges.Where(edge => edge.Output != BoxOutput.Buzzer)];
        Assert.Equal(
            [BoxOutput.Valve, BoxOutput.Pump, BoxOutput.Pump, BoxOutput.Valve], edges.Select(edge => edge.Output));
        Assert.InRange(edges[2].TimeNanoseconds - (atSecond * Second), 0, 100 * Millisecond);
        Assert.InRange(edges[3].TimeNanoseconds - edges[2].TimeNanoseconds, 99 * Millisecond, 101 * Millisecond);
        Assert.Equal("STOPPING", stopping[0]);
        Assert.Contains("Do not open!", stopping);
        Assert.Equal("STOPPED", stopped[0]);
        Assert.Contains("Safe to open", stopped);
    }
}
