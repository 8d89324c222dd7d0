using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using BackflushController.VirtualBoard;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BackflushController.Bench.Web;

/// <summary>Serves the page and one live bench to any number of tabs, on the loopback address only.</summary>
public sealed class BenchServer : IAsyncDisposable
{
    public const int DefaultPort = 5199;

    private readonly WebApplication _application;
    private readonly CancellationTokenSource _stop = new();
    private readonly DroppedFile _dropped;

    private BenchServer(WebApplication application)
    {
        _application = application;
        _dropped = new DroppedFile(Bench);
    }

    public LiveWorld Bench { get; } = new(ScenarioText.Default);

    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    /// <summary>A tab has told how smoothly it shows the bench; only tabs that were asked to do so.</summary>
    public event Action<FrameReport>? FramesShown;

    /// <summary>Starts to serve on a port of the loopback address; 0 takes a free one.</summary>
    /// <exception cref="BadInputException">The port is not free.</exception>
    public static async Task<BenchServer> Start(int port)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(2));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            if (port == 0)
            {
                kestrel.Listen(IPAddress.Loopback, 0);
            }
            else
            {
                kestrel.ListenLocalhost(port);
            }
        });
        WebApplication application = builder.Build();
        var server = new BenchServer(application);
        server.Map();
        try
        {
            await application.StartAsync();
        }
        catch (IOException failure)
        {
            await server.DisposeAsync();
            string problem =
                IsForbidden(failure) ? "needs an administrator of this computer" : "is taken by another program";
            throw new BadInputException(
                $"port {port} {problem}; another one is given with --port, a free one with --port 0");
        }

        server.Address = new Uri($"http://127.0.0.1:{new Uri(application.Urls.First()).Port}/");
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _application.StopAsync();
        await _application.DisposeAsync();
        _dropped.Dispose();
        Bench.Dispose();
        _stop.Dispose();
    }

    private void Map()
    {
        _application.UseWebSockets();
        _application.Use(LoopbackGuard.Pass);
        foreach (string path in PageFiles.Paths)
        {
            byte[] content = PageFiles.Read(path);
            string type = PageFiles.TypeOf(path);
            string route = path == "index.html" ? "/" : $"/{path}";
            _application.MapGet(route, () => Results.Bytes(content, type));
        }

        Offer("trace.csv", "text/csv", () => Text(TraceCsv.Of(Now().Trace)));
        Offer("cycles.csv", "text/csv", () => Text(CycleCsv.Of(Report().Cycles)));
        Offer("run.svg", "image/svg+xml", () => Text(PressurePlot.Svg(Report())));
        Offer("screen.png", "image/png", () => Task.FromResult(OledPicture.Screen(Now().Frame)));
        Offer("recording.json", "application/json", async () => RecordingFile.Write(await Bench.Record()));
        DeskRoutes.Map(_application, Bench, _dropped);
        _application.Map("/live", Join);
    }

    /// <summary>The port is free, and not for everybody.</summary>
    internal static bool IsForbidden(Exception failure) =>
        (failure.InnerException as AggregateException)?.InnerExceptions.Any(IsForbidden)
        ?? (failure is SocketException { SocketErrorCode: SocketError.AccessDenied }
            || (failure.InnerException is { } inner && IsForbidden(inner)));

    private static Task<byte[]> Text(string content) => Task.FromResult(Encoding.UTF8.GetBytes(content));

    private void Offer(string name, string type, Func<Task<byte[]>> content) =>
        _application.MapGet($"/run/{name}", async () => Results.File(await content(), type, name));

    private WorldSnapshot Now() => Bench.Latest ?? throw new InvalidOperationException("The bench has not begun.");

    private RunReport Report() => RunReport.Of(Now(), CostModel.LoadDefault().Name);

    private async Task Join(HttpContext context)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            await context.Response.WriteAsync("this address is for the page's socket only");
            return;
        }

        using WebSocket socket = await context.WebSockets.AcceptWebSocketAsync();
        using var over = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token, context.RequestAborted);
        await new Tab(socket, Bench, report => FramesShown?.Invoke(report)).Serve(over.Token);
    }
}
