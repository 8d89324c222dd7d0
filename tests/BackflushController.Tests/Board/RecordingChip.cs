namespace BackflushController.Tests.Board;

/// <summary>An I2C chip that keeps what it is sent and gives counting bytes.</summary>
internal sealed class RecordingChip : I2cChip
{
    internal List<byte[]> Received { get; } = [];

    internal int PowerUps { get; private set; }

    public override void PowerUp() => PowerUps++;

    protected override void Take(ReadOnlySpan<byte> bytes) => Received.Add(bytes.ToArray());

    protected override void Give(Span<byte> bytes)
    {
        for (int i = 0; i < bytes.Length; i++)
        {
            bytes[i] = (byte)(i + 1);
        }
    }
}
