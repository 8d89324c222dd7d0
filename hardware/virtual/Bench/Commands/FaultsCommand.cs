namespace BackflushController.Bench;

/// <summary>Runs every fault scenario and writes a plot of each and a page about all.</summary>
internal sealed class FaultsCommand : Command
{
    private const string Page = "faults.md";

    // These pictures are kept in a repository; this many columns still show every stroke of a cycle.
    private const int PlotColumns = 550;

    private readonly BenchEnvironment _environment;
    private readonly Option<string> _out = OptionKinds.Out();

    private readonly Option<string?> _page = OptionKinds.File(
        "--page", $"Where the page goes: a file that can be written. [default: {Page} beside the plots]", "a file");

    public FaultsCommand(BenchEnvironment environment)
        : base("faults", "Runs every fault on the default machine and writes a plot of each and a page about all.")
    {
        _environment = environment;
        this.AddAll([_out, _page]);
        SetAction(Execute);
    }

    private int Execute(ParseResult result)
    {
        string directory = OutputFiles.Claim(result.GetValue(_out)!, _environment);
        string page = result.GetValue(_page) ?? Path.Combine(directory, Page);
        int nameWidth = FaultScenarios.All.Max(scenario => scenario.Name.Length);
        List<RunReport> reports = [];
        foreach (FaultScenario scenario in FaultScenarios.All)
        {
            RunReport report = Run(scenario);
            reports.Add(report);
            string verdict = report.Succeeded ? "" : "  NOT MET";
            _environment.Output.WriteLine(
                $"{scenario.Name.PadRight(nameWidth)}  {SingleLine.Of(report.Outcome)}{verdict}");
        }

        OutputFiles.Try(() => Write(reports, directory, Path.GetFullPath(page, _environment.WorkingDirectory)));
        return reports.All(report => report.Succeeded) ? 0 : 1;
    }

    private RunReport Run(FaultScenario scenario)
    {
        var options = new RunOptions
        {
            Programme = RunChoice.ProgrammeOf(scenario, _environment.Catalogue),
            Machine = _environment.Catalogue.Machines[0],
            Fault = scenario.Name,
        };
        return _environment.Await(() => _environment.RunProgramme(options, null));
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
