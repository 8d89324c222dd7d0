namespace System.Device.Adc;

/// <summary>How a channel is measured.</summary>
public enum AdcChannelMode
{
    /// <summary>Against ground.</summary>
    SingleEnded = 0,

    /// <summary>Against another channel.</summary>
    Differential = 1,
}
