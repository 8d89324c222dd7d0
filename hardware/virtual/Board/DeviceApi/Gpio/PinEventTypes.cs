namespace System.Device.Gpio;

/// <summary>Edges of a pin.</summary>
public enum PinEventTypes
{
    None = 0,

    /// <summary>From low to high.</summary>
    Rising = 1,

    /// <summary>From high to low.</summary>
    Falling = 2,
}
