using System.Collections.Concurrent;

namespace BackflushController.Tests.Faults;

/// <summary>
/// Five hundred healthy machines, each of other parts: pump, over-pressure valve of 9 to 14 bar, compliance, mains of
/// 50 or 60 Hz, sensor, dividers, chip. None may be called broken, and what is measured must be true.
/// </summary>
[Trait("Category", "Slow")]
public sealed class HealthyMachinesTests
{
    private const int Machines = 500;
    private const double StallBoundMilliseconds = 300;
    private const double VentBoundMilliseconds = 50;
    private const double PlateauBoundBar = 0.6;

    [Theory]
    [InlineData(FillEnd.Stall, 0)]
    [InlineData(FillEnd.Timed, Machines)]
    public void No_healthy_machine_is_called_broken_and_what_is_measured_is_true(FillEnd fillEnd, int seedsBefore)
    {
        Func<ControllerSettings, Programme> programme =
            fillEnd == FillEnd.Stall ? _ => ProgrammeCatalogue.StallBackflush() : TrialBox.Detergent;
        var cycles = new ConcurrentBag<ProvedCycle>();
        Parallel.For(seedsBefore + 1, seedsBefore + Machines + 1, seed =>
        {
            DiagnosisRun run = new TrialBox(SensedMachineParameters.Varied(seed), seed).Run(programme);
            var truth = new CycleTruth(run.World);
            Finding finding = run.FindOut(adviceIsEnough: true, programmes: 1);
            Assert.True(finding.Name == ExpectedNames.Tolerated, $"machine {seed}: {finding}");
            foreach (ProvedCycle cycle in truth.Cycles)
            {
                cycles.Add(cycle);
            }
        });

        var stall = new Distribution(cycles.Select(cycle => cycle.StallError));
        var vent = new Distribution(cycles.Select(cycle => cycle.VentError));
        var plateau = new Distribution(cycles.Select(cycle => cycle.PlateauError));
        FiguresPage.Check(
            $"Healthy machines, fills that end by {(fillEnd == FillEnd.Stall ? "the stall" : "their time")}",
            $"{Machines} machines, no false fault, no false advice. Measured less true:",
            [
                "| figure | cycles | lowest | 1st percentile | median | 99th | highest |",
                "|---|---|---|---|---|---|---|",
                stall.Row("stall, ms", "0"),
                vent.Row("vent, ms", "0"),
                plateau.Row("plateau, bar", "0.00"),
                new Distribution(cycles.Select(cycle => cycle.Vent)).Row("the true vent itself, s", "0.00"),
            ]);
        Assert.True(cycles.Count >= 7 * Machines);
        Assert.InRange(stall.Worst, 0, StallBoundMilliseconds);
        Assert.InRange(vent.Worst, 0, VentBoundMilliseconds);
        Assert.InRange(plateau.Worst, 0, PlateauBoundBar);
    }
}
