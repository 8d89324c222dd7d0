namespace BackflushController.Tests.Documentation;

/// <summary>Writes <see cref="Pages.ScreenIndex"/>: every text of the panel, with what explains it.</summary>
internal static class ScreenIndexPage
{
    private const string Languages = "English | Deutsch | Français | Italiano | Español";

    private const string TheProgrammes = "programmes.md#the-programmes";
    private const string TheScreens = "button-and-screens.md#the-screens";
    private const string TheServiceMenu = "../technician/service-menu.md";
    private const string Cutting = "../technician/repair.md#runs-that-are-cut-off";
    private const string SettingsWrong = "../technician/repair.md#the-settings-are-wrong";
    private const string SettingsGone = "../technician/repair.md#the-settings-are-gone";
    private const string Codes = "faults.md#codes";

    /// <summary>What explains the texts from this one on, until the next.</summary>
    private static readonly (TextId From, string Page)[] Explained =
    [
        (TextId.DetergentBackflush, TheProgrammes),
        (TextId.ServiceRun, TheServiceMenu),
        (TextId.GasketAdvice, "due.md"),
        (TextId.ClearWaterFinishHint, TheProgrammes),
        (TextId.Pulse, TheServiceMenu),
        (TextId.HintReady, "button-and-screens.md#the-button"),
        (TextId.InsertBlindBasket, TheProgrammes),
        (TextId.Filling, TheScreens),
        (TextId.LeverUp, "lever.md"),
        (TextId.DoneRinsed, TheProgrammes),
        (TextId.DonePulse, TheServiceMenu),
        (TextId.SlowVentAdvice, "faults.md#advice-at-the-end-of-a-programme"),
        (TextId.Stopping, "stopping.md#stopping"),
        (TextId.Waiting, "stopping.md#when-nobody-answers"),
        (TextId.LeverCameDown, "lever.md"),
        (TextId.RinseFirst, "stopping.md#detergent-is-still-inside"),
        (TextId.CyclesProved, "programmes.md#how-a-cycle-is-proved"),
        (TextId.TimedOnly, "faults.md#boxes-that-work-by-time"),
        (TextId.OneMoment, "cleaning-log.md#the-proof-to-scan"),
        (TextId.VentsTimed, "faults.md#boxes-that-work-by-time"),
        (TextId.Service, TheServiceMenu),
        (TextId.CyclesLost, "stopping.md#after-a-power-cut"),
        (TextId.PowerGoesFirst, "due.md#auto-off"),
        (TextId.Interference, Cutting),
        (TextId.SettingsWrong, SettingsWrong),
        (TextId.SettingsMissing, SettingsGone),
        (TextId.SettingsAdvice, SettingsWrong),
        (TextId.VersionLabel, TheServiceMenu),
        (TextId.Bar, TheScreens),
        (TextId.GasketLabel, "due.md"),
        (TextId.EmptyTray, "due.md#the-drip-tray"),
        (TextId.LastRuns, TheServiceMenu),
        (TextId.MyChoices, "choices.md#my-choices"),
        (TextId.NoVentAdvice, Codes),
    ];

    public static string Text()
    {
        IEnumerable<string> codes = Faults.Select(fault =>
            $"F{(int)fault} | {InEveryLanguage(FaultTexts.Name(fault))} | {Link(fault)} | {OnTheBench(fault)}");
        IEnumerable<string> texts = Enum.GetValues<TextId>()
            .Where(id => ScreenTexts.OneLine(Language.English, id).Length > 0)
            .OrderBy(id => Shown(Language.English, id), StringComparer.OrdinalIgnoreCase)
            .Select(id => $"{InEveryLanguage(id)} | {Explanation(id)}");
        return $"""
            # Index of every screen

            Every text that the panel can show, and the page that explains it. № and Σ stand for numbers. Written from
            the firmware's texts by `ScreenIndexTests`.

            ## By code

            The last column names what makes the fault appear on the [bench](../maker/bench.md), on a new box or on one
            that has completed cycles before. Those with a dash come from settings, wiring, a machine of another class,
            or from inside the box.

            {Table($"code | {Languages} | explained | on the bench", codes)}

            ## By text

            {Table($"{Languages} | explained", texts)}

            """.ReplaceLineEndings("\n");
    }

    private static IEnumerable<Fault> Faults => Enum.GetValues<Fault>().Where(fault => fault != Fault.None);

    private static string InEveryLanguage(TextId id) =>
        string.Join(" | ", Enum.GetValues<Language>().Select(language => Shown(language, id)));

    private static string Shown(Language language, TextId id)
    {
        string text = ScreenTexts.Of(language, id);
        return $"{id}".StartsWith("Hint", StringComparison.Ordinal) ? Presses(text) : text.Replace('\n', ' ').Trim();
    }

    private static string Presses(string hint) => string.Join(
        ' ',
        hint.Split('\n').Select((press, index) => press.Length == 0 ? "" : $"{"○●"[index]} {press}")).Trim();

    private static string Explanation(TextId id)
    {
        Fault[] faults =
        [
            .. Faults.Where(fault =>
                FaultTexts.Name(fault) == id || (HasAdvice(fault) && FaultTexts.AdviceFor(fault) == id)),
        ];
        return faults.Length > 0
            ? string.Join(", ", faults.Select(Link))
            : Linked(Explained.Last(range => range.From <= id).Page, ScreenTexts.OneLine(Language.English, id));
    }

    /// <summary>A refused programme is told with its own words.</summary>
    private static bool HasAdvice(Fault fault) => fault != Fault.RecipeRefused;

    private static string Link(Fault fault) => $"[F{(int)fault}](faults.md#f{(int)fault})";

    /// <summary>
    /// To the section that has the text for its heading, else to the one that is named here, unless another one alone
    /// quotes the text. The link says the title of what it leads to.
    /// </summary>
    private static string Linked(string target, string text)
    {
        string[] parts = target.Split('#');
        string page = RepositoryRoot.Read("docs", "owner", parts[0]);
        (string Heading, string Anchor, string Text)[] sections = [.. MarkdownHeadings.Sections(page)];
        var named = sections.First(section => parts.Length == 1 || section.Anchor == parts[1]);
        var quoting = sections.Where(section => section.Text.Contains($"`{text}`")).ToArray();
        var meant = sections.FirstOrDefault(section => section.Heading == text, named);
        if (meant == named && quoting.Length == 1)
        {
            meant = quoting[0];
        }

        return meant == sections[0]
            ? $"[{meant.Heading}]({parts[0]})"
            : $"[{meant.Heading}]({parts[0]}#{meant.Anchor})";
    }

    private static string OnTheBench(Fault fault)
    {
        string name = ScreenTexts.OneLine(Language.English, FaultTexts.Name(fault));
        string tour = RepositoryRoot.Read(Pages.Faults);
        IEnumerable<string> onNewBox = MarkdownTable
            .Rows(tour, "fault | programme | arrives at | the screen says | after")
            .Where(row => row[3] == name)
            .Select(row => row[0].Replace("(#", "(../maker/faults.md#"));
        string[] scenarios = [.. onNewBox.Union(OnUsedBox(fault))];
        return scenarios.Length == 0 ? "-" : string.Join(", ", scenarios);
    }

    /// <summary>What the fault matrix finds it by: its box has completed cycles before.</summary>
    private static IEnumerable<string> OnUsedBox(Fault fault)
    {
        string matrix = RepositoryRoot.Read(Pages.FaultMatrix);
        string head = matrix.Split('\n').First(line => line.StartsWith("| fault | said |", StringComparison.Ordinal));
        return MarkdownTable.Rows(matrix, head.Trim('|', ' '))
            .Where(row => row[1].StartsWith($"F{(int)fault} ", StringComparison.Ordinal))
            .Select(row => $"[{row[0]}](../maker/faults.md#{row[0]})");
    }

    private static string Table(string head, IEnumerable<string> rows)
    {
        string line = string.Concat(Enumerable.Repeat("---|", head.Split('|').Length));
        return string.Join('\n', rows.Select(row => $"| {row} |").Prepend($"|{line}").Prepend($"| {head} |"));
    }
}
