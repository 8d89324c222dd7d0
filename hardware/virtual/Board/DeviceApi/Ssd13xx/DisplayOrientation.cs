namespace Iot.Device.Ssd13xx;

public enum DisplayOrientation
{
    Portrait = 1,
    Landscape = 2,

    /// <summary>Upright, head down.</summary>
    Portrait180 = 3,

    /// <summary>On its side, the other way.</summary>
    Landscape180 = 4,
}
