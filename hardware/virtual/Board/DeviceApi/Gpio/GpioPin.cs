namespace System.Device.Gpio;

public sealed class GpioPin : IDisposable
{
    private readonly VirtualEsp32 _chip;
    private readonly VirtualPin _line;
    private bool _isDisposed;
    private PinValueChangedEventHandler? _valueChanged;

    internal GpioPin(VirtualEsp32 chip, VirtualPin line) => (_chip, _line) = (chip, line);

    /// <summary>
    /// Hears each edge of an input. It is called on a thread of the runtime: when the firmware's own one sleeps, or has
    /// used up its time.
    /// </summary>
    public event PinValueChangedEventHandler? ValueChanged
    {
        add
        {
            Begin(DeviceCall.GpioListen, 0);
            _chip.Spend(_chip.Costs.Devices.GpioOpen);
            _valueChanged += value;
            _line.EdgeSeen = high => _chip.Interrupt(() => Report(high));
        }

        remove
        {
            _valueChanged -= value;
            _line.EdgeSeen = null;
        }
    }

    public int PinNumber => _line.Number;

    /// <summary>Takes the level of the line; an output always reads low, its input buffer is off.</summary>
    public PinValue Read()
    {
        Begin(DeviceCall.GpioRead, 0);
        _chip.Spend(_chip.Costs.Devices.GpioRead);
        _chip.Heap.Allocate(_chip.Costs.Heap.PinValue);
        return _line.ReadInput();
    }

    /// <exception cref="ArgumentException">The pin is an input.</exception>
    public void Write(PinValue value)
    {
        bool high = value.IsHigh;
        Begin(DeviceCall.GpioWrite, high ? 1 : 0);
        _chip.Heap.Allocate(2 * _chip.Costs.Heap.PinValue);
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

    private void Report(bool high)
    {
        _chip.Heap.Allocate(_chip.Costs.Heap.GpioEvent);
        _valueChanged?.Invoke(
            this, new PinValueChangedEventArgs(high ? PinEventTypes.Rising : PinEventTypes.Falling, PinNumber));
    }

    private void Begin(DeviceCall call, int value)
    {
        _chip.BeginCall(call, _line.Number, value);
        ObjectDisposedException.ThrowIf(_isDisposed, this);
    }
}
