using System.Net;
using System.Net.Sockets;
using BackflushController.Bench.Web;

namespace BackflushController.Tests.Bench;

/// <summary>Without arguments the bench is served to the browser; with any it is the command line's.</summary>
[Trait("Category", "Slow")]
public sealed class BrowserCommandTests
{
    [Theory]
    [InlineData(new string[0], BenchServer.DefaultPort)]
    [InlineData(new[] { "--no-open" }, BenchServer.DefaultPort)]
    [InlineData(new[] { "--port", "0", "--no-open" }, 0)]
    public void Without_options_of_a_run_it_serves_on_the_port(string[] arguments, int expected)
    {
        int? asked = null;
        using var bench = new TestBench
        {
            Serve = port =>
            {
                asked = port;
                return BenchServer.Start(0);
            },
            Stop = new CancellationToken(canceled: true),
        };

        Assert.Equal(0, bench.Run(arguments));

        Assert.Equal(expected, asked);
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

    [Fact]
    public void A_port_that_is_taken_is_one_line()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        int port = ((IPEndPoint)other.LocalEndpoint).Port;
        using var bench = new TestBench { Serve = BenchServer.Start };

        Assert.Equal(2, bench.Run("--port", $"{port}"));

        Assert.StartsWith($"bench: port {port} is taken by another program;", bench.Error);
    }
}
