using BackflushController.Simulation;

namespace BackflushController.Tests.Bench;

public sealed class FailureTests
{
    [Fact]
    public void An_input_that_the_rig_refuses_gets_one_line_and_exit_code_2()
    {
        using var bench = new TestBench
        {
            Rig = (_, _) => throw new BadInputException("cost model, line 3:\nno number"),
        };

        int exitCode = bench.Run("run");

        Assert.Equal("bench: cost model, line 3: no number\n", bench.Error);
        Assert.Equal(2, exitCode);
    }

    [Fact]
    public void A_rig_that_breaks_gets_one_line_and_exit_code_1()
    {
        using var bench = new TestBench { Rig = (_, _) => throw new InvalidOperationException("valve is gone") };

        int exitCode = bench.Run("run");

        Assert.Equal("bench: the run failed: valve is gone (InvalidOperationException)\n", bench.Error);
        Assert.Equal(1, exitCode);
    }

    [Fact]
    public void Ctrl_C_during_a_run_ends_with_exit_code_130_and_no_table()
    {
        using var stop = new CancellationTokenSource();
        using var bench = new TestBench
        {
            Stop = stop.Token,
            Rig = (options, observer) =>
            {
                stop.Cancel();
                return SampleRun.Play(options, observer);
            },
        };

        int exitCode = bench.Run("run");

        Assert.Equal("bench: stopped\n", bench.Error);
        Assert.DoesNotContain("plateau", bench.Output);
        Assert.Equal(130, exitCode);
    }

    [Fact]
    public void Ctrl_C_ends_the_program_even_when_the_rig_does_not_end()
    {
        using var stop = new CancellationTokenSource();
        using var never = new ManualResetEventSlim();
        using var bench = new TestBench
        {
            Stop = stop.Token,
            Rig = (_, _) =>
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
