namespace BackflushController.Tests.Run;

/// <summary>
/// Every programme and every fault, by an operator who sees nothing but a panel of 32 rows. It has no room for
/// pictures: the words alone say what is to be done, in turns where they are long.
/// </summary>
[Trait("Category", "Slow")]
public sealed class FlatPanelTests
{
    private const string Settings = "display = ssd1306-128x32\n";

    // Whoever waits until all was shown begins later.
    private const double LaterSeconds = 30;

    // The warning is what to do, as long as the pressure is there.
    private static readonly string[] Warned =
        ["pump-welded", "valve-stuck-energised", "no-three-way-valve", "drain-blocked", "pressure-while-idle"];

    public static TheoryData<string> Programmes => [.. ProgrammeRun.Catalogue.Programmes];

    public static TheoryData<string> Faults => [.. FaultScenarios.Names];

    public static TheoryData<Language> Languages => [.. Enum.GetValues<Language>()];

    [Theory, MemberData(nameof(Programmes))]
    public void The_operator_reaches_the_end_and_saw_every_screen_in_order(string name)
    {
        RunReport report = Run(new RunOptions { Programme = name, Machine = MachinePresets.DefaultName });

        Assert.True(report.Completed, report.Outcome);
        Assert.Equal(ExpectedProgramme.Of(name).Screens, report.Screens.Select(screen => screen.Caption));
    }

    [Theory, MemberData(nameof(Faults))]
    public void The_box_does_with_every_fault_what_it_is_to_do_and_the_operator_reads_it_and_its_advice(string name)
    {
        FaultScenario scenario = FaultScenarios.Get(name);
        RunReport report = Run(new RunOptions
        {
            Programme = scenario.Programme ?? ProgrammeRun.Catalogue.Programmes[0],
            Machine = MachinePresets.DefaultName,
            Fault = name,
            FaultAtSeconds = scenario.ArrivalSeconds + (scenario.Mistake == null ? LaterSeconds : 0),
        });

        Assert.True(report.Succeeded, report.Outcome);
        if (report.Fault!.Name is { } told && !Warned.Contains(name))
        {
            Fault fault = Enum.GetValues<Fault>().Skip(1)
                .Single(fault => ScreenTexts.Title(Language.English, FaultTexts.Name(fault)) == told);
            Assert.Contains(
                ScreenTexts.OneLine(Language.English, FaultTexts.AdviceFor(fault)), report.Fault.Advice);
        }
    }

    /// <summary>Deep clean and open flush have the other prompts: a second dose, and the portafilter out.</summary>
    [Theory, MemberData(nameof(Languages))]
    public void An_operator_who_reads_only_that_language_finishes_the_programmes_with_all_prompts(Language language)
    {
        string word = Translations.Words.Split(' ')[(int)language];
        Assert.All(["detergent-backflush", "deep-clean", "open-flush"], programme =>
        {
            RunReport report = Run(
                new RunOptions { Programme = programme, Machine = MachinePresets.DefaultName, Language = language },
                $"language = {word}\n");

            Assert.True(report.Completed, $"{language} {programme}: {report.Outcome}");
        });
    }

    [Theory]
    [InlineData("detergent-backflush")]
    [InlineData("water-rinse")]
    public void A_hand_on_a_lever_is_told_where_it_is_to_be(string name)
    {
        RunReport report = Run(
            new RunOptions { Programme = name, Machine = "e61-lever" }, "valve = lever\nopv = 11.0\n");

        Assert.True(report.Completed, report.Outcome);
    }

    private static RunReport Run(RunOptions options, string settings = "") =>
        ProgrammeRun.Run(options, flash: Drives.WithSettings(Settings + settings));
}
