using BackflushController.Bench.Web;

namespace BackflushController.Bench;

/// <summary>Serves the bench to the browser until Ctrl+C.</summary>
/// <param name="environment">Console, directory and clock.</param>
/// <param name="serve">Starts to serve.</param>
internal sealed class BrowserCommand(BenchEnvironment environment, Func<BrowserBenchOptions, Task<BenchServer>> serve)
{
    /// <summary>Serves.</summary>
    /// <param name="request">Where.</param>
    /// <exception cref="UsageException">The port is taken.</exception>
    public void Execute(BrowserRequest request)
    {
        try
        {
            Serve(request).GetAwaiter().GetResult();
        }
        catch (PortTakenException taken)
        {
            throw new UsageException(taken.Message);
        }
    }

    /// <summary>How the bench in the browser draws and writes: as the command line does.</summary>
    /// <param name="port">The port.</param>
    internal static BrowserBenchOptions Options(int port) => new()
    {
        Port = port,
        Plot = report => PressurePlot.Svg(report),
        Table = CycleCsv.Of,
    };

    private async Task Serve(BrowserRequest request)
    {
        await using BenchServer server = await serve(Options(request.Port));
        environment.Output.WriteLine($"The bench is at {server.Address}");
        environment.Output.WriteLine("Ctrl+C ends it; --help lists what the command line can do.");
        if (request.Opens && environment.Terminal is not null)
        {
            SystemBrowser.Open(server.Address);
        }

        try
        {
            await Task.Delay(Timeout.Infinite, environment.Stop);
        }
        catch (OperationCanceledException)
        {
            environment.Output.WriteLine("The bench has ended.");
        }
    }
}
