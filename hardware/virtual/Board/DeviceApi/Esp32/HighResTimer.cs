namespace nanoFramework.Hardware.Esp32;

/// <summary>The part of the chip's microsecond timer that the application uses.</summary>
public class HighResTimer
{
    /// <summary>Microseconds since the chip booted.</summary>
    public static ulong GetCurrent() => VirtualEsp32.Current.ReadHighResTimer();
}
