namespace BackflushController.VirtualBoard;

/// <summary>A data and a clock wire between two pins of the ESP32 and the chips on them.</summary>
public sealed class I2cWires
{
    private const int MostAddress = 0x77;
    private readonly SortedDictionary<int, I2cChip> _chips = [];

    internal I2cWires(int dataPin, int clockPin) => (DataPin, ClockPin) = (dataPin, clockPin);

    public int DataPin { get; }

    public int ClockPin { get; }

    /// <summary>How the wires are; the world may change it at any time.</summary>
    public I2cBusCondition Condition { get; set; }

    /// <summary>Bytes on these wires, addresses included.</summary>
    public long Bytes { get; internal set; }

    internal IEnumerable<I2cChip> Chips => _chips.Values;

    /// <summary>Connects a chip. One on a chip that already runs must be powered up by the caller.</summary>
    /// <param name="address">Seven-bit address.</param>
    public void Connect(int address, I2cChip chip)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(address);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(address, MostAddress);
        if (!_chips.TryAdd(address, chip))
        {
            throw new ArgumentException($"Address 0x{address:X2} is taken on these wires.", nameof(address));
        }
    }

    /// <summary>Takes a chip off the wires.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Disconnect(int address) => _chips.Remove(address);

    internal I2cChip? Find(int address) =>
        Condition == I2cBusCondition.Open ? null : _chips.GetValueOrDefault(address);
}
