namespace System.Device.Gpio;

public sealed class GpioPin : IDisposable
{
    private readonly VirtualEsp32 _chip;
    private readonly VirtualPin _line;
    private bool _isDisposed;

    internal GpioPin(VirtualEsp32 chip, VirtualPin line) => (_chip, _line) = (chip, line);

    public int PinNumber => _line.Number;

    /// <summary>Takes the level of the line; an output always reads low, its input buffer is off.</summary>
    public PinValue Read()
    {
        Begin(DeviceCall.GpioRead, 0);
        _chip.Spend(_chip.Costs.Devices.GpioRead);
        return _line.ReadInput();
    }

    /// <exception cref="ArgumentException">The pin is an input.</exception>
    public void Write(PinValue value)
    {
        bool high = (bool)value;
        Begin(DeviceCall.GpioWrite, high ? 1 : 0);
        DeviceCosts costs = _chip.Costs.Devices;
        _chip.Spend(costs.GpioWriteToEdge);
        if (!_line.IsOutput)
        {
            throw new ArgumentException($"GPIO{PinNumber} is an input.");
        }

        _line.Drive(high);
        _chip.Spend(costs.GpioWrite - costs.GpioWriteToEdge);
    }

    /// <summary>Turns round what was last written; an input is left as it is.</summary>
    public void Toggle()
    {
        Begin(DeviceCall.GpioToggle, 0);
        _chip.Spend(_chip.Costs.Devices.GpioToggle);
        if (_line.IsOutput)
        {
            _line.Toggle();
        }
    }

    /// <summary>Closes the pin: it becomes an input, and what pulls the line outside decides.</summary>
    public void Dispose()
    {
        if (!_isDisposed)
        {
            Begin(DeviceCall.GpioClose, 0);
            _isDisposed = true;
            _chip.Spend(_chip.Costs.Devices.GpioOpen);
            _line.Close();
        }
    }

    internal void Configure(PinMode mode)
    {
        DeviceCosts costs = _chip.Costs.Devices;
        _chip.Spend(costs.GpioOpen - costs.GpioOpenPullUp - costs.GpioOpenLatched);
        if (mode is < PinMode.Input or > PinMode.OutputOpenSourcePullDown
            || (mode >= PinMode.Output && !_line.CanBeOutput))
        {
            throw new ArgumentException($"GPIO{PinNumber} cannot be {mode}.", nameof(mode));
        }

        if (mode >= PinMode.Output)
        {
            _line.SetOutput(mode, costs);
        }
        else
        {
            _chip.Spend(costs.GpioOpenPullUp + costs.GpioOpenLatched);
            _line.SetInput(mode);
            _chip.ThrowIfEnding();
        }
    }

    private void Begin(DeviceCall call, int value)
    {
        _chip.BeginCall(call, _line.Number, value);
        ObjectDisposedException.ThrowIf(_isDisposed, this);
    }
}
