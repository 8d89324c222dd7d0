namespace System.Device.Gpio;

public enum PinMode
{
    /// <summary>Input without a pull.</summary>
    Input = 0,

    /// <summary>Input with the chip's pull-down.</summary>
    InputPullDown = 1,

    /// <summary>Input with the chip's pull-up.</summary>
    InputPullUp = 2,

    /// <summary>Output that drives both levels.</summary>
    Output = 3,

    /// <summary>Output that drives low only.</summary>
    OutputOpenDrain = 4,

    /// <summary>Output that drives low only, with the chip's pull-up.</summary>
    OutputOpenDrainPullUp = 5,

    /// <summary>The ESP32 driver makes it open drain.</summary>
    OutputOpenSource = 6,

    /// <summary>The ESP32 driver makes it open drain, with the chip's pull-down.</summary>
    OutputOpenSourcePullDown = 7,
}
