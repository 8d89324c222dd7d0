using System.Diagnostics.CodeAnalysis;

namespace System.Device.Gpio;

/// <summary>The level of a pin.</summary>
public readonly struct PinValue : IEquatable<PinValue>
{
    private readonly bool _isHigh;

    private PinValue(bool isHigh) => _isHigh = isHigh;

    /// <summary>High.</summary>
    public static PinValue High => new(true);

    /// <summary>Low.</summary>
    public static PinValue Low => new(false);

    /// <summary>From a number: zero is low.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator PinValue(int value) => new(value != 0);

    /// <summary>From a truth value: true is high.</summary>
    /// <param name="value">The truth value.</param>
    public static implicit operator PinValue(bool value) => new(value);

    /// <summary>To 0 or 1.</summary>
    /// <param name="value">The level.</param>
    public static explicit operator byte(PinValue value) => (byte)(value._isHigh ? 1 : 0);

    /// <summary>To 0 or 1.</summary>
    /// <param name="value">The level.</param>
    public static explicit operator int(PinValue value) => value._isHigh ? 1 : 0;

    /// <summary>To true when high.</summary>
    /// <param name="value">The level.</param>
    public static explicit operator bool(PinValue value) => value._isHigh;

    /// <summary>Whether both are the same.</summary>
    /// <param name="a">One level.</param>
    /// <param name="b">Another.</param>
    public static bool operator ==(PinValue a, PinValue b) => a.Equals(b);

    /// <summary>Whether they differ.</summary>
    /// <param name="a">One level.</param>
    /// <param name="b">Another.</param>
    public static bool operator !=(PinValue a, PinValue b) => !a.Equals(b);

    /// <inheritdoc/>
    public bool Equals(PinValue other) => other._isHigh == _isHigh;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is PinValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _isHigh ? 1 : 0;

    /// <inheritdoc/>
    public override string ToString() => _isHigh ? "High" : "Low";
}
