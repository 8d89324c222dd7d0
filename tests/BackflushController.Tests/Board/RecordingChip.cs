namespace BackflushController.Tests.Board;

/// <summary>An I2C chip that keeps what it is sent.</summary>
internal sealed class RecordingChip : I2cChip
{
    internal List<byte[]> Received { get; } = [];

    internal int PowerUps { get; private set; }

    public override void PowerUp() => PowerUps++;

    protected override void Take(ReadOnlySpan<byte> bytes) => Received.Add(bytes.ToArray());
}
