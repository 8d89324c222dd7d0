namespace System.Device.Adc;

public class AdcChannel : AdcChannelBase
{
    private readonly VirtualEsp32 _chip;
    private readonly int _channel;

    internal AdcChannel(VirtualEsp32 chip, int channel) => (_chip, _channel) = (chip, channel);

    /// <summary>Takes one raw sample, 0 to 4095; an unconnected channel reads 0.</summary>
    public override int ReadValue()
    {
        _chip.BeginCall(DeviceCall.AdcRead, _channel);
        _chip.Spend(_chip.Costs.Devices.AdcSample);
        return _chip.Adc.Sample(_chip, _channel);
    }
}
