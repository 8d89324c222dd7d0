namespace BackflushController.Tests.Bench;

/// <summary>
/// <see cref="Pages.Faults"/> and its pictures are what the bench makes today. After a wanted change: run the command
/// that the page names in the repository's root, and look at the pictures.
/// </summary>
public sealed partial class FaultPageTests(FaultTour tour) : IClassFixture<FaultTour>
{
    private const int MostBytes = 1_500_000;
    private static readonly TextId[] Warnings = [TextId.DoNotOpen, TextId.KeepAway, TextId.PullThePlug];

    private static string Committed => Path.Combine(RepositoryRoot.Folder, "docs");

    [Fact]
    public void The_page_is_the_one_the_bench_writes()
    {
        Assert.Equal(Page, File.ReadAllText(RepositoryRoot.PathOf(Pages.Faults)), ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void The_pictures_are_the_ones_the_bench_draws()
    {
        string[] drawn = Pictures(tour.Docs);

        Assert.Equal(
            FaultScenarios.Names.Order(StringComparer.Ordinal), drawn.Select(Path.GetFileNameWithoutExtension));
        Assert.Equal(drawn.Select(Path.GetFileName), Pictures(Committed).Select(Path.GetFileName));
        Assert.All(drawn.Zip(Pictures(Committed)), pair => Assert.Equal(
            File.ReadAllText(pair.First), File.ReadAllText(pair.Second), ignoreLineEndingDifferences: true));
    }

    [Fact]
    public void The_pictures_are_small_enough_for_a_repository()
    {
        Assert.InRange(Pictures(tour.Docs).Sum(picture => new FileInfo(picture).Length), 100_000, MostBytes);
    }

    [Fact]
    public void The_page_has_a_section_for_every_fault_and_a_row_and_a_picture_for_every_scenario()
    {
        string[] names = FaultScenarios.Names.ToArray();

        Assert.Equal(names, RowName().Matches(Page).Select(match => match.Groups[1].Value));
        Assert.Equal(
            names.Concat(FaultScenarios.OfTheBox.Select(scenario => scenario.Name)),
            SectionName().Matches(Page).Select(match => match.Groups[1].Value));
        Assert.Equal(
            names.Select(name => $"../images/faults/{name}.svg"),
            PictureLink().Matches(Page).Select(match => match.Groups[1].Value));
        Assert.All(
            FaultScenarios.All.Concat(FaultScenarios.OfTheBox),
            scenario => Assert.Contains(scenario.Description, Page));
    }

    /// <summary>While the group is under pressure a warning has the place of the picture.</summary>
    [Fact]
    public void The_person_reads_every_fault_by_a_picture_or_a_warning_its_name_and_its_number()
    {
        var reader = new ScreenReader();
        Assert.All(tour.Reports.Where(report => report.Fault!.Name != null), report =>
        {
            ScreenShot last = report.Screens.Last(screen => screen.Caption.StartsWith("fault"));
            ScreenView view = reader.See(last.Frame);

            Assert.True(
                view.Picture != Pictogram.None || Array.Exists(Warnings, text => view.Shows(Language.English, text)),
                view.Words);
            Assert.NotNull(view.FaultCode);
            Assert.Contains(report.Fault!.Name!, view.Words);
        });
    }

    [Fact]
    public void The_box_does_with_every_fault_what_it_is_to_do_and_the_command_says_so()
    {
        Assert.All(tour.Reports, report => Assert.True(report.Succeeded, $"{report.Fault!.Scenario}"));
        Assert.Equal(0, tour.ExitCode);
        Assert.Equal(
            tour.Reports.Select(report => $"{report.Fault!.Scenario!.Name,-23}  {report.Outcome}"),
            tour.Output.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public void The_outputs_are_off_when_a_run_ends_and_soon_after_the_screen_says_fault()
    {
        Assert.All(tour.Reports, report =>
        {
            OutputEdge[] timed = report.Edges.Where(edge => edge.Output != BoxOutput.Buzzer).ToArray();
            Assert.False(timed.Last(edge => edge.Output == BoxOutput.Pump).On);
            Assert.False(timed.Last(edge => edge.Output == BoxOutput.Valve).On);
            double lastEdge = timed[^1].TimeNanoseconds / 1e9;
            Assert.True(report.Fault!.Name == null || lastEdge < report.Fault.SaidSeconds + 0.2);
        });
    }

    [Fact]
    public void Without_a_page_option_the_page_is_beside_the_plots()
    {
        using var bench = new TestBench
        {
            RunProgramme = (options, _) => SampleFault.Report(SampleFault.Silent(options.Fault!)),
        };

        Assert.Equal(1, bench.Run("faults", "--out", "tour"));

        string page = File.ReadAllText(bench.PathOf("tour", "faults.md"));
        Assert.Contains("](tank-empty.svg)", page);
        Assert.True(File.Exists(bench.PathOf("tour", "tank-empty.svg")));
        Assert.Contains("tank-empty               not found: the programme ran to its end  NOT MET\n", bench.Output);
    }

    [Fact]
    public void A_page_that_cannot_be_written_gets_one_line_and_exit_code_2()
    {
        using var bench = new TestBench
        {
            RunProgramme = (options, _) => SampleFault.Report(SampleFault.Found(options.Fault!)),
        };
        Directory.CreateDirectory(bench.PathOf("page.md"));

        Assert.Equal(2, bench.Run("faults", "--page", "page.md"));

        Assert.StartsWith("bench: the results cannot be written: ", bench.Error);
    }

    private string Page => File.ReadAllText(tour.Page);

    private static string[] Pictures(string docs) =>
        [.. Directory.GetFiles(Path.Combine(docs, "images", "faults")).Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"^\| \[([a-z-]+)\]\(#\1\) \|", RegexOptions.Multiline)]
    private static partial Regex RowName();

    [GeneratedRegex(@"^## ([a-z0-9-]+)$", RegexOptions.Multiline)]
    private static partial Regex SectionName();

    [GeneratedRegex(@"\]\((\.\./images/[^)]+)\)")]
    private static partial Regex PictureLink();
}
