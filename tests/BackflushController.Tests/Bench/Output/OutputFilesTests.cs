namespace BackflushController.Tests.Bench;

public sealed class OutputFilesTests
{
    [Fact]
    public void A_run_writes_the_plot_the_table_and_the_screens()
    {
        using var bench = new TestBench();

        bench.Run("--out", "results/today");

        string[] files = Directory
            .GetFiles(bench.PathOf("results", "today"), "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(bench.PathOf("results", "today"), path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .ToArray();
        Assert.Equal(
            [
                "cycles.csv",
                "run.svg",
                "screens.png",
                "screens/01-ready.png",
                "screens/02-insert-blind-basket.png",
                "screens/03-detergent-fill-cycle-1.png",
                "screens/04-detergent-fill-cycle-2.png",
                "screens/05-detergent-fill-cycle-3.png",
                "screens/06-detergent-fill-cycle-4.png",
                "screens/07-detergent-fill-cycle-5.png",
                "screens/08-rinse-the-basket.png",
                "screens/09-clear-water-fill-cycle-1.png",
                "screens/10-clear-water-fill-cycle-2.png",
                "screens/11-clear-water-fill-cycle-3.png",
                "screens/12-clear-water-fill-cycle-4.png",
                "screens/13-done.png",
            ],
            files);
    }

    [Fact]
    public void The_same_run_writes_the_same_bytes()
    {
        using var first = new TestBench();
        using var second = new TestBench();

        first.Run("run");
        second.Run("run");

        Assert.Equal(first.Output, second.Output);
        foreach (string path in Directory.GetFiles(first.PathOf("out"), "*", SearchOption.AllDirectories))
        {
            string relative = Path.GetRelativePath(first.WorkingDirectory, path);
            Assert.Equal(File.ReadAllBytes(path), File.ReadAllBytes(second.PathOf(relative)));
        }
    }

    [Fact]
    public void Pictures_of_an_earlier_run_are_removed_and_other_files_are_kept()
    {
        using var bench = new TestBench();
        Directory.CreateDirectory(bench.PathOf("out", "screens"));
        File.WriteAllText(bench.PathOf("out", "screens", "77-old.png"), "");
        File.WriteAllText(bench.PathOf("out", "screens", "holiday.png"), "");

        bench.Run("run");

        Assert.False(File.Exists(bench.PathOf("out", "screens", "77-old.png")));
        Assert.True(File.Exists(bench.PathOf("out", "screens", "holiday.png")));
    }

    [Fact]
    public void A_screen_that_repeats_an_earlier_one_gets_no_second_picture()
    {
        ScreenShot first = new(0, SampleScreen.Pixels((1, 1)), "first");
        ScreenShot again = new(1, SampleScreen.Pixels((1, 1)), "again");
        ScreenShot other = new(2, SampleScreen.Pixels((2, 1)), "other");

        Assert.Equal([first, other], NotableScreens.Distinct([first, again, other]));
    }

    [Theory]
    [InlineData("Fill: cycle 3/5", "07-fill-cycle-3-5.png")]
    [InlineData("../../etc", "07-etc.png")]
    [InlineData("é", "07-screen.png")]
    [InlineData("", "07-screen.png")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa bbbb", "07-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.png")]
    public void A_caption_makes_a_safe_file_name(string caption, string expected)
    {
        Assert.Equal(expected, OutputFiles.ScreenFileName(7, caption));
    }

    [Fact]
    public void The_table_for_a_spreadsheet_has_units_in_its_head_and_quotes_what_needs_it()
    {
        CycleResult[] cycles =
        [
            new(1, "detergent", 3.8412, 9.6, 0.52, 310.27),
            new(2, "clear, \"cold\"", 3.1, 12.25, null, 0),
        ];

        Assert.Equal(
            "stage,cycle,fill_s,plateau_bar,vent_s,worst_edge_error_us\r\n" +
            "detergent,1,3.841,9.600,0.520,310.3\r\n" +
            "\"clear, \"\"cold\"\"\",2,3.100,12.250,,0.0\r\n",
            CycleCsv.Of(cycles));
    }
}
