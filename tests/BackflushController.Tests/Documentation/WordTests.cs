namespace BackflushController.Tests.Documentation;

/// <summary>
/// One word for one thing: those of <see cref="Pages.Glossary"/>, and not those that they have replaced.
/// </summary>
public sealed class WordTests
{
    private static readonly string[] Kinds =
    [
        ".cs", ".md", ".js", ".css", ".html", ".svg", ".sh", ".ps1", ".py", ".yml", ".props", ".targets", ".csproj",
        ".nfproj", ".txt", ".ini", ".json",
    ];

    // Files that speak of something else by that word.
    private static readonly (string Ending, string Word)[] Exceptions =
    [
        ("WordTests.cs", ""), // The list itself.
        ("CHANGELOG.md", ""), // What was said then.
        (".js", "Promis"), // JavaScript's own type.
    ];

    public static TheoryData<string, string> RetiredWords => new()
    {
        { "[Ss]torm", "fuzz run" },
        { "[Pp]romis", "invariant; in the common sense: assurance, or say it outright" },
        { "[Ee]xhaust", "fault sweep; in the common sense: complete, every" },
        { "[Ww]eav|[Ww]oven", "instrumentation, instrumented" },
        { "\\b[Rr]igs?\\b|Rig(?=[A-Z])", "simulation" },
        { "Workshop", "simulation, live simulation" },
        { "[Bb]ookkeep", "run recorder" },
        { "[Cc]aretak", "maintenance tracker" },
        { "[Rr]eckon", "calculate" },
        { "\\b([Tt]old|[Tt]ells?|[Tt]elling) (\\w+ )?apart", "distinguish" },
        { "MadProgramme", "gate fuzzer" },
    };

    [Theory]
    [MemberData(nameof(RetiredWords))]
    public void A_retired_word_is_used_nowhere(string pattern, string instead)
    {
        Regex word = new(pattern);
        string[] uses =
        [
            .. from file in RepositoryRoot.Files(Kinds).Append(".ci/run")
               from line in File.ReadLines(RepositoryRoot.PathOf(file))
                   .Select((text, index) => (Text: text, Number: index + 1))
               from match in word.Matches(line.Text)
               where !Exceptions.Any(e => file.EndsWith(e.Ending, StringComparison.Ordinal)
                   && match.Value.StartsWith(e.Word, StringComparison.Ordinal))
               select $"{file}({line.Number}): {line.Text.Trim()}",
        ];

        Assert.True(uses.Length == 0, $"{string.Join('\n', uses)}\nSay instead: {instead}. See {Pages.Glossary}.");
    }
}
