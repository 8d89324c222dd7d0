namespace BackflushController.Bench;

/// <summary>The page that shows what the box says to every fault scenario.</summary>
public static class FaultPage
{
    private const string Command =
        "dotnet run --project hardware/virtual/Bench -- faults --out docs/images/faults --page docs/maker/faults.md";

    /// <param name="pictures">
    /// The directory of the plots, each named after its scenario, as seen from the page; empty for the same one.
    /// </param>
    public static string Of(IReadOnlyList<RunReport> reports, string pictures)
    {
        var page = new StringBuilder();
        page.Append($"""
            # Faults on the bench

            What the box says about each fault that the bench can cause. The bench writes this page:

            ```sh
            {Command}
            ```

            `run --fault NAME` shows one live. Machine {reports[0].Machine}, seed {reports[0].Seed}. In the pictures the
            dashed line is when the fault arrives, the red one is when the screen says so.

            | fault | programme | arrives at | the screen says | after |
            |---|---|---|---|---|

            """);
        foreach (RunReport report in reports)
        {
            page.Append(Row(report)).Append('\n');
        }

        IEnumerable<string> ofTheBox = FaultScenarios.OfTheBox.Select(scenario => $"[{scenario}](#{scenario})");
        page.Append($"\nOnly on the bench in the browser: {string.Join(", ", ofTheBox)}.\n");
        foreach (RunReport report in reports)
        {
            page.Append('\n').Append(Section(report, pictures));
        }

        foreach (FaultScenario scenario in FaultScenarios.OfTheBox)
        {
            page.Append($"\n## {scenario}\n\n{scenario.Description}\n\n{scenario.Answer}\n");
        }

        return page.ToString().ReplaceLineEndings("\n");
    }

    /// <summary>The file name of the plot of a scenario.</summary>
    public static string PictureName(FaultFinding finding) => $"{finding.Scenario}.svg";

    private static string Row(RunReport report)
    {
        FaultFinding finding = report.Fault!;
        string name = finding.Scenario!.Name;
        string said = finding.Name ?? (finding.Advice.Length > 0 ? finding.Advice : "-");
        return $"| [{name}](#{name}) | {report.Programme} | {Seconds(finding.ArrivedSeconds)} | {said} | " +
            $"{Seconds(finding.SecondsToSay)} |";
    }

    private static string Section(RunReport report, string pictures)
    {
        FaultFinding finding = report.Fault!;
        FaultScenario scenario = finding.Scenario!;
        string path = pictures.Length == 0 ? PictureName(finding) : $"{pictures}/{PictureName(finding)}";
        return $"""
            ## {scenario}

            {scenario.Description}{Severity(scenario)}

            {Said(report)}

            ![{scenario}: {report.Outcome}]({path})

            """;
    }

    private static string Severity(FaultScenario scenario)
    {
        FaultSeverity severity = scenario.Severity;
        return severity == FaultSeverity.Whole
            ? ""
            : $" Here: {SvgDocument.Number(severity.Nominal)} ({severity.Meaning}).";
    }

    private static string Said(RunReport report)
    {
        FaultFinding finding = report.Fault!;
        string after = $"{Seconds(finding.SecondsToSay)} after it arrived";
        return finding switch
        {
            { Name: string name } => $"The screen says **FAULT: {name}** {after}. \"{finding.Advice}\"",
            { SaidSeconds: not null } => $"The programme runs to its end; the last screen advises, {after}: " +
                $"\"{finding.Advice}\"",
            { RanToEnd: true } => "The programme runs to its end, and the screen says nothing of it.",
            _ => $"The screen says nothing of it, and the run ends so: {report.Outcome}.",
        };
    }

    private static string Seconds(double? seconds) => seconds is double known ? $"{Numbers.Text(known, 1)} s" : "-";
}
