using System.Device.Gpio;
using nanoFramework.Hardware.Esp32;
using static BackflushController.Tests.Board.TestCosts;
using Thread = BackflushController.VirtualBoard.Nano.Thread;

namespace BackflushController.Tests.Board;

public class WorldEventTests
{
    private readonly VirtualEsp32 _chip = new(Default);
    private readonly List<string> _seen = [];

    [Fact]
    public void Events_run_in_the_order_of_their_times_at_their_exact_times()
    {
        List<long> times = [];
        long[] planned = [.. Enumerable.Range(0, 200).Select(i => BootToMain + (i * 7919 % 200 * 1_001L))];
        foreach (long time in planned)
        {
            _chip.Schedule(time, () => times.Add(_chip.NowNanoseconds));
        }

        _chip.Run(() => Thread.Sleep(100));
        Assert.Equal(planned.Order(), times);
    }

    [Fact]
    public void Events_of_one_time_run_in_the_order_of_scheduling()
    {
        for (int i = 0; i < 50; i++)
        {
            string name = i.ToString();
            _chip.Schedule(1000, () => _seen.Add(name));
        }

        _chip.PassTime(1000);
        Assert.Equal(Enumerable.Range(0, 50).Select(i => i.ToString()), _seen);
    }

    [Fact]
    public void An_event_can_plan_another_for_the_same_time_and_for_later()
    {
        _chip.Schedule(1000, () =>
        {
            _seen.Add("first");
            _chip.Schedule(1000, () => _seen.Add("same time"));
            _chip.Schedule(1500, () => _seen.Add("later"));
        });
        _chip.Schedule(1000, () => _seen.Add("second"));
        _chip.PassTime(2000);
        Assert.Equal(["first", "second", "same time", "later"], _seen);
    }

    [Fact]
    public void An_event_in_the_past_is_refused()
    {
        _chip.PassTime(10);
        Assert.Throws<ArgumentOutOfRangeException>(() => _chip.Schedule(9, () => { }));
    }

    [Fact]
    public void An_event_during_a_device_call_changes_what_the_call_finds()
    {
        PinValue read = PinValue.Low;
        _chip.Run(() =>
        {
            GpioPin pin = new GpioController().OpenPin(32, PinMode.InputPullDown);
            _chip.Schedule(_chip.NowNanoseconds + (59 * Microsecond), () => _chip.Pin(32).ExternalLevel = true);
            read = pin.Read();
        });
        Assert.Equal(PinValue.High, read);
    }

    [Fact]
    public void Events_run_while_charged_code_runs()
    {
        const string code = "int x = 0; for (int i = 0; i < 1000; i++) { x += i; } Thread.Sleep(0);";
        long at = BootToMain + Millisecond;
        long seen = 0;
        _chip.Schedule(at, () => seen = _chip.NowNanoseconds);
        _chip.Run(FirmwareCompiler.LoadMain(code));
        Assert.Equal(at, seen);
    }

    [Fact]
    public void The_level_changed_event_has_the_exact_time_of_the_world()
    {
        long edge = 0;
        _chip.Pin(32).LevelChanged += (nanoseconds, _) => edge = nanoseconds;
        _chip.Schedule(123_456_789, () => _chip.Pin(32).ExternalLevel = true);
        _chip.PassTime(200_000_000);
        Assert.Equal(123_456_789, edge);
    }

    public static TheoryData<string, Action<VirtualEsp32>> Failures => new()
    {
        { "an event", chip => chip.Schedule(600 * Millisecond, Fail) },
        { "a listener of an edge", chip => chip.Pin(25).LevelChanged += (_, _) => Fail() },
        { "an input of the ADC", chip => chip.ConnectAdc(6, _ => throw new NotSupportedException("world")) },
        { "a listener of a probe", chip => chip.ProbeExited += (in ProbeHit _) => Fail() },
    };

    [Theory, MemberData(nameof(Failures))]
    public void What_fails_in_the_world_ends_the_run_though_the_firmware_catches_everything(
        string what, Action<VirtualEsp32> fail)
    {
        FirmwareImage image = FirmwareCompiler.Load(
            """
            public static class Program
            {
                private static void Work(GpioPin pin, AdcChannel channel)
                {
                    pin.Toggle();
                    channel.ReadValue();
                    Thread.Sleep(10);
                }

                public static void Main()
                {
                    GpioPin pin = new GpioController().OpenPin(25, PinMode.Output);
                    AdcChannel channel = new AdcController().OpenChannel(6);
                    while (true) { try { Work(pin, channel); } catch (Exception) { } }
                }
            }
            """,
            new ProbePoint("Program::Work"));
        fail(_chip);
        Assert.Equal((what, "world"), (what, Assert.Throws<NotSupportedException>(() => _chip.Run(image)).Message));
    }

    [Fact]
    public void Time_passes_between_boots_with_the_world_going_on()
    {
        _chip.Schedule(900 * Millisecond, () => _seen.Add("off"));
        _chip.Run(() => { });
        _chip.PassTime(1000 * Millisecond);
        Assert.Equal(["off"], _seen);
        Assert.Equal(1000 * Millisecond, _chip.NowNanoseconds);
    }

    [Fact]
    public void Time_cannot_be_passed_while_the_firmware_runs() =>
        Assert.IsType<InvalidOperationException>(_chip.Run(() => _chip.PassTime(long.MaxValue)).Exception);

    [Fact]
    public void The_microsecond_timer_counts_from_the_boot_and_costs_30_units()
    {
        List<ulong> times = [];
        for (int boot = 0; boot < 2; boot++)
        {
            _chip.Run(() =>
            {
                times.Add(HighResTimer.GetCurrent());
                times.Add(HighResTimer.GetCurrent());
            });
        }

        Assert.Equal([500_060ul, 500_120ul, 500_060ul, 500_120ul], times);
    }

    [Fact]
    public void Collecting_garbage_takes_its_time()
    {
        long begin = 0;
        uint free = 0;
        _chip.Run(() =>
        {
            begin = _chip.NowNanoseconds;
            free = nanoFramework.Runtime.Native.GC.Run(true);
        });
        Assert.Equal(Default.Devices.GcRun, _chip.NowNanoseconds - begin);
        Assert.True(free > 0);
    }

    private static void Fail() => throw new NotSupportedException("world");
}
