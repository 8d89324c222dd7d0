namespace BackflushController.VirtualBoard;

/// <summary>A chip on an I2C bus.</summary>
public abstract class I2cChip
{
    /// <summary>Transactions that wrote to this chip.</summary>
    public long Transactions { get; private set; }

    /// <summary>Bytes written to this chip, without the address.</summary>
    public long BytesWritten { get; private set; }

    /// <summary>The supply came on.</summary>
    public abstract void PowerUp();

    /// <summary>Takes the bytes of one write transaction, delivered when it ends.</summary>
    /// <param name="bytes">The bytes after the address.</param>
    protected abstract void Take(ReadOnlySpan<byte> bytes);

    /// <summary>Gives the bytes of one read transaction.</summary>
    protected abstract void Give(Span<byte> bytes);

    internal void Transfer(ReadOnlySpan<byte> write, Span<byte> read)
    {
        if (!write.IsEmpty)
        {
            Transactions++;
            BytesWritten += write.Length;
            Take(write);
        }

        if (!read.IsEmpty)
        {
            Give(read);
        }
    }
}
