using System.Net.WebSockets;
using BackflushController.Bench.Web;

namespace BackflushController.Tests.Web;

/// <summary>What a tab is to the server, without a browser around it.</summary>
internal sealed class SocketClient : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly ClientWebSocket _socket = new();

    public static async Task<SocketClient> Join(BenchServer server, string? origin = null)
    {
        var client = new SocketClient();
        client._socket.Options.SetRequestHeader("Origin", origin ?? server.Address.GetLeftPart(UriPartial.Authority));
        await client._socket.ConnectAsync(new Uri($"ws://{server.Address.Authority}/live"), default);
        return client;
    }

    /// <summary>The number of the message that was answered last.</summary>
    public int? LastId { get; private set; }

    /// <summary>Sends bytes as they are.</summary>
    public Task Send(byte[] content, WebSocketMessageType type = WebSocketMessageType.Text) =>
        _socket.SendAsync(content, type, true, default);

    /// <summary>Sends a command and waits for its answer.</summary>
    /// <returns>Why it was refused, or null.</returns>
    public async Task<string?> Ask(string command)
    {
        await Send(Encoding.UTF8.GetBytes($$"""{"id":1,"command":{{command}}}"""));
        return await Answer();
    }

    /// <summary>Waits for the next answer; states in between are passed over.</summary>
    public async Task<string?> Answer()
    {
        JsonElement answer = await Next("answer");
        JsonElement id = answer.GetProperty("id");
        LastId = id.ValueKind == JsonValueKind.Number ? id.GetInt32() : null;
        return answer.GetProperty("refused").GetString();
    }

    /// <summary>Waits for the next state.</summary>
    public Task<JsonElement> State() => Next("state");

    public void Dispose() => _socket.Dispose();

    private async Task<JsonElement> Next(string kind)
    {
        using var patience = new CancellationTokenSource(Patience);
        byte[] buffer = new byte[65_536];
        while (true)
        {
            using var message = new MemoryStream();
            WebSocketReceiveResult part;
            do
            {
                part = await _socket.ReceiveAsync(buffer, patience.Token);
                message.Write(buffer, 0, part.Count);
            }
            while (!part.EndOfMessage);

            using JsonDocument document = JsonDocument.Parse(message.ToArray());
            if (document.RootElement.GetProperty("kind").GetString() == kind)
            {
                return document.RootElement.Clone();
            }
        }
    }
}
