using System.Device.I2c;
using nanoFramework.Hardware.Esp32;

namespace BackflushController.VirtualBoard;

/// <summary>The two I2C controllers of the chip: which pins they use and what a transaction on them takes.</summary>
internal sealed class I2cBuses
{
    internal const int BusCount = 2;

    private readonly VirtualEsp32 _chip;
    private readonly List<I2cWires> _allWires = [];
    private readonly I2cWires?[] _used = new I2cWires?[BusCount];
    private readonly Dictionary<DeviceFunction, int> _functionPins = [];

    internal I2cBuses(VirtualEsp32 chip)
    {
        _chip = chip;
        Reset();
    }

    internal I2cWires Wires(int dataPin, int clockPin)
    {
        I2cWires? wires = Find(dataPin, clockPin);
        if (wires == null)
        {
            _chip.Pin(dataPin);
            _chip.Pin(clockPin);
            wires = new I2cWires(dataPin, clockPin);
            _allWires.Add(wires);
        }

        return wires;
    }

    internal void PowerUpChips()
    {
        foreach (I2cChip chip in _allWires.SelectMany(wires => wires.Chips))
        {
            chip.PowerUp();
        }
    }

    /// <summary>After a reset the native pin table holds its defaults: I2C1 on 18 and 19, I2C2 on 25 and 26.</summary>
    internal void Reset()
    {
        _functionPins.Clear();
        _functionPins[DeviceFunction.I2C1_DATA] = 18;
        _functionPins[DeviceFunction.I2C1_CLOCK] = 19;
        _functionPins[DeviceFunction.I2C2_DATA] = 25;
        _functionPins[DeviceFunction.I2C2_CLOCK] = 26;
    }

    internal void SetFunction(DeviceFunction function, int pin) => _functionPins[function] = pin;

    /// <summary>
    /// Making a device configures its bus with the pins assigned by then; later assignments do not move it.
    /// </summary>
    internal void Open(int bus, int address)
    {
        _chip.BeginCall(DeviceCall.I2cOpen, bus, address);
        _chip.Spend(_chip.Costs.Devices.I2cOpen);
        _used[bus - 1] = bus == 1
            ? Find(DeviceFunction.I2C1_DATA, DeviceFunction.I2C1_CLOCK)
            : Find(DeviceFunction.I2C2_DATA, DeviceFunction.I2C2_CLOCK);
    }

    internal I2cTransferStatus Transfer(I2cConnectionSettings settings, ReadOnlySpan<byte> bytes)
    {
        _chip.BeginCall(DeviceCall.I2cTransfer, settings.DeviceAddress, bytes.Length);
        DeviceCosts costs = _chip.Costs.Devices;
        I2cWires? wires = _used[settings.BusId - 1];
        I2cChip? target = null;
        long busBytes = 1;
        if (wires != null)
        {
            if (wires.Condition == I2cBusCondition.Stuck)
            {
                _chip.Spend(costs.I2cTimeout);
                return I2cTransferStatus.ClockStretchTimeout;
            }

            target = wires.Find(settings.DeviceAddress);
            busBytes = target == null ? 1 : bytes.Length + 1;
            wires.Bytes += busBytes;
        }

        _chip.Spend(costs.I2cCall + (busBytes * ByteNanoseconds(costs, settings.BusSpeed)));
        return target == null ? I2cTransferStatus.SlaveAddressNotAcknowledged : Deliver(target, bytes);
    }

    private static long ByteNanoseconds(DeviceCosts costs, I2cBusSpeed speed) => speed switch
    {
        I2cBusSpeed.StandardMode => costs.I2cByteAt400Kilohertz * 4,
        I2cBusSpeed.FastModePlus => costs.I2cByteAt400Kilohertz * 2 / 5,
        _ => costs.I2cByteAt400Kilohertz,
    };

    private I2cTransferStatus Deliver(I2cChip target, ReadOnlySpan<byte> bytes)
    {
        try
        {
            target.Take(bytes);
        }
        catch (Exception fault)
        {
            throw _chip.Fail(fault);
        }

        _chip.ThrowIfEnding();
        return I2cTransferStatus.FullTransfer;
    }

    private I2cWires? Find(DeviceFunction data, DeviceFunction clock) =>
        Find(_functionPins[data], _functionPins[clock]);

    private I2cWires? Find(int dataPin, int clockPin) =>
        _allWires.Find(wires => wires.DataPin == dataPin && wires.ClockPin == clockPin);
}
