using static BackflushController.Tests.Fixtures.RepositoryRoot;

namespace BackflushController.Tests.Flashing;

/// <summary>A shell script and its PowerShell twin say and run the same, as far as their text tells.</summary>
public sealed partial class TwinScriptsTests
{
    public static TheoryData<string> Scripts => ["firmware/flash"];

    [PowerShellFact]
    public void Both_of_them_are_run() => Assert.Equal(2, Shells.Twins("flash").Count);

    [Theory, MemberData(nameof(Scripts))]
    public void They_run_the_same_command_lines(string script)
    {
        string[] shell = Commands(Read($"{script}.sh"));

        Assert.NotEmpty(shell);
        Assert.Equal(shell, Commands(Read($"{script}.ps1")));
    }

    [Theory, MemberData(nameof(Scripts))]
    public void They_fail_with_the_same_lines(string script)
    {
        string[] shell = Failures(Read($"{script}.sh"));

        Assert.NotEmpty(shell);
        Assert.Equal(shell, Failures(Read($"{script}.ps1")));
    }

    [Theory, MemberData(nameof(Scripts))]
    public void They_give_the_same_help(string script) =>
        Assert.Equal(
            Help(Read($"{script}.sh"), "cat << 'END'\n", "\nEND\n"),
            Help(Read($"{script}.ps1"), "Write-Output @'\n", "\n'@\n"));

    [Theory, MemberData(nameof(Scripts))]
    public void They_are_plain_ASCII_because_Windows_PowerShell_takes_nothing_else_for_granted(string script) =>
        Assert.All((string[])[Read($"{script}.sh"), Read($"{script}.ps1")],
            text => Assert.All(text, character => Assert.InRange(character, '\n', '~')));

    /// <summary>Options and variables of each line that runs a tool or gathers its options.</summary>
    private static string[] Commands(string text) => text
        .Split('\n')
        .Where(line => ToolLine().IsMatch(line))
        .Select(line => line.Split("fail \"")[0].Replace("set -- ", string.Empty).Replace("$more", string.Empty))
        .Select(line => string.Join(' ', Word().Matches(line)).Replace("{", string.Empty).Replace("}", string.Empty))
        .Where(words => words.Length > 0)
        .ToArray();

    private static string[] Failures(string text) => Failure()
        .Matches(text)
        .Select(match => Argument().Replace(match.Groups[1].Value, "$$1"))
        .Distinct()
        .Order()
        .ToArray();

    /// <summary>What stands between the marks of the help text, the first here-document.</summary>
    private static string Help(string text, string begin, string end)
    {
        int start = text.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        return text[start..text.IndexOf(end, start, StringComparison.Ordinal)];
    }

    [GeneratedRegex("\\b(nanoff|nanoclr|ask|run) --|--suppress|\\bset -- |\\$more\\b")]
    private static partial Regex ToolLine();

    [GeneratedRegex("--[a-z][a-z-]+|(?<=--.*)\\$\\{?[a-zA-Z]+\\}?")]
    private static partial Regex Word();

    [GeneratedRegex("\\bfail \"([^\"]+)\"")]
    private static partial Regex Failure();

    [GeneratedRegex("\\$\\(\\$args\\[[^]]+\\]\\)|\\$_")]
    private static partial Regex Argument();
}
