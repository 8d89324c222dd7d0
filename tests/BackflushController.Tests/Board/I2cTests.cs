using System.Device.I2c;
using nanoFramework.Hardware.Esp32;
using static BackflushController.Tests.Board.TestCosts;

namespace BackflushController.Tests.Board;

public class I2cTests
{
    private const int Data = 21;
    private const int Clock = 22;
    private const int Address = 0x3C;

    private readonly VirtualEsp32 _chip = new(Default);
    private readonly RecordingChip _target = new();
    private readonly I2cWires _wires;

    public I2cTests()
    {
        _wires = _chip.I2cWires(Data, Clock);
        _wires.Connect(Address, _target);
    }

    [Theory]
    [InlineData(I2cBusSpeed.StandardMode, 90_000)]
    [InlineData(I2cBusSpeed.FastMode, 22_500)]
    [InlineData(I2cBusSpeed.FastModePlus, 9_000)]
    public void A_write_takes_its_bytes_with_the_address_and_200_microseconds(I2cBusSpeed speed, long byteNanoseconds)
    {
        (I2cTransferResult result, long took) = Transfer(Address, speed);
        Assert.Equal((200 * Microsecond) + (4 * byteNanoseconds), took);
        Assert.Equal(I2cTransferStatus.FullTransfer, result.Status);
        Assert.Equal([1, 2, 3], Assert.Single(_target.Received));
    }

    [Fact]
    public void The_default_speed_is_fast_mode() =>
        Assert.Equal(I2cBusSpeed.FastMode, new I2cConnectionSettings(1, Address).BusSpeed);

    [Fact]
    public void A_byte_is_written_and_counted()
    {
        RunWithPins(() => Device().Write(new byte[] { 0xAE }));
        Assert.Equal([0xAE], Assert.Single(_target.Received));
        Assert.Equal(2, _wires.Bytes);
    }

    [Fact]
    public void An_address_without_a_chip_is_a_status_after_one_byte_and_no_exception()
    {
        (I2cTransferResult result, long took) = Transfer(0x3D);
        Assert.Equal(I2cTransferStatus.SlaveAddressNotAcknowledged, result.Status);
        Assert.Equal(222_500, took);
    }

    [Fact]
    public void A_stuck_bus_blocks_a_second_and_says_clock_stretch_timeout()
    {
        _wires.Condition = I2cBusCondition.Stuck;
        (I2cTransferResult result, long took) = Transfer(Address);
        Assert.Equal(I2cTransferStatus.ClockStretchTimeout, result.Status);
        Assert.Equal(1000 * Millisecond, took);
        Assert.Empty(_target.Received);
    }

    [Fact]
    public void An_open_bus_acknowledges_nothing()
    {
        _wires.Condition = I2cBusCondition.Open;
        Assert.Equal(I2cTransferStatus.SlaveAddressNotAcknowledged, Transfer(Address).Result.Status);
        Assert.Empty(_target.Received);
    }

    [Fact]
    public void A_bus_can_break_and_heal_while_the_firmware_runs()
    {
        List<I2cTransferStatus> statuses = [];
        _chip.Schedule(BootToMain + (50 * Millisecond), () => _wires.Condition = I2cBusCondition.Open);
        _chip.Schedule(BootToMain + (150 * Millisecond), () => _wires.Condition = I2cBusCondition.Normal);
        RunWithPins(() =>
        {
            I2cDevice device = Device();
            for (int i = 0; i < 3; i++)
            {
                statuses.Add(device.Write(new byte[1]).Status);
                VirtualBoard.Nano.Thread.Sleep(100);
            }
        });
        const I2cTransferStatus full = I2cTransferStatus.FullTransfer;
        Assert.Equal([full, I2cTransferStatus.SlaveAddressNotAcknowledged, full], statuses);
    }

    [Fact]
    public void Without_pin_functions_the_bus_is_on_its_default_pins_where_nothing_is() =>
        Assert.Equal(I2cTransferStatus.SlaveAddressNotAcknowledged, StatusOf(bus: 1));

    [Fact]
    public void One_pin_function_alone_does_not_reach_the_wires() => Assert.Equal(
        I2cTransferStatus.SlaveAddressNotAcknowledged, StatusOf(bus: 1, (Data, DeviceFunction.I2C1_DATA)));

    [Fact]
    public void The_second_bus_has_its_own_pins() => Assert.Equal(
        I2cTransferStatus.FullTransfer,
        StatusOf(bus: 2, (Data, DeviceFunction.I2C2_DATA), (Clock, DeviceFunction.I2C2_CLOCK)));

    [Fact]
    public void Default_pins_work_for_chips_that_are_wired_there()
    {
        _chip.I2cWires(18, 19).Connect(Address, new RecordingChip());
        Assert.Equal(I2cTransferStatus.FullTransfer, StatusOf(bus: 1));
    }

    [Fact]
    public void Pin_functions_set_after_the_device_was_made_come_too_late()
    {
        I2cTransferStatus status = default;
        _chip.Run(() =>
        {
            I2cDevice device = Device();
            Configuration.SetPinFunction(Data, DeviceFunction.I2C1_DATA);
            Configuration.SetPinFunction(Clock, DeviceFunction.I2C1_CLOCK);
            status = device.Write(new byte[1]).Status;
        });
        Assert.Equal(I2cTransferStatus.SlaveAddressNotAcknowledged, status);
    }

    [Fact]
    public void Pin_functions_are_forgotten_at_a_boot()
    {
        RunWithPins(() => { });
        Assert.Equal(I2cTransferStatus.SlaveAddressNotAcknowledged, StatusOf(bus: 1));
    }

    [Fact]
    public void There_is_no_third_bus()
    {
        RunEnd end = _chip.Run(() => _ = new I2cDevice(new I2cConnectionSettings(3, Address)));
        Assert.IsType<ArgumentException>(end.Exception);
    }

    [Fact]
    public void An_address_is_given_once() =>
        Assert.Throws<ArgumentException>(() => _wires.Connect(Address, new RecordingChip()));

    [Fact]
    public void A_chip_that_is_taken_off_does_not_answer()
    {
        Assert.True(_wires.Disconnect(Address));
        Assert.Equal(I2cTransferStatus.SlaveAddressNotAcknowledged, Transfer(Address).Result.Status);
    }

    [Fact]
    public void Chips_are_powered_up_with_the_board_and_keep_their_state_over_a_reboot()
    {
        _chip.Run(() => nanoFramework.Runtime.Native.Power.RebootDevice());
        _chip.Run(() => { });
        int beforeCut = _target.PowerUps;
        _chip.CutPower();
        _chip.Run(() => { });
        Assert.Equal(1, beforeCut);
        Assert.Equal(2, _target.PowerUps);
    }

    /// <summary>What a byte comes to with some pin functions set and no others.</summary>
    private I2cTransferStatus StatusOf(int bus, params (int Pin, DeviceFunction Function)[] functions)
    {
        I2cTransferStatus status = default;
        _chip.Run(() =>
        {
            Array.ForEach(functions, pin => Configuration.SetPinFunction(pin.Pin, pin.Function));
            status = new I2cDevice(new I2cConnectionSettings(bus, Address)).Write(new byte[1]).Status;
        });
        return status;
    }

    private static I2cDevice Device() => I2cDevice.Create(new I2cConnectionSettings(1, Address));

    private (I2cTransferResult Result, long Took) Transfer(int address, I2cBusSpeed speed = I2cBusSpeed.FastMode)
    {
        I2cTransferResult result = default;
        long took = 0;
        RunWithPins(() =>
        {
            I2cDevice device = new(new I2cConnectionSettings(1, address, speed));
            long begin = _chip.NowNanoseconds;
            result = device.Write(new byte[] { 1, 2, 3 });
            took = _chip.NowNanoseconds - begin;
        });
        return (result, took);
    }

    private RunEnd RunWithPins(Action main) => _chip.Run(() =>
    {
        Configuration.SetPinFunction(Data, DeviceFunction.I2C1_DATA);
        Configuration.SetPinFunction(Clock, DeviceFunction.I2C1_CLOCK);
        main();
    });
}
