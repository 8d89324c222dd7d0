using System.Text;
using BackflushController.Simulation;

namespace BackflushController.Bench;

/// <summary>Runs every fault scenario and writes a plot of each and a page about all.</summary>
/// <param name="environment">Console, directory and clock.</param>
/// <param name="catalogue">Its first programme and machine are run where the scenario asks for no other.</param>
/// <param name="runProgramme">Runs the rig to the end.</param>
internal sealed class FaultsCommand(
    BenchEnvironment environment, RunCatalogue catalogue, Func<RunOptions, IRunObserver?, RunReport> runProgramme)
{
    /// <summary>The name of the page when it is not asked for in another place.</summary>
    public const string Page = "faults.md";

    // These pictures are kept in a repository; this many columns still show every stroke of a cycle.
    private const int PlotColumns = 550;

    /// <summary>Does the tour.</summary>
    /// <param name="request">Where the files go.</param>
    /// <returns>Whether the box did with every fault what it is to do with it.</returns>
    public bool Execute(FaultsRequest request)
    {
        int nameWidth = FaultScenarios.All.Max(scenario => scenario.Name.Length);
        var reports = new List<RunReport>();
        foreach (FaultScenario scenario in FaultScenarios.All)
        {
            RunReport report = Run(scenario);
            reports.Add(report);
            string verdict = report.Succeeded ? "" : "  NOT MET";
            environment.Output.WriteLine(
                $"{scenario.Name.PadRight(nameWidth)}  {SingleLine.Of(report.Outcome)}{verdict}");
        }

        Write(request, reports);
        return reports.All(report => report.Succeeded);
    }

    // On its own thread, so that Ctrl+C ends the program even in the middle of a run.
    private RunReport Run(FaultScenario scenario)
    {
        var options = new RunOptions
        {
            Programme = scenario.Programme ?? catalogue.Programmes[0],
            Machine = catalogue.Machines[0],
            Fault = scenario.Name,
        };
        Task<RunReport> run = Task.Factory.StartNew(
            () => runProgramme(options, null),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        return run.WaitAsync(environment.Stop).GetAwaiter().GetResult();
    }

    private void Write(FaultsRequest request, IReadOnlyList<RunReport> reports)
    {
        string directory = Path.GetFullPath(request.OutDirectory, environment.WorkingDirectory);
        string page = request.PageFile is string file
            ? Path.GetFullPath(file, environment.WorkingDirectory)
            : Path.Combine(directory, Page);
        string pageDirectory = Path.GetDirectoryName(page)!;
        string pictures = Path.GetRelativePath(pageDirectory, directory).Replace('\\', '/');
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        try
        {
            Directory.CreateDirectory(directory);
            Directory.CreateDirectory(pageDirectory);
            foreach (RunReport report in reports)
            {
                string path = Path.Combine(directory, FaultPage.PictureName(report.Fault!));
                File.WriteAllText(path, PressurePlot.Svg(report, PlotColumns), utf8);
            }

            File.WriteAllText(page, FaultPage.Of(reports, pictures == "." ? "" : pictures), utf8);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"the results cannot be written: {failure.Message}");
        }
    }
}
