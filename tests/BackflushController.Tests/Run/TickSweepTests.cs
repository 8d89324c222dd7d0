using BackflushController.Tests.Settings;

namespace BackflushController.Tests.Run;

/// <summary>
/// No control step is over its budget and no tick over its time: every programme on every machine with every settings
/// file or in every language, and every fault, at both speeds of the chip.
/// </summary>
[Trait("Category", "Slow")]
public sealed class TickSweepTests
{
    [Fact]
    public void Every_programme_on_every_machine_with_every_settings_file_meets_the_goals_of_a_tick()
    {
        AssertMet(
            from programme in ProgrammeRun.Catalogue.Programmes
            from machine in MachinePresets.WithoutSettings.Select(preset => preset.Name)
            from file in ShippedFiles.Names
            where !MachinePresets.Get(machine).HasLever || file != ShippedFiles.Modules // no lever, it says
            select (Of(programme, machine), SettingsFor(machine, ShippedFiles.Text(file))));
    }

    [Fact]
    public void Every_programme_on_every_machine_in_every_other_language_meets_the_goals_of_a_tick()
    {
        AssertMet(
            from programme in ProgrammeRun.Catalogue.Programmes
            from machine in MachinePresets.WithoutSettings.Select(preset => preset.Name)
            from language in Enum.GetValues<Language>()
            where language != Language.English
            select (
                Of(programme, machine) with { Language = language },
                SettingsFor(machine, $"language = {language.ToString().ToLowerInvariant()}")),
            runsToItsEnd: true);
    }

    [Fact]
    public void Every_fault_on_the_default_machine_meets_the_goals_of_a_tick()
    {
        AssertMet(
            from fault in FaultScenarios.Names
            let programme = FaultScenarios.Get(fault).Programme ?? ProgrammeRun.Catalogue.Programmes[0]
            select (Of(programme, MachinePresets.DefaultName) with { Fault = fault }, ""));
    }

    [Theory]
    [InlineData("drain-blocked")]
    [InlineData("pressure-while-idle")]
    public void A_warning_that_takes_turns_meets_the_goals_of_a_tick_in_every_other_language(string fault)
    {
        AssertMet(
            from language in Enum.GetValues<Language>()
            where language != Language.English
            select (
                Of(ProgrammeRun.Catalogue.Programmes[0], MachinePresets.DefaultName) with
                {
                    Fault = fault,
                    Language = language,
                },
                $"language = {language.ToString().ToLowerInvariant()}"));
    }

    private static RunOptions Of(string programme, string machine) =>
        new() { Programme = programme, Machine = machine };

    /// <summary>A machine with a lever is told to the box; else it would wait for a valve.</summary>
    private static string SettingsFor(string machine, string file)
    {
        bool hasLever = MachinePresets.Get(machine).HasLever && !file.Contains("e61-lever", StringComparison.Ordinal);
        return hasLever ? $"{file}\nvalve = lever\nopv = 11.0\n" : file;
    }

    private static void AssertMet(IEnumerable<(RunOptions Options, string Settings)> runs, bool runsToItsEnd = false)
    {
        string[] missed =
        [
            .. from run in runs.AsParallel()
               from unit in TickGoals.Units
               let slower = run.Options with { MicrosecondsPerUnit = unit }
               let report = ProgrammeRun.Run(slower, flash: FlashOf(run.Settings))
               let found = TickGoals.Missed(report)
               where found != "" || (runsToItsEnd && !report.Completed)
               select $"{report.Outcome}, {found}, {run.Options.Fault}\n{run.Settings}",
        ];
        Assert.True(missed.Length == 0, string.Join("\n", missed));
    }

    private static FlashDrive FlashOf(string settings)
    {
        var flash = new FlashDrive();
        if (settings != "")
        {
            flash.Put("settings.ini", Encoding.ASCII.GetBytes(settings));
        }

        return flash;
    }
}
