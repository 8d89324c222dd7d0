namespace BackflushController.Tests.Bench;

/// <summary>What the commands of the trials ask for; what they print is in a class for each.</summary>
public sealed class TrialCommandTests
{
    private const string Seed = "--seed <N> The same seed gives the same run: 0 to 2147483647. [default: 1]";
    private const string Every = "--every <N> Try one of so many ticks or calls: 1 to 1000. [default: 1]";
    private const string EveryAllowed = "is not possible; allowed: a whole number from 1 to 1000";
    private const string Unknown = "is no option or command of";

    [Theory]
    [InlineData("power-loss", "power-loss, seed 1, every 1")]
    [InlineData("power-loss --every 53 --seed 7", "power-loss, seed 7, every 53")]
    [InlineData("fault-sweep", "fault-sweep, seed 1, every 1")]
    [InlineData("fault-sweep --every 53 --seed 7", "fault-sweep, seed 7, every 53")]
    [InlineData("fuzz", "fuzz, seed 1, 1000 seeds")]
    [InlineData("fuzz --seeds 20 --seed 7", "fuzz, seed 7, 20 seeds")]
    [InlineData("fuzz --replay --seed 7", "replay, seed 7")]
    public void It_tries_what_it_was_asked_for(string arguments, string expected)
    {
        string asked = "";
        T Answer<T>(string question, T answer)
        {
            asked = question;
            return answer;
        }

        var kept = new PowerCut(1, RunState.Ready, DetergentInGroup: false, []);
        using var bench = new TestBench
        {
            Trials = new TrialSuites
            {
                SweepPowerLoss = (seed, every) =>
                    Answer($"power-loss, seed {seed}, every {every}", new PowerLossReport(1, [kept])),
                SweepFaults = (seed, every) => Answer<TrialReport[]>($"fault-sweep, seed {seed}, every {every}", []),
                Fuzz = (seed, seeds, _) => Answer($"fuzz, seed {seed}, {seeds} seeds", new FuzzSummary([])),
                ReplayFuzz = (seed, _) => Answer($"replay, seed {seed}", SampleFuzz.Held(seed)),
            },
        };

        Assert.Equal(0, bench.Try(arguments.Split(' ')));
        Assert.Equal(expected, asked);
    }

    [Theory]
    [InlineData("power-loss --evry 2", $"\"--evry\" {Unknown} power-loss; did you mean --every?")]
    [InlineData("power-loss --runs 2", $"\"--runs\" {Unknown} power-loss; allowed: --every, --seed, --help")]
    [InlineData("fuzz --replay maybe", $"\"maybe\" {Unknown} fuzz; allowed: --seeds, --seed, --replay, --help")]
    [InlineData("power-loss --every", "--every needs a value. Try one of so many ticks or calls: 1 to 1000.")]
    [InlineData("power-loss --every 0", $"--every \"0\" {EveryAllowed}")]
    [InlineData("fault-sweep --every 1001", $"--every \"1001\" {EveryAllowed}")]
    [InlineData("fuzz --seeds", "--seeds needs a value. Seeds to try, one after the other: 1 to 1000000.")]
    [InlineData("fuzz --seeds 0", "--seeds \"0\" is not possible; allowed: a whole number from 1 to 1000000")]
    [InlineData("fuzz --replay --replay", "--replay is given 2 times; allowed: once")]
    [InlineData("fuzz --replay --seeds 2", "--seeds is of no use with --replay: that is one seed")]
    [InlineData(
        "fuzz --seed 2147483647 --seeds 2", "--seed 2147483647 and 2 seeds go beyond the last seed, 2147483647")]
    [InlineData(
        "replay", $"\"replay\" {Unknown} trials; allowed: power-loss, fault-sweep, fuzz, diagnosis, soak, --help")]
    public void A_bad_command_line_gets_one_line_and_exit_code_2(string arguments, string message)
    {
        using var bench = new TestBench();

        Assert.Equal(2, bench.Try(arguments.Split(' ')));

        Assert.Equal($"trials: {message}\n", bench.Error);
        Assert.Equal("", bench.Output);
    }

    [Theory]
    [InlineData("", "power-loss Cuts the power at every tick of a detergent backflush")]
    [InlineData("", "fault-sweep Lets everything go wrong at every place of a detergent backflush")]
    [InlineData("", "fuzz Lets seeds draw a machine, settings, people and faults")]
    [InlineData("", "diagnosis ")]
    [InlineData("power-loss", Every)]
    [InlineData("power-loss", Seed)]
    [InlineData("fault-sweep", Every)]
    [InlineData("fault-sweep", Seed)]
    [InlineData("fuzz", "--seeds <N> Seeds to try, one after the other: 1 to 1000000. [default: 1000]")]
    [InlineData("fuzz", Seed)]
    [InlineData("fuzz", "--replay Only the seed of --seed, with a log of what happens.")]
    public void Help_names_commands_options_and_defaults(string command, string expected)
    {
        using var bench = new TestBench();

        Assert.Equal(0, bench.Try([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]));

        string words = string.Join(' ', bench.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(expected, words);
    }

    [Theory]
    [InlineData("power-loss")]
    [InlineData("fault-sweep")]
    [InlineData("fuzz")]
    [InlineData("fuzz --replay")]
    public void A_trial_that_fails_itself_gets_one_line_and_exit_code_1(string arguments)
    {
        var failure = new InvalidOperationException("valve is gone");
        using var bench = new TestBench
        {
            Trials = new TrialSuites
            {
                SweepPowerLoss = (_, _) => throw failure,
                SweepFaults = (_, _) => throw failure,
                Fuzz = (_, _, _) => throw failure,
                ReplayFuzz = (_, _) => throw failure,
            },
        };

        Assert.Equal(1, bench.Try(arguments.Split(' ')));

        Assert.Equal("trials: the run failed: valve is gone (invalid operation exception)\n", bench.Error);
    }
}
