namespace BackflushController.Tests.Run;

/// <summary>Edge errors over a long run, with the interpreter charged and the panel attached.</summary>
public sealed class HundredCyclesTests
{
    private const int Stages = 5;
    private const int CyclesPerStage = 20;
    private const int Cycles = Stages * CyclesPerStage;
    private const long Second = 1_000_000;

    // A hundred fills of 450 s together: the output gate grants 480 s in one run.
    private const long Fill = 4_500_000;
    private const long Release = (20 * Second) - Fill;
    private const double WorstErrorMicroseconds = 1000;
    private const double MillilitresPerCycle = 20;

    [Theory]
    [InlineData(Fill, Release)]
    [InlineData(3_333_333, 3_222_223)]
    public void The_error_stays_within_a_millisecond_and_does_not_grow(long fill, long release)
    {
        double[] errors = ErrorsInMicroseconds(fill, release);

        Assert.Equal(4 * Cycles, errors.Length);
        Assert.All(errors, error => Assert.InRange(error, 0, WorstErrorMicroseconds));
        double first = errors[..(2 * Cycles)].Average();
        double second = errors[(2 * Cycles)..].Average();
        Assert.InRange(second - first, -50, 50);
    }

    /// <summary>
    /// Errors against the programme alone: the first edge is the anchor, every later one is where the programme puts it
    /// from there, whatever the firmware believed.
    /// </summary>
    [Fact]
    public void Against_the_first_edge_as_anchor_the_last_one_is_as_exact_as_the_second()
    {
        OutputEdge[] edges = Run(Fill, Release);
        OutputEdge[] pumpOn = [.. edges.Where(edge => edge is { Output: BoxOutput.Pump, On: true })];

        for (int cycle = 0; cycle < Cycles; cycle++)
        {
            long expected = pumpOn[0].TimeNanoseconds + (cycle * 20 * Second * 1000);
            Assert.InRange((pumpOn[cycle].TimeNanoseconds - expected) / 1000.0, -500, 500);
        }
    }

    private static double[] ErrorsInMicroseconds(long fill, long release) =>
        [.. Run(fill, release).Select(edge => edge.ErrorNanoseconds / 1000.0)];

    private static OutputEdge[] Run(long fill, long release)
    {
        CostModel costs = CostModel.LoadDefault();
        var firmware = new InstrumentedFirmware(costs);
        var simulation = new ChipSimulation(costs, MachinePresets.Get(MachinePresets.DefaultName).Parameters, seed: 1);
        Stage cycles = Stage.Water(TextId.WaterCycles, CyclesPerStage, fill, release, FillEnd.Timed);
        Programme programme = new(
            RunKind.DetergentBackflush,
            TextId.WaterRinse,
            TextId.WaterRinseHint,
            TextId.DoneWater,
            [.. Enumerable.Repeat(cycles, Stages)]);
        var recorder = new TraceRecorder(simulation);
        var person = new Operator(simulation, recorder, new OperatorTraits(programme.Name, Seed: 1))
        {
            Leaves = simulation.Chip.CutPower,
        };

        TopUpTank(simulation, (fill + release) * 1000);
        simulation.Chip.Schedule(10_000_000_000_000, simulation.Chip.CutPower);

        RunEnd end = simulation.Chip.Run(firmware.MainWith(Stages, CyclesPerStage, fill, release), firmware.Image);

        Assert.Equal(RunEndReason.PowerCut, end.Reason);
        Assert.True(person.SawDone);
        return [.. recorder.Edges.Where(edge => edge.Output != BoxOutput.Buzzer)];
    }

    /// <summary>The tank holds the water of ninety cycles; without water the box stops the run.</summary>
    private static void TopUpTank(ChipSimulation simulation, long cycleNanoseconds)
    {
        for (int cycle = 1; cycle <= Cycles; cycle++)
        {
            simulation.At(cycle * cycleNanoseconds, () => simulation.Machine.AddTankWater(MillilitresPerCycle));
        }
    }
}
