using BackflushController.Core.Display;
using BackflushController.Core.Settings;
using BackflushController.EspressoMachine;
using BackflushController.Rig;

namespace BackflushController.Tests.ProgrammeRuns;

/// <summary>The stall-driven programme: each fill until the pump goes quiet, then off, then the whoosh.</summary>
public sealed class StallFillTests
{
    private const double LimitSeconds = 20;
    private const double PlateauToleranceBar = 0.3;
    private const int Cycles = 10;

    public static TheoryData<string> Machines => [.. MachinePresets.Names];

    [Theory]
    [MemberData(nameof(Machines))]
    public void On_every_machine_each_fill_ends_at_the_stall_near_the_plateau(string machine)
    {
        double plateau = MachinePresets.Get(machine).Parameters.BlindPlateauBar();

        RunReport report = BenchRig.Run(
            new RigOptions { Programme = ExpectedProgramme.StallDriven, Machine = machine });

        Assert.True(report.Completed, report.Outcome);
        Assert.Equal(Cycles, report.Cycles.Count);
        Assert.All(OutputChecks.FillSeconds(report.Edges), fill => Assert.InRange(fill, 2, LimitSeconds - 0.5));
        Assert.All(
            OutputChecks.Fills(report.Edges),
            fill => Assert.InRange(PeakBefore(report, fill.Off) - plateau, -PlateauToleranceBar, PlateauToleranceBar));
        OutputChecks.AssertExact(report.Edges);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2_000_000)]
    public void The_dwell_is_what_the_pump_runs_on_after_the_stall(long dwellMicroseconds)
    {
        double standard = FirstFillSeconds(new ControllerSettings().StallDwellMicroseconds);

        double other = FirstFillSeconds(dwellMicroseconds);

        Assert.Equal((dwellMicroseconds - 500_000) / 1e6, other - standard, tolerance: 1e-6);
    }

    private static double FirstFillSeconds(long dwellMicroseconds)
    {
        var session = new Session(new ControllerSettings { StallDwellMicroseconds = dwellMicroseconds });
        session.Invite(new PersonTraits(TextId.StallBackflush, Seed: 1));
        session.RunUntil(60 * Session.Second);
        return OutputChecks.FillSeconds(session.Timed)[0];
    }

    /// <summary>Mean over the last tenth of a second: five whole strokes of the pump at 50 Hz, six at 60 Hz.</summary>
    private static double PeakBefore(RunReport report, OutputEdge pumpOff) =>
        report.Pressure
            .Where(sample => sample.TimeNanoseconds < pumpOff.TimeNanoseconds
                && sample.TimeNanoseconds > pumpOff.TimeNanoseconds - (100 * Session.Millisecond))
            .Average(sample => sample.GroupBar);
}
