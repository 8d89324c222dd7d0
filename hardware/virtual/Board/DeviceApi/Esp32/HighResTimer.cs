namespace nanoFramework.Hardware.Esp32;

/// <summary>The part of the chip's microsecond timer that the application uses.</summary>
public class HighResTimer
{
    private const long NanosecondsPerMicrosecond = 1000;

    /// <summary>Microseconds since the chip booted.</summary>
    public static ulong GetCurrent()
    {
        VirtualEsp32 chip = VirtualEsp32.Current;
        chip.BeginCall(DeviceCall.GetTime);
        chip.SpendHundredths(chip.Costs.Units.HighResTimerGetCurrent);
        return (ulong)((chip.NowNanoseconds - chip.BootNanoseconds) / NanosecondsPerMicrosecond);
    }
}
