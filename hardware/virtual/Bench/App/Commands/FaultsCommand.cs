namespace BackflushController.Bench;

/// <summary>Runs every fault scenario and writes a plot of each and a page about all.</summary>
internal sealed class FaultsCommand : EnvironmentCommand
{
    private const string Page = "faults.md";

    // These pictures are kept in a repository; this many columns still show every stroke of a cycle.
    private const int PlotColumns = 550;

    private readonly Option<string> _out = OptionKinds.Out();

    private readonly Option<string?> _page = OptionKinds.File(
        "--page", $"Where the page goes: a file that can be written. [default: {Page} beside the plots]", "a file");

    public FaultsCommand(BenchEnvironment environment)
        : base(
            environment, "faults",
            "Runs every fault on the default machine and writes a plot of each and a page about all.")
    {
        this.AddAll([_out, _page]);
        SetAction(Execute);
    }

    private int Execute(ParseResult result)
    {
        string directory = OutputFiles.Claim(result.GetValue(_out)!, Environment);
        string page = result.GetValue(_page) ?? Path.Combine(directory, Page);
        int nameWidth = FaultScenarios.All.Max(scenario => scenario.Name.Length);
        List<RunReport> reports = [];
        foreach (FaultScenario scenario in FaultScenarios.All)
        {
            RunReport report = Run(scenario);
            reports.Add(report);
            string verdict = report.Succeeded ? "" : "  NOT MET";
            WriteLine($"{scenario.Name.PadRight(nameWidth)}  {SingleLine.Of(report.Outcome)}{verdict}");
        }

        OutputFiles.Try(() => Write(reports, directory, Path.GetFullPath(page, Environment.WorkingDirectory)));
        return reports.All(report => report.Succeeded) ? 0 : 1;
    }

    private RunReport Run(FaultScenario scenario)
    {
        var options = new RunOptions
        {
            Programme = RunChoice.ProgrammeOf(scenario, Environment.Catalogue),
            Machine = Environment.Catalogue.Machines[0],
            Fault = scenario.Name,
        };
        return Environment.Await(() => Environment.RunProgramme(options, null));
    }

    private static void Write(IReadOnlyList<RunReport> reports, string directory, string page)
    {
        string pageDirectory = Path.GetDirectoryName(page)!;
        string pictures = Path.GetRelativePath(pageDirectory, directory).Replace('\\', '/');
        Directory.CreateDirectory(pageDirectory);
        foreach (RunReport report in reports)
        {
            string picture = Path.Combine(directory, FaultPage.PictureName(report.Fault!));
            File.WriteAllText(picture, PressurePlot.Svg(report, PlotColumns));
        }

        File.WriteAllText(page, FaultPage.Of(reports, pictures == "." ? "" : pictures));
    }
}
