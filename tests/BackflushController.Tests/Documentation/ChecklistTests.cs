using System.Xml.Linq;
using BackflushController.Tests.Conformance.Projects;
using BackflushController.Tests.Layers;
using BackflushController.Tests.Settings;

namespace BackflushController.Tests.Documentation;

/// <summary>
/// The steps of the checklists in CONTRIBUTING.md that no other test misses: each message says what was forgotten and
/// where it goes.
/// </summary>
public sealed partial class ChecklistTests
{
    [Fact]
    public void Every_file_that_a_checklist_names_is_there() => AssertNone(
        FileName().Matches(RepositoryRoot.Read("CONTRIBUTING.md"))
            .Select(match => match.Groups[1].Value)
            .Where(path => !Path.Exists(RepositoryRoot.PathOf(path)))
            .Select(path => $"CONTRIBUTING.md names {path}, which is not there"));

    [Fact]
    public void Every_test_that_a_checklist_names_is_there()
    {
        HashSet<string> files =
            [.. RepositoryRoot.Files(".cs").Select(path => Path.GetFileNameWithoutExtension(path))];
        AssertNone(TestName().Matches(RepositoryRoot.Read("CONTRIBUTING.md"))
            .Select(match => match.Groups[1].Value)
            .Where(name => !files.Contains(name))
            .Select(name => $"CONTRIBUTING.md names {name}, which is not there"));
    }

    [Theory]
    [MemberData(nameof(ProjectFiles))]
    public void A_project_file_lists_the_files_of_its_folder(string path) => Listed.AssertSame(
        $"{path}, its Compile lines,",
        NanoProject.All.Single(project => project.RelativePath == path).Sources
            .Select(source => source.Replace('/', '\\')),
        XDocument.Load(RepositoryRoot.PathOf(path)).Descendants()
            .Where(line => line.Name.LocalName == "Compile")
            .Select(line => line.Attribute("Include")!.Value));

    public static TheoryData<string> ProjectFiles => [.. NanoProject.All.Select(project => project.RelativePath)];

    [Fact]
    public void Every_programme_of_the_menu_counts_as_a_run_of_its_own_kind() => AssertNone(
        ProgrammeCatalogue.ForPeople(new ControllerSettings())
            .Where(programme => programme.Kind is RunKind.Service or RunKind.Unknown)
            .Select(programme => $"ProgrammeCatalogue: {programme.Name} counts as {programme.Kind}; give it the kind "
                + "of run that the counters and the last runs are to show"));

    [Fact]
    public void Every_kind_of_run_has_a_name() => AssertNone(
        Enum.GetValues<RunKind>()
            .Where(kind => kind < RunKind.Service && $"{RecordTexts.Of(kind)}" != $"{kind}")
            .Select(kind => $"TextId: {kind} does not stand where RunKind has it"));

    [Fact]
    public void Every_kind_of_service_has_a_label_in_its_order() => AssertNone(
        Enum.GetValues<ServiceKind>()
            .Where(kind => $"{RecordTexts.Label(kind)}" != $"{kind}Label")
            .Select(kind => $"TextId: {kind}Label does not stand where ServiceKind has {kind}"));

    [Fact]
    public void Every_job_has_advice_in_its_order() => AssertNone(
        Enum.GetValues<DueJob>()
            .Where(job => job != DueJob.None
                && $"{RecordTexts.Advice(job)}" is var text
                && text != $"{job}Advice" && text != $"{job}Hint" && text != $"{job}BackflushHint")
            .Select(job => $"TextId: the advice for {job} does not stand where DueJob has it"));

    [Fact]
    public void Every_step_of_the_commissioning_has_a_name_in_its_order() => AssertNone(
        Enum.GetValues<CommissioningStep>()
            .Where(step => !$"{TextId.OutputTest + (int)step}"
                .Contains($"{step}".TrimEnd('s'), StringComparison.Ordinal))
            .Select(step => $"TextId: no name stands where CommissioningStep has {step}"));

    [Fact]
    public void Every_figure_of_a_run_has_a_label_in_its_order() => AssertNone(
        Enum.GetValues<RunFigure>()
            .Where(figure => $"{TextId.FillLabel + (int)figure}" != $"{figure}Label")
            .Select(figure => $"TextId: {figure}Label does not stand where RunFigure has {figure}"));

    [Fact]
    public void Every_fault_has_a_name_and_an_advice() => AssertNone(
        Enum.GetValues<Fault>().SelectMany(Forgotten));

    [Fact]
    public void Every_language_has_a_word_and_a_class()
    {
        Language[] languages = Enum.GetValues<Language>();
        string[] words = Translations.Words.Split(' ');
        Assert.True(
            languages.Length == words.Length,
            $"Translations.Words has {words.Length} words for {languages.Length} languages");
        string shipped = ShippedFiles.Text(ShippedFiles.Default);
        AssertNone(languages.Zip(words).SelectMany(pair => new[]
        {
            $"{Questions.TextOf((int)ChoiceId.Language, (int)pair.First)}" != $"In{pair.First}"
                ? $"TextId: In{pair.First} does not stand where Language has {pair.First}; the box does not offer it"
                : "",
            pair.First != Language.English && TextIds.All(id => IsEnglish(pair.First, id))
                ? $"Translations.Of has no case for {pair.First}"
                : "",
            shipped.Contains(pair.Second, StringComparison.Ordinal)
                ? ""
                : $"firmware/settings/default.ini does not say that there is language = {pair.Second}",
        }));
    }

    [Fact]
    public void Every_question_is_kept_in_the_record() => Assert.True(
        Enum.GetValues<ChoiceId>().Length == BoxRecord.ChoiceKinds,
        $"BoxRecord.ChoiceKinds is {BoxRecord.ChoiceKinds} for {Enum.GetValues<ChoiceId>().Length} values of ChoiceId");

    [Theory]
    [InlineData(ChoiceId.Language, typeof(Language))]
    [InlineData(ChoiceId.Usage, typeof(UsageProfile))]
    [InlineData(ChoiceId.Preset, typeof(DetergentPreset))]
    public void A_question_has_an_option_for_each_value_that_it_sets(ChoiceId question, Type values)
    {
        int options = Questions.OptionsOf((int)question);
        int needed = Enum.GetValues(values).Length;
        Assert.True(
            options == needed,
            $"TextId has {options} options for the question {question}, and {values.Name} has {needed} values");
    }

    /// <summary>On the device a text is found by its place alone.</summary>
    [Theory]
    [MemberData(nameof(LanguageFiles))]
    public void A_language_has_the_texts_in_the_order_of_their_ids(string file)
    {
        string path = $"firmware/BackflushController.Core/Texts/{file}.cs";
        Listed.AssertSame(
            path,
            Enum.GetNames<TextId>(),
            TextName().Matches(RepositoryRoot.Read(path)).Select(match => match.Groups[1].Value));
    }

    public static TheoryData<string> LanguageFiles => [.. Enum.GetNames<Language>()];

    [Fact]
    public void Every_machine_profile_has_a_name() => Assert.True(
        Enum.GetValues<MachineProfile>().Length == MachineProfiles.Words.Split(' ').Length,
        $"MachineProfiles.Words has {MachineProfiles.Words.Split(' ').Length} names for "
            + $"{Enum.GetValues<MachineProfile>().Length} profiles: one for each, in the order of MachineProfile");

    [Fact]
    public void Every_number_of_a_setting_has_a_key() => AssertNone(
        Enum.GetValues<SettingId>().Zip(new SettingKeys().All)
            .Where(pair => pair.Second is null)
            .Take(1)
            .Select(pair => $"SettingKeys.cs adds no key for {pair.First} of SettingId, or for one before it"));

    /// <summary>By more than what sets and checks the settings.</summary>
    [Fact]
    public void Every_setting_is_used()
    {
        string[] handling = ["SettingTargets.cs", "SettingsRules.cs", "MachineProfiles.cs"];
        string[] sources =
        [
            .. RepositoryRoot.Files(".cs")
                .Where(path => path.StartsWith("firmware/BackflushController", StringComparison.Ordinal)
                    && !handling.Contains(Path.GetFileName(path)))
                .Select(path => RepositoryRoot.Read(path)),
        ];
        AssertNone(SettingsDump.Of(new ControllerSettings())
            .Select(line => FieldName().Match(NameOf(line)).Value)
            .Distinct()
            .Where(name => !Array.Exists(sources, source => Regex.IsMatch(source, $@"\.{name}\b")))
            .Select(name => $"ControllerSettings: nothing in firmware uses {name}"));
    }

    [Fact]
    public void Every_setting_has_a_key()
    {
        IEnumerable<string> changed =
            from key in Settings.Keys.Fresh().All
            from value in SettingValues.Of(key.Name)
            from line in SettingValues.Changed(key.Name, value)
            select NameOf(line);
        AssertNone(SettingsDump.Of(new ControllerSettings()).Select(NameOf).Except(changed).Select(
            name => $"ControllerSettings: {name} is changed by no key: SettingKeys.cs has none, or SettingTargets.cs "
                + "no case for it"));
    }

    /// <summary>A screen that nothing shows, a page that the menu does not have, a detector that nobody asks.</summary>
    [Fact]
    public void Every_class_that_is_one_of_several_is_in_their_list()
    {
        HashSet<string> used = [.. House.Uses.Select(use => use.To)];
        AssertNone(typeof(ControllerSettings).Assembly.GetTypes()
            .Where(type => type.IsClass && !type.IsAbstract && IsOneOfSeveral(type) && !used.Contains(type.FullName!))
            .Select(type => $"{type.FullName} is used by nothing: put it where the others of its kind are listed, "
                + "a screen into StatusWriter or IdleBox, a service page into ServiceLines, a key into SettingKeys, "
                + "a detector into FaultFinder"));
    }

    private static TextId[] TextIds => Enum.GetValues<TextId>();

    private static bool IsEnglish(Language language, TextId id) =>
        ScreenTexts.Of(language, id) == ScreenTexts.Of(Language.English, id);

    private static bool IsOneOfSeveral(Type type) =>
        type.BaseType!.Assembly == type.Assembly
        || type.GetInterfaces().Any(i => i.Assembly == type.Assembly)
        || type.Namespace == typeof(FaultFinder).Namespace;

    /// <summary>Name and advice fall back on the sensor, so that the box always shows something.</summary>
    private static IEnumerable<string> Forgotten(Fault fault)
    {
        // The text NoPressure is shown in place of a number.
        string name = fault == Fault.NoPressure ? nameof(TextId.NoPressureAtAll) : fault.ToString();
        if (fault != Fault.None && FaultTexts.Name(fault).ToString() != name)
        {
            yield return $"TextId: {name} does not stand where Fault has it, or FaultTexts.Name ends before it";
        }

        bool isSensor = fault.ToString().StartsWith("Sensor", StringComparison.Ordinal);
        if (fault is not (Fault.None or Fault.RecipeRefused)
            && !isSensor
            && FaultTexts.AdviceFor(fault) == FaultTexts.AdviceFor(Fault.SensorImplausible))
        {
            yield return $"FaultTexts.AdviceFor has no case for {fault}";
        }
    }

    private static string NameOf(string dumpLine) => dumpLine.Split(" = ")[0];

    private static void AssertNone(IEnumerable<string> forgotten)
    {
        string message = string.Join('\n', forgotten.Where(line => line.Length > 0));
        Assert.True(message.Length == 0, message);
    }

    [GeneratedRegex("`((?:firmware|tests|docs|hardware)/[A-Za-z0-9./-]+)`")]
    private static partial Regex FileName();

    [GeneratedRegex(@"`(\w+Tests)`")]
    private static partial Regex TestName();

    [GeneratedRegex(@"\w+(?=(\.\d+)?$)")]
    private static partial Regex FieldName();

    [GeneratedRegex(@"/\* (\w+) \*/ """)]
    private static partial Regex TextName();
}
