namespace BackflushController.VirtualBoard;

/// <summary>What is allocated on the managed heap, in bytes.</summary>
public sealed class HeapCosts(CostSection section)
{
    /// <summary>Free bytes after a collection.</summary>
    public int Free { get; } = section.BytesOf();

    /// <summary>An object, and again for each of its fields.</summary>
    public int Block { get; } = section.BytesOf();

    /// <summary>An array, of the usual length.</summary>
    public int Array { get; } = section.BytesOf();

    /// <summary>A call of the base library that makes a text.</summary>
    public int Text { get; } = section.BytesOf();

    /// <summary>A PinValue that is returned, or handed over.</summary>
    public int PinValue { get; } = section.BytesOf();

    /// <summary>All that comes with an edge of a pin that is listened to.</summary>
    public int GpioEvent { get; } = section.BytesOf();

    /// <summary>A write to an I2C device: span and result.</summary>
    public int I2cWrite { get; } = section.BytesOf();
}
