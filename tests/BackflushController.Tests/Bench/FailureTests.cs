namespace BackflushController.Tests.Bench;

public sealed class FailureTests
{
    [Theory]
    [InlineData("run")]
    [InlineData("benchmark")]
    [InlineData("faults")]
    public void A_simulation_that_fails_gets_one_line_and_exit_code_1(string arguments)
    {
        var failure = new InvalidOperationException("valve is gone");
        using var bench = new TestBench { RunProgramme = (_, _) => throw failure };

        Assert.Equal(1, bench.Run(arguments.Split(' ')));

        Assert.Equal("bench: the run failed: valve is gone (invalid operation exception)\n", bench.Error);
    }

    [Fact]
    public void An_input_that_the_simulation_refuses_gets_one_line_and_exit_code_2()
    {
        using var bench = new TestBench
        {
            RunProgramme = (_, _) => throw new BadInputException("cost model, line 3:\nno number"),
        };

        Assert.Equal(2, bench.Run("run"));

        Assert.Equal("bench: cost model, line 3: no number\n", bench.Error);
    }

    [Fact]
    public void Ctrl_C_during_a_run_ends_with_exit_code_130_and_no_table()
    {
        using var stop = new CancellationTokenSource();
        using var bench = new TestBench
        {
            Stop = stop.Token,
            RunProgramme = (options, observer) =>
            {
                stop.Cancel();
                return SampleRun.Play(options, observer);
            },
        };

        Assert.Equal(130, bench.Run("run"));

        Assert.Equal("bench: stopped\n", bench.Error);
        Assert.DoesNotContain("plateau", bench.Output);
    }

    [Fact]
    public void Ctrl_C_ends_the_program_even_when_the_simulation_does_not_end()
    {
        using var stop = new CancellationTokenSource();
        using var never = new ManualResetEventSlim();
        using var bench = new TestBench
        {
            Stop = stop.Token,
            RunProgramme = (_, _) =>
            {
                stop.Cancel();
                never.Wait();
                return SampleRun.Report;
            },
        };

        int exitCode = bench.Run("benchmark");
        never.Set();

        Assert.Equal(130, exitCode);
    }
}
