namespace BackflushController.Tests.Bench;

/// <summary>The command "faults" with the real simulation, run once for all the tests that look at it.</summary>
public sealed class FaultTour : IDisposable
{
    private readonly TestBench _bench;

    public FaultTour()
    {
        _bench = new TestBench
        {
            Catalogue = ProgrammeRun.Catalogue,
            RunProgramme = (options, observer) =>
            {
                RunReport report = ProgrammeRun.Run(options, observer);
                Reports.Add(report);
                return report;
            },
        };
        ExitCode = _bench.Run("faults", "--out", "docs/images/faults", "--page", Pages.Faults);
    }

    public List<RunReport> Reports { get; } = [];

    public int ExitCode { get; }

    public string Output => _bench.Output;

    public string Docs => _bench.PathOf("docs");

    public string Page => _bench.PathOf(Pages.Faults);

    public void Dispose() => _bench.Dispose();
}
