namespace BackflushController.VirtualBoard;

/// <summary>A chip on an I2C bus, which is only written to.</summary>
public abstract class I2cChip
{
    /// <summary>The supply came on.</summary>
    public abstract void PowerUp();

    /// <summary>Takes the bytes of one write transaction, delivered when it ends.</summary>
    /// <param name="bytes">The bytes after the address.</param>
    protected internal abstract void Take(ReadOnlySpan<byte> bytes);
}
