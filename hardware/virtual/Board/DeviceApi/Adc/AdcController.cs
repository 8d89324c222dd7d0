namespace System.Device.Adc;

/// <summary>The ADC of the ESP32: 12 bits at full attenuation, one raw sample a call.</summary>
public class AdcController : AdcControllerBase
{
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
        return new AdcChannel(chip, channelNumber);
    }
}
