namespace BackflushController.Tests.Run;

/// <summary>
/// The real firmware, a detergent backflush, a simulated machine, and a person who only has the button.
/// </summary>
public sealed class DetergentBackflushTests(DetergentRun run) : IClassFixture<DetergentRun>
{
    private const double WorstEdgeErrorMicroseconds = 1000;
    private const long CycleNanoseconds = 20_000_000_000;
    private const int CyclesPerStage = 5;

    private readonly RunReport _report = run.Report;

    private OutputEdge[] TimedEdges => [.. _report.Edges.Where(edge => edge.Output != BoxOutput.Buzzer)];

    [Fact]
    public void The_person_reaches_the_end_by_following_the_screen()
    {
        Assert.True(_report.Completed, _report.Outcome);
        Assert.Equal(
            ["ready", "dose detergent", "detergent filling", "detergent releasing", "rinse basket",
             "clear water filling", "clear water releasing", "done"],
            _report.Screens.Select(screen => screen.Caption));
    }

    [Fact]
    public void Five_detergent_cycles_are_followed_by_five_with_clear_water()
    {
        Assert.Equal(
            Enumerable.Repeat("Detergent", CyclesPerStage).Concat(Enumerable.Repeat("Clear water", CyclesPerStage)),
            _report.Cycles.Select(cycle => cycle.Stage));
    }

    [Fact]
    public void Every_cycle_fills_to_the_over_pressure_valve_and_vents_with_a_whoosh()
    {
        Assert.Equal(2 * CyclesPerStage, _report.Cycles.Count);
        Assert.All(_report.Cycles, cycle =>
        {
            Assert.InRange(cycle.FillSeconds, 1, 9);
            Assert.InRange(cycle.PlateauBar, 12, 14);
            Assert.NotNull(cycle.VentSeconds);
            Assert.InRange(cycle.VentSeconds.Value, 0.1, 1.2);
        });
    }

    [Fact]
    public void Every_edge_is_within_a_millisecond_of_its_schedule_with_the_interpreter_charged()
    {
        Assert.Equal(8 * CyclesPerStage, TimedEdges.Length);
        Assert.All(
            TimedEdges,
            edge => Assert.InRange(edge.ErrorNanoseconds / 1000.0, 0, WorstEdgeErrorMicroseconds));
    }

    [Fact]
    public void The_schedule_itself_is_the_programme_to_the_microsecond()
    {
        long lead = RunTiming.ValveLeadMicroseconds * 1000;
        long lag = RunTiming.ValveLagMicroseconds * 1000;
        long[] offsets = [0, lead, lead + (CycleNanoseconds / 2), lead + (CycleNanoseconds / 2) + lag];

        foreach (OutputEdge[] stage in TimedEdges.Chunk(4 * CyclesPerStage))
        {
            long start = stage[0].ScheduledNanoseconds;
            for (int i = 0; i < stage.Length; i++)
            {
                Assert.Equal(start + (i / 4 * CycleNanoseconds) + offsets[i % 4], stage[i].ScheduledNanoseconds);
                Assert.Equal(i % 4 is 1 or 2 ? BoxOutput.Pump : BoxOutput.Valve, stage[i].Output);
                Assert.Equal(i % 4 < 2, stage[i].On);
            }
        }
    }

    [Fact]
    public void The_pump_never_runs_with_the_valve_released()
    {
        bool pump = false;
        bool valve = false;
        bool ran = false;
        foreach (OutputEdge edge in _report.Edges)
        {
            pump = edge.Output == BoxOutput.Pump ? edge.On : pump;
            valve = edge.Output == BoxOutput.Valve ? edge.On : valve;
            ran |= pump;
            Assert.False(pump && !valve, $"pump on, valve released at {edge.TimeNanoseconds} ns");
        }

        Assert.True(ran);
        Assert.False(pump || valve, "outputs at the end");
    }

    [Fact]
    public void No_tick_is_over_its_time_and_the_control_step_stays_within_its_budget()
    {
        Assert.True(_report.Ticks.Ticks > 10_000, $"{_report.Ticks.Ticks} ticks");
        Assert.Equal(0, _report.Ticks.Overruns);
        Assert.InRange(_report.Ticks.WorstUnits, 1, 2000);
    }

    [Fact]
    public void The_water_of_the_cycles_is_in_the_drip_tray()
    {
        // About 20 ml a cycle: the survey's 2 ml/s while backflushing.
        Assert.InRange(_report.DripTrayMillilitres, 100, 400);
    }

    [Fact]
    public void The_report_names_its_cost_model()
    {
        Assert.Equal("ESP32 at 2 us a unit", _report.CostModelName);
    }

    [Fact]
    public void The_same_seed_gives_the_same_trace_to_the_byte()
    {
        Assert.Equal(Trace(_report), Trace(ProgrammeRun.Run(DetergentRun.Options)));
    }

    [Fact]
    public void Another_seed_gives_another_trace_with_the_same_cycles()
    {
        RunReport other = ProgrammeRun.Run(DetergentRun.Options with { Seed = 2 });

        Assert.NotEqual(Trace(_report), Trace(other));
        Assert.True(other.Completed);
        Assert.Equal(_report.Cycles.Count, other.Cycles.Count);
    }

    [Fact]
    public void Every_machine_of_the_catalogue_is_cleaned()
    {
        Assert.All(ProgrammeRun.Catalogue.Machines, machine =>
        {
            RunReport report = ProgrammeRun.Run(DetergentRun.Options with { Machine = machine });
            Assert.True(report.Completed, machine);
            Assert.All(report.Cycles, cycle => Assert.NotNull(cycle.VentSeconds));
            Assert.InRange(report.WorstEdgeErrorMicroseconds, 0, WorstEdgeErrorMicroseconds);
        });
    }

    private static string Trace(RunReport report)
    {
        IEnumerable<string> lines = report.Edges.Select(edge => edge.ToString())
            .Concat(report.Pressure.Select(sample => $"{sample.TimeNanoseconds} {sample.GroupBar:R}"))
            .Concat(report.Screens.Select(screen => Convert.ToHexString(screen.Frame)))
            .Concat(report.Log.Select(entry => entry.ToString()));
        return string.Join('\n', lines);
    }
}
