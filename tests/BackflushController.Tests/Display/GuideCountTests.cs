using BackflushController.Core.Choices;

namespace BackflushController.Tests.Display;

/// <summary>What the documents count in words, and their list of languages.</summary>
public sealed class GuideCountTests
{
    private const string UserGuide = "docs/user-guide.md";

    private static readonly string[] Words =
    [
        "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    ];

    [Fact]
    public void The_programmes_are_counted() => AssertSays(
        UserGuide, $"shows the next of {Words[ProgrammeCatalogue.ForPeople(new ControllerSettings()).Length]};");

    [Fact]
    public void The_questions_are_counted_and_each_has_its_row()
    {
        string questions = Words[Questions.Count];
        AssertSays(UserGuide, $"the box asks {questions} questions");
        AssertSays(UserGuide, $"which of the {questions} it is");
        AssertSays("docs/settings.md", $"has a sheet for each of the {questions}");

        int rows = MarkdownTable.Rows(RepositoryRoot.Read(UserGuide), "question | options | what follows").Length;
        Assert.True(
            rows == Questions.Count,
            $"{UserGuide}, the table of the questions: {rows} rows for the {Questions.Count} of ChoiceId");
    }

    [Fact]
    public void The_sequences_that_are_offered_are_counted() => AssertSays(
        UserGuide, $"| detergent sequence | {Words[Questions.OptionsOf((int)ChoiceId.Preset)]} |");

    [Fact]
    public void The_languages_are_listed()
    {
        string[] names = Enum.GetNames<Language>();
        AssertSays(UserGuide, $"{string.Join(", ", names[..^1])} and {names[^1]}. The box comes in English");
    }

    private static void AssertSays(string file, string words) => Assert.True(
        RepositoryRoot.Read(file).Replace('\n', ' ').Contains(words, StringComparison.Ordinal),
        $"{file} does not say: {words}");
}
