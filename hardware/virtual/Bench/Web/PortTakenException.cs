namespace BackflushController.Bench.Web;

/// <summary>Another program listens on the port.</summary>
/// <param name="port">The port.</param>
public sealed class PortTakenException(int port)
    : Exception($"port {port} is taken by another program; another one is given with --port, a free one with --port 0");
