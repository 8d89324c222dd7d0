namespace System.Device.Gpio;

public readonly struct PinValue
{
    internal readonly bool IsHigh;

    private PinValue(bool isHigh) => IsHigh = isHigh;

    public static PinValue High => new(true);

    public static PinValue Low => new(false);

    /// <summary>From a truth value: true is high.</summary>
    public static implicit operator PinValue(bool value) => new(value);

    /// <summary>Is handed over as a copy, like every structure.</summary>
    public static explicit operator bool(PinValue value)
    {
        VirtualEsp32 chip = VirtualEsp32.Current;
        chip.Heap.Allocate(chip.Costs.Heap.PinValue);
        return value.IsHigh;
    }
}
