using BackflushController.Tests.Bench;

namespace BackflushController.Tests.Trials;

public sealed class SoakCommandTests
{
    private const long Mebibyte = 1 << 20;

    [Fact]
    public void Memory_that_stays_gives_exit_code_0_and_a_line_for_every_tenth_of_the_time()
    {
        using TestBench bench = Keeping(hours => hours < 4 ? 5 : 17);

        Assert.Equal(0, bench.Try("soak", "--days", "2"));

        Assert.Equal(
            """
            Soak: 2 simulated days
            hours  programmes  heap, MiB  of the fourth hour
            1               1        5.0                0.29
            2               1        5.0                0.29
            3               1        5.0                0.29
            4               1       17.0                1.00
            """,
            string.Join('\n', bench.Lines[..6]));
        Assert.Matches("(?m)^48 .*\nat most 1.00 times the fourth hour", bench.Output);
    }

    [Fact]
    public void Memory_that_grows_by_more_than_a_fifth_gives_exit_code_1()
    {
        using TestBench bench = Keeping(hours => hours == 40 ? 21 : 17);

        Assert.Equal(1, bench.Try("soak", "--days", "2"));

        Assert.Contains("\nat most 1.24 times the fourth hour", bench.Output, StringComparison.Ordinal);
    }

    private static TestBench Keeping(Func<int, long> mebibytes) => new()
    {
        Trials = new TrialSuites
        {
            Soak = (hours, _) =>
                [.. Enumerable.Range(1, hours).Select(hour => new MemorySample(hour, 1, mebibytes(hour) * Mebibyte))],
        },
    };
}
