namespace System.Device.Gpio;

public readonly struct PinValue
{
    private readonly bool _isHigh;

    private PinValue(bool isHigh) => _isHigh = isHigh;

    public static PinValue High => new(true);

    public static PinValue Low => new(false);

    /// <summary>From a truth value: true is high.</summary>
    public static implicit operator PinValue(bool value) => new(value);

    public static explicit operator bool(PinValue value) => value._isHigh;
}
