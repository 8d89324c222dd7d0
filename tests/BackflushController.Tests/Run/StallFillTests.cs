namespace BackflushController.Tests.Run;

/// <summary>The stall-driven programme: each fill until the pump goes quiet, then off, then the whoosh.</summary>
public sealed class StallFillTests
{
    private const double LimitSeconds = 20;
    private const double PlateauToleranceBar = 0.3;
    private const int Cycles = 8;

    public static TheoryData<string> Machines => [.. MachinePresets.Names];

    [Theory, MemberData(nameof(Machines))]
    public void On_every_machine_each_fill_ends_at_the_stall_near_the_plateau(string machine)
    {
        double plateau = MachinePresets.Get(machine).Parameters.BlindPlateauBar();

        RunReport report = ProgrammeRun.Run(
            new RunOptions { Programme = ExpectedProgramme.StallDriven, Machine = machine });

        Assert.True(report.Completed, report.Outcome);
        Assert.Equal(Cycles, report.Cycles.Count);
        Assert.All(OutputChecks.FillSeconds(report.Edges), fill => Assert.InRange(fill, 2, LimitSeconds - 0.5));
        Assert.All(
            OutputChecks.Fills(report.Edges),
            fill => Assert.InRange(PeakBefore(report, fill.Off) - plateau, -PlateauToleranceBar, PlateauToleranceBar));
        OutputChecks.AssertExact(report.Edges);
    }

    [Fact]
    public void On_a_clean_machine_the_detergent_ends_after_four_cycles_and_the_clear_water_runs_in_full()
    {
        Assert.Equal(
            [
                "Detergent 1/6", "Detergent 2/6", "Detergent 3/6", "Detergent 4/6",
                "YOUR TURN",
                "Clear water 1/4", "Clear water 2/4", "Clear water 3/4", "Clear water 4/4",
                "DONE",
            ],
            TitlesOf(_ => { }));
    }

    [Fact]
    public void A_valve_that_still_vents_better_with_each_cycle_gets_the_next_one_with_detergent()
    {
        string[] titles = TitlesOf(session =>
        {
            // Open to a tenth at first, and to more with every fill.
            for (int fill = 1; fill <= 6; fill++)
            {
                double open = 0.1 * Math.Pow(1.4, fill);
                session.AfterEdge(BoxOutput.Pump, on: true, fill, 0, () => session.FoulDrain(open));
            }
        });

        Assert.Contains("Detergent 6/6", titles);
        Assert.Equal("DONE", titles[^1]);
    }

    [Fact]
    public void A_vent_that_stays_slow_is_never_called_clean()
    {
        string[] titles = TitlesOf(session => session.FoulDrain(0.08));

        Assert.Contains("Detergent 6/6", titles);
        Assert.Equal("DONE", titles[^1]);
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

    /// <summary>What stands on top of the panel from the first detergent cycle on.</summary>
    private static string[] TitlesOf(Action<Session> prepare)
    {
        var session = new Session();
        prepare(session);
        List<string> titles = session.WatchTitles();
        session.Invite(new OperatorTraits(TextId.StallBackflush, Seed: 1));
        session.RunUntil(1000 * Second);
        return [.. titles.SkipWhile(title => !title.StartsWith("Detergent 1"))];
    }

    private static double FirstFillSeconds(long dwellMicroseconds)
    {
        var session = new Session(new ControllerSettings { StallDwellMicroseconds = dwellMicroseconds });
        session.Invite(new OperatorTraits(TextId.StallBackflush, Seed: 1));
        session.RunUntil(60 * Second);
        return OutputChecks.FillSeconds(session.Timed)[0];
    }

    /// <summary>Mean over the last tenth of a second: five whole strokes of the pump at 50 Hz, six at 60 Hz.</summary>
    private static double PeakBefore(RunReport report, OutputEdge pumpOff) =>
        report.Pressure
            .Where(sample => sample.TimeNanoseconds < pumpOff.TimeNanoseconds
                && sample.TimeNanoseconds > pumpOff.TimeNanoseconds - (100 * Millisecond))
            .Average(sample => sample.GroupBar);
}
