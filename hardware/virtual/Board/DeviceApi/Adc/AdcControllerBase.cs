namespace System.Device.Adc;

public abstract class AdcControllerBase
{
    public abstract int ChannelCount { get; }

    public abstract AdcChannelMode ChannelMode { get; set; }

    /// <summary>Greatest raw code.</summary>
    public abstract int MaxValue { get; }

    /// <summary>Least raw code.</summary>
    public abstract int MinValue { get; }

    /// <summary>Bits of a raw code.</summary>
    public abstract int ResolutionInBits { get; }

    /// <summary>Whether channels can be measured so.</summary>
    public abstract bool IsChannelModeSupported(AdcChannelMode channelMode);

    public abstract AdcChannel OpenChannel(int channelNumber);
}
