namespace BackflushController.Tests.Run;

/// <summary>
/// The real firmware, a detergent backflush, a simulated machine, and an operator who only has the button. What holds
/// for every programme is in <see cref="ButtonProgrammeTests"/>.
/// </summary>
[Trait("Category", "Slow")]
public sealed class DetergentBackflushTests(DetergentRun run) : IClassFixture<DetergentRun>
{
    private readonly RunReport _report = run.Report;

    [Fact]
    public void Every_cycle_fills_to_the_over_pressure_valve_and_vents_with_a_whoosh()
    {
        Assert.Equal(10, _report.Cycles.Count);
        Assert.All(_report.Cycles, cycle =>
        {
            Assert.InRange(cycle.FillSeconds, 1, 9);
            Assert.InRange(cycle.PlateauBar, 12, 14);
            Assert.NotNull(cycle.VentSeconds);
            Assert.InRange(cycle.VentSeconds.Value, 0.1, 1.2);
        });
    }

    [Fact]
    public void The_report_names_its_cost_model() => Assert.Equal("ESP32 at 2 us a unit", _report.CostModelName);

    [Fact]
    public void Every_machine_of_the_catalogue_is_cleaned()
    {
        Assert.All(ProgrammeRun.Catalogue.Machines, machine =>
        {
            RunReport report = ProgrammeRun.Run(DetergentRun.Options with { Machine = machine });
            Assert.True(report.Completed, machine);
            Assert.All(report.Cycles, cycle => Assert.NotNull(cycle.VentSeconds));
            Assert.InRange(report.WorstEdgeErrorMicroseconds, 0, OutputChecks.WorstEdgeErrorMicroseconds);
        });
    }
}
