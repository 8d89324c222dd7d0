namespace BackflushController.Tests.Settings;

/// <summary>The tables of <see cref="Pages.Settings"/> are the code's.</summary>
public sealed partial class SettingsPageTests
{
    private static readonly string Page = RepositoryRoot.Read(Pages.Settings);

    private static readonly string[][] KeyRows = Rows("key | meaning | values | default");

    [Fact]
    public void The_page_has_every_key_in_the_order_of_the_code_and_what_it_takes() => Listed.AssertSame(
        $"{Pages.Settings}, the table of keys",
        Keys.Fresh().All.Select(key => $"`{key.Name}` {key.Allowed}"),
        KeyRows.Select(row => $"{row[0]} {row[2]}"));

    [Fact]
    public void The_page_tells_every_default()
    {
        Assert.All(KeyRows, row =>
        {
            SettingsOutcome outcome = ShippedFiles.Read($"{row[0].Trim('`')} = {row[3]}");

            Assert.Empty(outcome.Errors);
            Assert.Equal(SettingsDump.Of(new ControllerSettings()), SettingsDump.Of(outcome.Settings));
        });
    }

    [Fact]
    public void The_example_of_an_error_is_the_codes()
    {
        SettingsOutcome outcome = ShippedFiles.Read(new string('\n', 6) + "opv = 90");

        Assert.Contains($"\n{outcome.Errors[0].Text}\n", Page);
    }

    [Fact]
    public void The_page_tells_what_every_profile_sets()
    {
        string[][] rows = Rows("profile | pump | opv | plumbed-in | fill-limit | preset | and");

        Listed.AssertSame(
            $"{Pages.Settings}, the table of profiles",
            MachineProfiles.Words.Split(' ').Skip(1),
            rows.Select(row => row[0][1..row[0].IndexOf(']')]));
        Assert.All(rows, row =>
        {
            string name = row[0][1..row[0].IndexOf(']')];
            string told = $"""
                pump = {row[1]}
                opv = {row[2]}
                plumbed-in = {row[3]}
                fill-limit = {row[4]}
                preset = {row[5]}
                {row[6].Replace(", ", "\n")}
                """;

            SettingsOutcome outcome = ShippedFiles.Read(told);
            Assert.Empty(outcome.Errors);
            Assert.Equal(
                SettingsDump.Of(ShippedFiles.Read($"profile = {name}").Settings),
                SettingsDump.Of(outcome.Settings));
        });
    }

    [Fact]
    public void The_detergent_sequences_are_the_presets() => Listed.AssertSame(
        $"{Pages.Settings}, the detergent sequences",
        SettingValues.Of("preset").Select(preset =>
        {
            Stage[] stages = PresetCatalogue.StagesOf(
                ShippedFiles.Read($"preset = {preset}").Settings.Preset, FillEnd.Timed);
            return string.Join(
                " | ",
                preset,
                Sequence(stages.Where(stage => stage.WithDetergent)),
                Sequence(stages.Where(stage => stage.Kind == StageKind.Flush)),
                Sequence(stages.Where(stage => stage.Kind == StageKind.Backflush && !stage.WithDetergent)));
        }),
        Rows("preset | detergent | open flush | clear-water rinse").Select(row => string.Join(" | ", row)));

    [Theory]
    [InlineData(Pages.Settings)]
    [InlineData(Pages.StandIn)]
    public void Every_example_of_a_file_is_one_that_the_box_accepts(string page)
    {
        MatchCollection files = IniBlock().Matches(RepositoryRoot.Read(page));

        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.Empty(ShippedFiles.Read(file.Groups[1].Value).Errors));
    }

    [Fact]
    public void The_page_tells_the_reminders_of_every_usage_and_hardness()
    {
        string[][] rows = Rows(
            "usage | water rinse | detergent | deep clean | gasket | descaling: soft | medium | hard | very-hard");
        string[] hardness = ["soft", "medium", "hard", "very-hard"];

        Assert.Equal(3, rows.Length);
        Assert.All(rows, row =>
        {
            for (int i = 0; i < hardness.Length; i++)
            {
                ReminderSettings reminders =
                    ShippedFiles.Read($"usage = {row[0]}\nwater-hardness = {hardness[i]}").Settings.Reminders;
                ReminderThreshold[] jobs =
                    [reminders.WaterRinse, reminders.Detergent, reminders.DeepClean, reminders.Gasket];
                Assert.Equal(jobs.Select(Cell), row[1..5]);
                Assert.Equal(Cell(reminders.Descaling), row[5 + i]);
            }
        });
    }

    [Fact]
    public void The_page_tells_every_reason_to_refuse_a_pin()
    {
        IEnumerable<string> told = Rows("reason | pins | why").Select(row => row[0]);
        IEnumerable<string> given =
            from purpose in Enum.GetValues<PinPurpose>()
            from pin in Enumerable.Range(0, 100)
            let problem = PinRules.Problem(pin, purpose)
            where problem is not null
            select problem;

        Listed.AssertSame($"{Pages.Settings}, the reasons to refuse a pin", given.Distinct().Order(), told.Order());
    }

    private static string Sequence(IEnumerable<Stage> stages)
    {
        string sequence = string.Join(" + ", stages.Select(stage =>
            $"{stage.Cycles} x {stage.FillMicroseconds / 1_000_000}/{stage.ReleaseMicroseconds / 1_000_000}"));
        return sequence.Length == 0 ? "-" : sequence;
    }

    private static string Cell(ReminderThreshold job) =>
        $"{(job.Shots == 0 ? "-" : job.Shots)} / {(job.Days == 0 ? "-" : job.Days)}";

    private static string[][] Rows(string head) => MarkdownTable.Rows(Page, head);

    [GeneratedRegex("^```ini\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex IniBlock();
}
