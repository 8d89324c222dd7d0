namespace BackflushController.Tests.Documentation;

/// <summary>The printed checklist speaks of the lines that the box has.</summary>
public sealed partial class CommissioningPageTests
{
    private static readonly string Page =
        RepositoryRoot.Read("docs", "commissioning.md");

    [Fact]
    public void Every_line_of_the_checklist_is_a_line_of_the_menu()
    {
        HashSet<string> menu = [.. Enum.GetValues<TextId>().Select(id => ScreenTexts.Of(Language.English, id))];
        string[] lines = [.. Line().Matches(Page).Select(match => match.Groups[1].Value)];

        Assert.Equal(12, lines.Length);
        Assert.All(lines, line => Assert.Contains(line, menu));
    }

    [Fact]
    public void The_number_of_steps_is_the_boxs()
    {
        Assert.Contains($"{Commissioning.Steps}/{Commissioning.Steps}", Page);
    }

    [GeneratedRegex("^\\| ☐ \\| `([^`]+)` \\|", RegexOptions.Multiline)]
    private static partial Regex Line();
}
