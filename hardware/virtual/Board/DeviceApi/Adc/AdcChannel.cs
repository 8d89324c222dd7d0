namespace System.Device.Adc;

public class AdcChannel : AdcChannelBase, IDisposable
{
    private readonly VirtualEsp32 _chip;
    private readonly int _channel;
    private bool _isDisposed;

    internal AdcChannel(AdcController controller, VirtualEsp32 chip, int channel)
    {
        SetController(controller);
        _chip = chip;
        _channel = channel;
    }

    /// <summary>Takes one raw sample, 0 to 4095; an unconnected channel reads 0.</summary>
    public override int ReadValue()
    {
        _chip.BeginCall(DeviceCall.AdcRead, _channel);
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        _chip.Spend(_chip.Costs.Devices.AdcSample);
        return _chip.Adc.Sample(_chip, _channel);
    }

    public void Dispose()
    {
        _isDisposed = true;
        System.GC.SuppressFinalize(this);
    }
}
