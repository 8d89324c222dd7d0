using System.Device.Gpio;
using nanoFramework.Runtime.Native;
using static BackflushController.Tests.Board.TestCosts;

namespace BackflushController.Tests.Board;

public class PowerTests
{
    private const int Pump = 25;

    /// <summary>
    /// Firmware that does everything it can to go on: catches, finally blocks, loops without device calls.
    /// </summary>
    private const string Stubborn = """
        GpioPin pump = new GpioController().OpenPin(25, PinMode.Output);
        int caught = 0;
        while (true)
        {
            try
            {
                pump.Write(PinValue.High);
                DEVICE;
            }
            catch (Exception)
            {
                caught++;
                try { pump.Write(PinValue.High); } catch { caught++; }
            }
            finally
            {
                caught += 2;
                try { pump.Toggle(); } finally { caught--; }
            }
        }
        """;

    private readonly VirtualEsp32 _chip = new(Default);

    [Theory]
    [InlineData("Thread.Sleep(100)")]
    [InlineData("pump.Toggle()")]
    [InlineData("pump.Read()")]
    [InlineData("new AdcController().OpenChannel(6).ReadValue()")]
    [InlineData("HighResTimer.GetCurrent()")]
    [InlineData("new I2cDevice(new I2cConnectionSettings(1, 60)).Write(new byte[] { 1 })")]
    [InlineData("Configuration.SetPinFunction(21, DeviceFunction.I2C1_DATA)")]
    [InlineData("new FileStream(@\"I:\\x\", FileMode.Create).Close()")]
    [InlineData("File.Exists(@\"I:\\x\")")]
    [InlineData("GC.Run(true)")]
    [InlineData("while (true) { }")]
    [InlineData("while (true) { try { throw new Exception(); } catch { } }")]
    [InlineData("for (int i = 0; ; i++) { try { caught += i; } catch { i++; } }")]
    public void After_a_power_cut_no_firmware_goes_on_whatever_it_was_doing(string device)
    {
        long cut = BootToMain + (337 * Millisecond);
        _chip.Schedule(cut, _chip.CutPower);
        RunEnd end = _chip.Run(FirmwareCompiler.LoadMain(Stubborn.Replace("DEVICE", device)));
        Assert.Equal(RunEndReason.PowerCut, end.Reason);
        Assert.Equal(cut, _chip.NowNanoseconds);
        Assert.False(_chip.Pin(Pump).Level);
        Assert.Null(_chip.Pin(Pump).Mode);
    }

    [Fact]
    public void At_a_power_cut_the_pins_float_at_once()
    {
        List<(long Nanoseconds, bool High)> edges = [];
        _chip.Pin(Pump).ExternalPull = false;
        _chip.Pin(Pump).LevelChanged += (nanoseconds, high) => edges.Add((nanoseconds, high));
        _chip.Schedule(700 * Millisecond, _chip.CutPower);
        _chip.Run(() =>
        {
            DrivePump();
            VirtualBoard.Nano.Thread.Sleep(1000);
        });
        Assert.Equal((700 * Millisecond, false), edges[^1]);
        Assert.Equal(2, edges.Count);
    }

    [Fact]
    public void A_reset_keeps_a_pin_until_main_opens_it_which_drives_it_once_more()
    {
        List<(long Nanoseconds, bool High)> edges = [];
        _chip.Pin(Pump).ExternalPull = false;
        _chip.Run(() =>
        {
            DrivePump();
            nanoFramework.Runtime.Native.Power.RebootDevice();
        });
        Assert.True(_chip.Pin(Pump).Level);
        _chip.Pin(Pump).LevelChanged += (nanoseconds, high) => edges.Add((nanoseconds, high));
        long reset = _chip.NowNanoseconds;

        _chip.Run(() => new GpioController().OpenPin(Pump, PinMode.Output));

        DeviceCosts costs = _chip.Costs.Devices;
        long low = reset + costs.BootToMain + costs.GpioOpen;
        long again = low - costs.GpioOpenLatched;
        Assert.Equal([(again - costs.GpioOpenPullUp, false), (again, true), (low, false)], edges);
    }

    [Fact]
    public void Firmware_that_swallows_the_cut_and_returns_ended_by_it_all_the_same()
    {
        _chip.Schedule(600 * Millisecond, _chip.CutPower);
        RunEnd end = _chip.Run(() =>
        {
            try
            {
                VirtualBoard.Nano.Thread.Sleep(1000);
            }
            catch (PowerCutException)
            {
            }
        });
        Assert.Equal(RunEndReason.PowerCut, end.Reason);
    }

    [Fact]
    public void Every_call_after_the_cut_throws()
    {
        int thrown = 0;
        _chip.Run(() =>
        {
            _chip.CutPower();
            for (int i = 0; i < 5; i++)
            {
                try
                {
                    nanoFramework.Hardware.Esp32.HighResTimer.GetCurrent();
                }
                catch (PowerCutException)
                {
                    thrown++;
                }
            }
        });
        Assert.Equal(5, thrown);
    }

    [Fact]
    public void The_power_can_be_cut_before_main_begins()
    {
        bool began = false;
        _chip.Schedule(BootToMain - 1, _chip.CutPower);
        Assert.Equal(RunEndReason.PowerCut, _chip.Run(() => began = true).Reason);
        Assert.False(began);
    }

    [Fact]
    public void A_listener_of_an_edge_can_cut_the_power()
    {
        bool wentOn = false;
        _chip.Pin(Pump).ExternalPull = false;
        _chip.Pin(Pump).LevelChanged += (_, high) =>
        {
            if (high)
            {
                _chip.CutPower();
            }
        };
        RunEnd end = _chip.Run(() =>
        {
            DrivePump();
            wentOn = true;
        });
        Assert.Equal(RunEndReason.PowerCut, end.Reason);
        Assert.False(wentOn);
    }

    [Fact]
    public void A_reboot_ends_the_boot_whatever_the_firmware_catches()
    {
        RunEnd end = _chip.Run(FirmwareCompiler.LoadMain("""
            while (true)
            {
                try { Power.RebootDevice(); } catch (Exception) { } finally { Thread.Sleep(10); }
            }
            """));
        Assert.Equal(RunEndReason.Reboot, end.Reason);
    }

    [Fact]
    public void A_reboot_closes_the_pins_and_leaves_their_level()
    {
        _chip.Run(() =>
        {
            DrivePump();
            Power.RebootDevice();
        });
        Assert.True(_chip.Pin(Pump).Level);
        Assert.False(_chip.Pin(Pump).IsOpen);
    }

    [Fact]
    public void When_main_returns_the_outputs_keep_their_level()
    {
        RunEnd end = _chip.Run(DrivePump);
        Assert.Equal(RunEndReason.MainReturned, end.Reason);
        Assert.True(_chip.Pin(Pump).Level);
    }

    [Fact]
    public void When_main_throws_the_outputs_keep_their_level_until_the_power_is_cut()
    {
        RunEnd end = _chip.Run(() =>
        {
            DrivePump();
            throw new NotSupportedException("firmware");
        });
        Assert.Equal(RunEndReason.UnhandledException, end.Reason);
        Assert.Equal("firmware", end.Exception!.Message);
        Assert.True(_chip.Pin(Pump).Level);
        _chip.PassTime(_chip.NowNanoseconds + 1);
        Assert.True(_chip.Pin(Pump).Level);
        _chip.CutPower();
        Assert.False(_chip.Pin(Pump).Level);
    }

    [Fact]
    public void Each_boot_finds_the_pins_closed_and_the_time_going_on()
    {
        _chip.Run(DrivePump);
        long first = _chip.NowNanoseconds;
        RunEnd end = _chip.Run(() =>
        {
            Assert.False(_chip.Pin(Pump).IsOpen);
            new GpioController().OpenPin(Pump, PinMode.Output);
        });
        Assert.Equal(RunEndReason.MainReturned, end.Reason);
        Assert.Equal(2, _chip.Boots);
        Assert.Equal(first, _chip.BootNanoseconds);
        Assert.True(_chip.NowNanoseconds > first + BootToMain);
    }

    [Fact]
    public void Two_chips_cannot_run_at_once_on_one_thread()
    {
        RunEnd end = _chip.Run(() => new VirtualEsp32(Default).Run(() => { }));
        Assert.IsType<InvalidOperationException>(end.Exception);
    }

    [Fact]
    public void The_version_of_the_platform_is_told()
    {
        Version? told = null;
        _chip.Run(() => told = SystemInfo.Version);

        Assert.Equal(new Version(1, 17, 0, 0), told);
    }

    private static void DrivePump() => new GpioController().OpenPin(Pump, PinMode.Output).Write(PinValue.High);
}
