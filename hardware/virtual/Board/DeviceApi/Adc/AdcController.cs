namespace System.Device.Adc;

/// <summary>The ADC of the ESP32: 12 bits at full attenuation, one raw sample a call.</summary>
public class AdcController : AdcControllerBase
{
    public override int ChannelCount => VirtualAdc.ChannelCount;

    /// <summary>Always single-ended.</summary>
    /// <exception cref="ArgumentException">Another mode is set.</exception>
    public override AdcChannelMode ChannelMode
    {
        get => AdcChannelMode.SingleEnded;
        set
        {
            if (!IsChannelModeSupported(value))
            {
                throw new ArgumentException("The ESP32 measures single-ended only.", nameof(value));
            }
        }
    }

    public override int MaxValue => VirtualAdc.MostRawCode;

    public override int MinValue => 0;

    public override int ResolutionInBits => 12;

    public override bool IsChannelModeSupported(AdcChannelMode channelMode) =>
        channelMode == AdcChannelMode.SingleEnded;

    /// <summary>Opens a channel: 0 to 7 are GPIO36, 37, 38, 39, 32, 33, 34, 35; 10 to 19 are those of ADC2.</summary>
    /// <exception cref="ArgumentException">There is no such channel.</exception>
    public override AdcChannel OpenChannel(int channelNumber)
    {
        VirtualEsp32 chip = VirtualEsp32.Current;
        chip.BeginCall(DeviceCall.AdcOpen, channelNumber);
        if (channelNumber is < 0 or 8 or 9 or >= VirtualAdc.ChannelCount)
        {
            throw new ArgumentException($"The ESP32 has no ADC channel {channelNumber} to use.", nameof(channelNumber));
        }

        chip.Spend(chip.Costs.Devices.AdcOpen);
        return new AdcChannel(this, chip, channelNumber);
    }
}
