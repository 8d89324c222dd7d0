using System.Net.WebSockets;
using System.Threading.Channels;

namespace BackflushController.Bench.Web;

/// <summary>
/// A tab of a browser. It gets the newest snapshot whenever it has taken the one before; a tab that does not take
/// anything for a while is dropped. Nothing here is waited for by the bench.
/// </summary>
/// <param name="shown">Hears how smoothly the tab shows it.</param>
internal sealed class Tab(WebSocket socket, LiveWorld bench, Action<FrameReport> shown)
{
    private const int MostAnswers = 64;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Channel<byte[]> _answers = Channel.CreateBounded<byte[]>(MostAnswers);
    private readonly StateWriter _writer = new();

    private bool _holdsButton;

    public async Task Serve(CancellationToken stop)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stop);
        try
        {
            Task[] works = [Hear(over.Token), Show(over.Token)];
            await Task.WhenAny(works);
            await over.CancelAsync();
            await Task.WhenAll(works);
        }
        catch (Exception gone) when (gone is OperationCanceledException or WebSocketException or ChannelClosedException)
        {
            socket.Abort();
        }
        finally
        {
            await LetGo();
        }
    }

    /// <summary>The finger goes with the tab.</summary>
    private async Task LetGo()
    {
        if (_holdsButton)
        {
            await Task.WhenAny(bench.Do(WorldCommands.Of(WorldAction.Button, "up")), Task.Delay(Patience));
        }
    }

    private async Task Show(CancellationToken stop)
    {
        Task<WorldSnapshot>? newer = null;
        Task<bool>? answer = null;
        long version = 0;
        while (socket.State == WebSocketState.Open)
        {
            newer ??= bench.NewerThan(version, stop);
            answer ??= _answers.Reader.WaitToReadAsync(stop).AsTask();
            await Task.WhenAny(newer, answer);
            if (answer.IsCompleted)
            {
                answer = null;
                while (_answers.Reader.TryRead(out byte[]? message))
                {
                    await Send(message, stop);
                }
            }

            if (newer.IsCompleted)
            {
                // The newest by now, not the one that was waited for.
                await newer;
                newer = null;
                WorldSnapshot latest = bench.Latest!;
                version = latest.Version;
                await Send(_writer.Write(latest), stop);
            }
        }
    }

    private async Task Send(byte[] message, CancellationToken stop)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(Patience);
        await socket.SendAsync(message, WebSocketMessageType.Text, true, patience.Token);
    }

    private async Task Hear(CancellationToken stop)
    {
        byte[] buffer = new byte[16_384];
        using var message = new MemoryStream();
        while (true)
        {
            WebSocketReceiveResult part = await socket.ReceiveAsync(new ArraySegment<byte>(buffer), stop);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, stop);
                return;
            }

            // What is too long is read to its end, and nothing more of it is kept.
            if (message.Length <= TabMessage.MostBytes)
            {
                message.Write(buffer, 0, part.Count);
            }

            if (part.EndOfMessage)
            {
                await Answer(message.GetBuffer().AsMemory(0, (int)message.Length), part.MessageType);
                message.SetLength(0);
            }
        }
    }

    private async Task Answer(ReadOnlyMemory<byte> content, WebSocketMessageType type)
    {
        long? id = null;
        string? refused;
        try
        {
            TabMessage message = TabMessage.Read(content, type == WebSocketMessageType.Text, out id);
            refused = await message.Carry(bench, shown);
            if (refused == null && message.World is { Action: WorldAction.Button } press)
            {
                _holdsButton = press.Value == "down";
            }
        }
        catch (RefusedException reason)
        {
            refused = reason.Message;
        }

        if (!_answers.Writer.TryWrite(StateWriter.Answer(id, refused)))
        {
            throw new ChannelClosedException();
        }
    }
}
