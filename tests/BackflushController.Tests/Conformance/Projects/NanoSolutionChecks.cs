namespace BackflushController.Tests.Conformance.Projects;

/// <summary>Checks the lines that a classic solution has for each .nfproj.</summary>
internal static partial class NanoSolutionChecks
{
    private const string NanoProjectType = "{11A8DD76-328B-46DF-9F39-F559912D0360}";

    /// <summary>Everything that is wrong with the projects' lines in the solution.</summary>
    /// <param name="solution">Full path of the solution.</param>
    /// <param name="projects">The .nfproj files of the repository.</param>
    public static IReadOnlyList<Finding> Check(string solution, IReadOnlyList<NanoProject> projects)
    {
        List<Finding> findings = [];
        ProjectReport report = new(Path.GetFileName(solution), findings);
        string[] lines = File.ReadAllLines(solution).Select(line => line.Trim()).ToArray();
        Match[] entries = lines.Select(line => ProjectLine().Match(line)).Where(match => match.Success).ToArray();
        foreach (NanoProject project in projects)
        {
            Match? entry = entries.FirstOrDefault(match => PathOf(match) == project.RelativePath);
            report.Expect(
                entry is not null,
                0,
                ProjectRules.SolutionEntry,
                $"{project.RelativePath} has no Project line, expected one");
            if (entry is not null)
            {
                CheckEntry(project, entry, lines, report);
            }
        }

        foreach (Match entry in entries.Where(match => PathOf(match).EndsWith(".nfproj", StringComparison.Ordinal)))
        {
            bool exists = projects.Any(project => project.RelativePath == PathOf(entry));
            report.Expect(
                exists, 0, ProjectRules.SolutionEntry, $"{PathOf(entry)} is listed but not there, expected the file");
        }

        return findings;
    }

    private static void CheckEntry(NanoProject project, Match entry, string[] lines, ProjectReport report)
    {
        string type = entry.Groups["type"].Value;
        report.Expect(
            type == NanoProjectType,
            0,
            ProjectRules.SolutionEntry,
            $"{project.RelativePath} has the project type {type}, expected {NanoProjectType}");
        string guid = project.Property("ProjectGuid");
        report.Expect(
            entry.Groups["guid"].Value == guid,
            0,
            ProjectRules.SolutionEntry,
            $"{project.RelativePath} is {entry.Groups["guid"].Value}, expected its ProjectGuid {guid}");
        foreach (string configuration in new[] { "Debug|Any CPU", "Release|Any CPU" })
        {
            foreach (string action in new[] { "ActiveCfg", "Build.0", "Deploy.0" })
            {
                string expected = $"{guid}.{configuration}.{action} = {configuration}";
                report.Expect(
                    lines.Contains(expected), 0, ProjectRules.SolutionEntry, $"the line '{expected}' is missing");
            }
        }
    }

    private static string PathOf(Match entry) => entry.Groups["path"].Value.Replace('\\', '/');

    [GeneratedRegex("""^Project\("(?<type>[^"]+)"\) = "[^"]+", "(?<path>[^"]+)", "(?<guid>[^"]+)"$""")]
    private static partial Regex ProjectLine();
}
