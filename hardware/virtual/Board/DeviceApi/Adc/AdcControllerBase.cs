namespace System.Device.Adc;

/// <summary>What every ADC controller is.</summary>
public abstract class AdcControllerBase
{
    /// <summary>Number of channels.</summary>
    public abstract int ChannelCount { get; }

    /// <summary>How channels are measured.</summary>
    public abstract AdcChannelMode ChannelMode { get; set; }

    /// <summary>Greatest raw code.</summary>
    public abstract int MaxValue { get; }

    /// <summary>Least raw code.</summary>
    public abstract int MinValue { get; }

    /// <summary>Bits of a raw code.</summary>
    public abstract int ResolutionInBits { get; }

    /// <summary>Whether channels can be measured so.</summary>
    /// <param name="channelMode">How.</param>
    public abstract bool IsChannelModeSupported(AdcChannelMode channelMode);

    /// <summary>Opens a channel.</summary>
    /// <param name="channelNumber">Its number.</param>
    public abstract AdcChannel OpenChannel(int channelNumber);
}
