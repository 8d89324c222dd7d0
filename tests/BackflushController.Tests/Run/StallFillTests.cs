namespace BackflushController.Tests.Run;

/// <summary>The stall-driven programme: each fill until the pump goes quiet, then off, then the whoosh.</summary>
public sealed class StallFillTests
{
    private const double LimitSeconds = 20;
    private const double PlateauToleranceBar = 0.3;

    private static readonly int[] CycleNumbers = [1, 2, 3, 4, 1, 2, 3, 4];

    public static TheoryData<string> Machines => [.. MachinePresets.WithoutSettings.Select(preset => preset.Name)];

    [Theory, MemberData(nameof(Machines))]
    public void On_every_machine_each_fill_ends_at_the_stall_near_the_plateau(string machine)
    {
        double plateau = MachinePresets.Get(machine).Parameters.BlindPlateauBar();

        RunReport report = ProgrammeRun.Run(
            new RunOptions { Programme = ExpectedProgramme.StallDriven, Machine = machine });

        Assert.True(report.Completed, report.Outcome);
        Assert.Equal(CycleNumbers, report.Cycles.Select(cycle => cycle.Number));
        Assert.All(OutputChecks.FillSeconds(report.Edges), fill => Assert.InRange(fill, 2, LimitSeconds - 0.5));
        Assert.All(
            OutputChecks.Fills(report.Edges),
            fill => Assert.InRange(PeakBefore(report, fill.Off) - plateau, -PlateauToleranceBar, PlateauToleranceBar));
        OutputChecks.AssertExact(report.Edges);
    }

    /// <summary>Mean over the last tenth of a second: five whole strokes of the pump at 50 Hz, six at 60 Hz.</summary>
    private static double PeakBefore(RunReport report, OutputEdge pumpOff) =>
        report.Pressure
            .Where(sample => sample.TimeNanoseconds < pumpOff.TimeNanoseconds
                && sample.TimeNanoseconds > pumpOff.TimeNanoseconds - (100 * Millisecond))
            .Average(sample => sample.GroupBar);
}
