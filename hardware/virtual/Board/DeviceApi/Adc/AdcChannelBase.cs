namespace System.Device.Adc;

public abstract class AdcChannelBase
{
    private AdcController? _controller;

    /// <summary>The controller it was opened with.</summary>
    public AdcController Controller => _controller ?? throw new InvalidOperationException("The channel has none.");

    public abstract int ReadValue();

    /// <summary>Takes one raw sample as a part of the whole range.</summary>
    public double ReadRatio() => ReadValue() / (double)Controller.MaxValue;

    internal void SetController(AdcController controller) => _controller = controller;
}
