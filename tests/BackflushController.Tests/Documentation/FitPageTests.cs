namespace BackflushController.Tests.Documentation;

/// <summary>What a visitor decides by: does it fit, and what does it cost.</summary>
public sealed partial class FitPageTests
{
    private static readonly string Readme = RepositoryRoot.Read("README.md");
    private static readonly string Fit = RepositoryRoot.Read(Pages.Fit);

    [Fact]
    public void The_cost_of_the_board_is_the_total_of_the_bill_of_materials()
    {
        string total = Total().Match(RepositoryRoot.Read("hardware", "bom.md")).Groups[1].Value;

        Assert.NotEmpty(total);
        Assert.Contains($"EUR {total}", Readme);
        Assert.Contains($"| {total} |", RepositoryRoot.Read(Pages.GettingStarted));
    }

    [Fact]
    public void Every_file_to_start_from_is_one_that_is_shipped()
    {
        string[] shipped = [.. MachineProfiles.Words.Split(' ').Skip(1)];
        string[] named =
        [
            .. MarkdownTable.Rows(Fit, "machine | what it has | the box | start from")
                .SelectMany(row => Quote().Matches(row[3]).Select(match => match.Groups[1].Value))
                .Where(name => !name.Contains('=') && name != "opv"),
        ];

        Assert.NotEmpty(named);
        Assert.All(named, name => Assert.Contains(name, shipped));
        Assert.All(shipped, name => Assert.Contains($"`{name}`", Fit));
    }

    [Fact]
    public void The_README_says_of_a_machine_what_the_table_of_all_says()
    {
        string[][] all = MarkdownTable.Rows(Fit, "machine | what it has | the box | start from");

        Assert.All(MarkdownTable.Rows(Readme, "machine | the box"), row =>
        {
            string verdict = Verdict().Match(row[1]).Groups[1].Value;
            Assert.All(Models(row[0]), model => Assert.Contains(
                all, other => other[0].Contains(model) && other[2].StartsWith(verdict, StringComparison.Ordinal)));
        });
    }

    /// <summary>What stands after the class of machines.</summary>
    private static string[] Models(string cell) => cell.Split(": ") is [_, string models] ? models.Split(", ") : [];

    [GeneratedRegex(@"\*\*total\*\* .*\*\*([0-9.]+)\*\* \|")]
    private static partial Regex Total();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quote();

    [GeneratedRegex(@"\*\*(.+?)\*\*")]
    private static partial Regex Verdict();
}
