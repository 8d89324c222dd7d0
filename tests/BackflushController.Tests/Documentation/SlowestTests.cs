using System.Diagnostics;

namespace BackflushController.Tests.Documentation;

/// <summary>The program that names the slowest tests.</summary>
[Trait("Category", "Slow")]
public sealed partial class SlowestTests
{
    [Fact]
    public void The_ten_tests_that_took_longest_are_printed_the_slowest_first()
    {
        ProcessStartInfo slowest = new(
            "dotnet",
            [
                "run", "tests/slowest.cs", "--",
                "tests/BackflushController.Core.Tests.Host", "--no-build", "--filter", "FullyQualifiedName~ButtonTests",
            ])
        {
            WorkingDirectory = RepositoryRoot.PathOf(),
            RedirectStandardOutput = true,
        };
        using Process run = Process.Start(slowest)!;
        string output = run.StandardOutput.ReadToEnd();
        run.WaitForExit();

        double[] seconds =
        [
            .. TestLine().Matches(output).Select(line => double.Parse(
                line.Groups[1].Value, CultureInfo.InvariantCulture)),
        ];
        Assert.Equal(10, seconds.Length);
        Assert.Equal(seconds.OrderDescending(), seconds);
        Assert.Equal(0, run.ExitCode);
    }

    [GeneratedRegex(
        @"^ *([\d.]+) s  BackflushController\.Core\.Tests\.[\w.]*ButtonTests\.\w+$", RegexOptions.Multiline)]
    private static partial Regex TestLine();
}
