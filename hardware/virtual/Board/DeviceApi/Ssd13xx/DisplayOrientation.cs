namespace Iot.Device.Ssd13xx;

/// <summary>How a display is turned.</summary>
public enum DisplayOrientation
{
    /// <summary>Upright.</summary>
    Portrait = 1,

    /// <summary>On its side.</summary>
    Landscape = 2,

    /// <summary>Upright, head down.</summary>
    Portrait180 = 3,

    /// <summary>On its side, the other way.</summary>
    Landscape180 = 4,
}
