namespace BackflushController.Tests.Display;

/// <summary>What the documents count in words, and their list of languages.</summary>
public sealed class GuideCountTests
{
    private static readonly string[] Words =
    [
        "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    ];

    [Fact]
    public void The_programmes_are_counted() => AssertSays(
        Pages.Buttons, $"shows the next of {Words[ProgrammeCatalogue.ForPeople(new ControllerSettings()).Length]};");

    [Fact]
    public void The_questions_are_counted_and_each_has_its_row()
    {
        string questions = Words[Questions.Count];
        AssertSays(Pages.Choices, $"the box asks {questions} questions");
        AssertSays(Pages.Choices, $"which of the {questions} it is");
        AssertSays(Pages.Settings, $"has a page for each of the {questions} after");

        int rows = MarkdownTable.Rows(RepositoryRoot.Read(Pages.Choices), "question | options | what follows").Length;
        Assert.True(
            rows == Questions.Count,
            $"{Pages.Choices}, the table of the questions: {rows} rows for the {Questions.Count} of ChoiceId");
    }

    [Fact]
    public void The_sequences_that_are_offered_are_counted() => AssertSays(
        Pages.Choices, $"| detergent sequence | {Words[Questions.OptionsOf((int)ChoiceId.Preset)]} |");

    [Fact]
    public void The_languages_are_listed()
    {
        string[] names = Enum.GetNames<Language>();
        AssertSays(Pages.Choices, $"{string.Join(", ", names[..^1])} and {names[^1]}. The box comes in English");
    }

    private static void AssertSays(string file, string words) => Assert.True(
        RepositoryRoot.Read(file).Replace('\n', ' ').Contains(words, StringComparison.Ordinal),
        $"{file} does not say: {words}");
}
