using System.Diagnostics.CodeAnalysis;

namespace System.Device.Gpio;

public readonly struct PinValue : IEquatable<PinValue>
{
    private readonly bool _isHigh;

    private PinValue(bool isHigh) => _isHigh = isHigh;

    public static PinValue High => new(true);

    public static PinValue Low => new(false);

    /// <summary>From a number: zero is low.</summary>
    public static implicit operator PinValue(int value) => new(value != 0);

    /// <summary>From a truth value: true is high.</summary>
    public static implicit operator PinValue(bool value) => new(value);

    public static explicit operator byte(PinValue value) => (byte)(value._isHigh ? 1 : 0);

    public static explicit operator int(PinValue value) => value._isHigh ? 1 : 0;

    public static explicit operator bool(PinValue value) => value._isHigh;

    public static bool operator ==(PinValue a, PinValue b) => a.Equals(b);

    public static bool operator !=(PinValue a, PinValue b) => !a.Equals(b);

    public bool Equals(PinValue other) => other._isHigh == _isHigh;

    public override bool Equals([NotNullWhen(true)] object? obj) => obj is PinValue other && Equals(other);

    public override int GetHashCode() => _isHigh ? 1 : 0;

    public override string ToString() => _isHigh ? "High" : "Low";
}
