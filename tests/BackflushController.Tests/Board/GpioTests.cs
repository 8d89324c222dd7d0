using System.Device.Gpio;
using static BackflushController.Tests.Board.TestCosts;

namespace BackflushController.Tests.Board;

public class GpioTests
{
    private const int Pump = 25;
    private readonly VirtualEsp32 _chip = new(Default);
    private readonly List<(long Nanoseconds, bool High)> _edges = [];

    public GpioTests()
    {
        _chip.Pin(Pump).ExternalPull = false;
        _chip.Pin(Pump).LevelChanged += (nanoseconds, high) => _edges.Add((nanoseconds, high));
    }

    [Fact]
    public void A_device_call_without_a_running_chip_says_so()
    {
        InvalidOperationException problem =
            Assert.Throws<InvalidOperationException>(() => new GpioController().OpenPin(Pump));
        Assert.Contains("No virtual ESP32 runs on this thread", problem.Message);
    }

    [Fact]
    public void An_opened_output_is_low_and_driven()
    {
        _chip.Run(() => OpenPump());
        Assert.True(_chip.Pin(Pump).IsOutput);
        Assert.False(_chip.Pin(Pump).Level);
        Assert.Empty(_edges);
    }

    [Fact]
    public void Opening_an_output_without_a_pull_down_outside_gives_a_short_high_pulse()
    {
        _chip.Pin(Pump).ExternalPull = null;
        _chip.Run(() => OpenPump());
        long driven = BootToMain + Default.Devices.GpioOpen;
        long pulled = driven - Default.Devices.GpioOpenPullUp - Default.Devices.GpioOpenLatched;
        Assert.Equal([(pulled, true), (driven - Default.Devices.GpioOpenLatched, false)], _edges);
        Assert.Equal(1, _chip.Pin(Pump).MomentaryPullUps);
    }

    [Fact]
    public void A_write_changes_the_level_at_the_end_of_its_300_microseconds()
    {
        long begin = 0;
        _chip.Run(() =>
        {
            GpioPin pin = OpenPump();
            begin = _chip.NowNanoseconds;
            pin.Write(PinValue.High);
        });
        Assert.Equal([(begin + (300 * Microsecond), true)], _edges);
        Assert.Equal(begin + (300 * Microsecond), _chip.NowNanoseconds);
    }

    [Fact]
    public void A_write_of_the_same_level_makes_no_edge()
    {
        _chip.Run(() => OpenPump().Write(PinValue.Low));
        Assert.Empty(_edges);
    }

    [Fact]
    public void The_time_of_the_edge_within_a_write_is_a_setting_of_the_model()
    {
        VirtualEsp32 chip = new(With("\"gpioWriteToEdge\": 300", "\"gpioWriteToEdge\": 120"));
        long begin = 0;
        long edge = 0;
        chip.Pin(Pump).LevelChanged += (nanoseconds, high) => edge = high ? nanoseconds : edge;
        chip.Pin(Pump).ExternalPull = false;
        chip.Run(() =>
        {
            GpioPin pin = OpenPump();
            begin = chip.NowNanoseconds;
            pin.Write(PinValue.High);
        });
        Assert.Equal(120 * Microsecond, edge - begin);
        Assert.Equal(300 * Microsecond, chip.NowNanoseconds - begin);
    }

    [Fact]
    public void Toggle_takes_20_microseconds_and_turns_the_output_round()
    {
        long begin = 0;
        _chip.Run(() =>
        {
            GpioPin pin = OpenPump();
            begin = _chip.NowNanoseconds;
            pin.Toggle();
            pin.Toggle();
        });
        Assert.Equal([(begin + (20 * Microsecond), true), (begin + (40 * Microsecond), false)], _edges);
    }

    [Fact]
    public void Toggle_goes_by_what_was_written_not_by_the_line()
    {
        _chip.Pin(Pump).ExternalLevel = false;
        bool level = true;
        _chip.Run(() =>
        {
            GpioPin pin = OpenPump(PinMode.OutputOpenDrain);
            pin.Write(PinValue.High);
            pin.Toggle();
            _chip.Pin(Pump).ExternalLevel = true;
            level = _chip.Pin(Pump).Level;
        });
        Assert.False(level);
    }

    [Fact]
    public void An_open_drain_output_lets_the_line_go_when_high()
    {
        _chip.Pin(Pump).ExternalPull = true;
        _edges.Clear();
        _chip.Run(() => OpenPump(PinMode.OutputOpenDrain).Write(PinValue.High));
        Assert.Equal([false, true], _edges.Select(edge => edge.High));
    }

    [Fact]
    public void Reading_an_output_gives_low_whatever_it_drives()
    {
        PinValue read = PinValue.High;
        _chip.Run(() =>
        {
            GpioPin pin = OpenPump();
            pin.Write(PinValue.High);
            read = pin.Read();
        });
        Assert.Equal(PinValue.Low, read);
    }

    [Theory]
    [InlineData(PinMode.InputPullUp, null, true)]
    [InlineData(PinMode.InputPullDown, null, false)]
    [InlineData(PinMode.Input, null, false)]
    [InlineData(PinMode.InputPullUp, false, false)]
    [InlineData(PinMode.InputPullDown, true, true)]
    public void An_input_reads_what_the_world_drives_or_else_its_pull(PinMode mode, bool? driven, bool expected)
    {
        _chip.Pin(32).ExternalLevel = driven;
        PinValue read = !expected;
        _chip.Run(() => read = new GpioController().OpenPin(32, mode).Read());
        Assert.Equal((PinValue)expected, read);
    }

    [Fact]
    public void A_resistor_outside_beats_the_weak_pull_of_the_chip()
    {
        _chip.Pin(32).ExternalPull = false;
        PinValue read = PinValue.High;
        _chip.Run(() => read = new GpioController().OpenPin(32, PinMode.InputPullUp).Read());
        Assert.Equal(PinValue.Low, read);
    }

    [Fact]
    public void Opening_a_pin_twice_is_refused() => AssertRefused<InvalidOperationException>(() =>
    {
        GpioController controller = new();
        controller.OpenPin(Pump);
        controller.OpenPin(Pump, PinMode.Output);
    });

    [Theory]
    [InlineData(6)]
    [InlineData(11)]
    [InlineData(28)]
    [InlineData(40)]
    [InlineData(-1)]
    public void Pins_of_the_flash_and_pins_that_are_not_there_are_refused(int number) =>
        AssertRefused<InvalidOperationException>(() => new GpioController().OpenPin(number));

    [Theory]
    [InlineData(34)]
    [InlineData(39)]
    public void Input_only_pins_refuse_to_be_outputs(int number) =>
        AssertRefused<ArgumentException>(() => new GpioController().OpenPin(number, PinMode.Output));

    [Fact]
    public void Input_only_pins_are_inputs()
    {
        _chip.Pin(34).ExternalLevel = true;
        PinValue read = PinValue.Low;
        RunEnd end = _chip.Run(() => read = new GpioController().OpenPin(34).Read());
        Assert.Equal(RunEndReason.MainReturned, end.Reason);
        Assert.Equal(PinValue.High, read);
    }

    [Fact]
    public void Writing_an_input_is_refused() =>
        AssertRefused<ArgumentException>(() => new GpioController().OpenPin(Pump).Write(PinValue.High));

    [Fact]
    public void A_disposed_pin_is_an_input_and_refuses_to_be_written()
    {
        AssertRefused<ObjectDisposedException>(() =>
        {
            GpioPin pin = OpenPump();
            pin.Write(PinValue.High);
            pin.Dispose();
            pin.Write(PinValue.High);
        });
        Assert.Equal(PinMode.Input, _chip.Pin(Pump).Mode);
        Assert.Equal([true, false], _edges.Select(edge => edge.High));
    }

    [Fact]
    public void A_disposed_pin_can_be_opened_again()
    {
        RunEnd end = _chip.Run(() =>
        {
            GpioController controller = new();
            controller.OpenPin(Pump).Dispose();
            controller.OpenPin(Pump, PinMode.Output);
        });
        Assert.Equal(RunEndReason.MainReturned, end.Reason);
        Assert.True(_chip.Pin(Pump).IsOutput);
    }

    [Fact]
    public void A_pin_outside_the_chip_does_not_exist_for_the_world_either() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => _chip.Pin(40));

    private static GpioPin OpenPump(PinMode mode = PinMode.Output) => new GpioController().OpenPin(Pump, mode);

    private void AssertRefused<T>(Action main)
        where T : Exception
    {
        RunEnd end = _chip.Run(main);
        Assert.Equal(RunEndReason.UnhandledException, end.Reason);
        Assert.IsType<T>(end.Exception);
    }
}
