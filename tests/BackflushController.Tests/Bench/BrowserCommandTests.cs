using System.Net;
using System.Net.Sockets;
using BackflushController.Bench.Web;

namespace BackflushController.Tests.Bench;

/// <summary>Without arguments the bench is served to the browser; with any it is the command line's.</summary>
public sealed class BrowserCommandTests
{
    [Theory]
    [InlineData(new string[0], BrowserBenchOptions.DefaultPort)]
    [InlineData(new[] { "--no-open" }, BrowserBenchOptions.DefaultPort)]
    [InlineData(new[] { "--port", "0", "--no-open" }, 0)]
    public void Without_options_of_a_run_it_serves_on_the_port(string[] arguments, int port)
    {
        BrowserBenchOptions? asked = null;
        using var bench = new TestBench
        {
            Serve = options =>
            {
                asked = options;
                return BenchServer.Start(options with { Port = 0 });
            },
            Stop = new CancellationToken(canceled: true),
        };

        int exitCode = bench.Run(arguments);

        Assert.Equal(0, exitCode);
        Assert.Equal(port, asked!.Port);
        Assert.Matches(@"The bench is at http://127\.0\.0\.1:\d+/", bench.Output);
        Assert.Contains("The bench has ended.", bench.Output);
    }

    [Theory]
    [InlineData("run")]
    [InlineData("--speed", "max")]
    [InlineData("--programme", "detergent")]
    public void With_options_of_a_run_it_runs_a_programme(params string[] arguments)
    {
        using var bench = new TestBench();

        Assert.Equal(0, bench.Run(arguments));
        Assert.Contains("Backflush bench: programme", bench.Output);
    }

    [Theory]
    [InlineData("--port 80 --speed max", "--port is of no use for a run on the command line")]
    [InlineData("--no-open --seed 3", "--no-open is of no use for a run on the command line")]
    [InlineData(
        "--port 65536", "--port \"65536\" is out of range or no number; allowed: a whole number from 0 to 65535")]
    public void What_makes_no_sense_is_one_line(string arguments, string reason)
    {
        using var bench = new TestBench();

        int exitCode = bench.Run(arguments.Split(' '));

        Assert.Equal(2, exitCode);
        Assert.Equal($"bench: {reason}\n", bench.Error);
    }

    [Fact]
    public void A_port_that_is_taken_is_one_line()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        int port = ((IPEndPoint)other.LocalEndpoint).Port;
        using var bench = new TestBench { Serve = BenchServer.Start };

        int exitCode = bench.Run("--port", $"{port}");

        Assert.Equal(2, exitCode);
        Assert.StartsWith($"bench: port {port} is taken by another program;", bench.Error);
    }
}
