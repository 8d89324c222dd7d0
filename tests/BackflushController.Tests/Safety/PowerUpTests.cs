using System.Device.Gpio;

namespace BackflushController.Tests.Safety;

/// <summary>What happens between power-up and the first press, and after a power cut or an exception.</summary>
public sealed class PowerUpTests
{
    private readonly Session _session = new();

    [Fact]
    public void The_first_thing_that_Main_does_is_to_open_pump_valve_and_enable_relay_low()
    {
        _session.RunFor(Second);

        Assert.Equal(
            [
                (DeviceCall.GpioOpen, Wiring.PumpPin, (int)PinMode.Output),
                (DeviceCall.GpioWrite, Wiring.PumpPin, 0),
                (DeviceCall.GpioOpen, Wiring.ValvePin, (int)PinMode.Output),
                (DeviceCall.GpioWrite, Wiring.ValvePin, 0),
                (DeviceCall.GpioOpen, Wiring.EnablePin, (int)PinMode.Output),
                (DeviceCall.GpioWrite, Wiring.EnablePin, 0),
            ],
            Calls()[..6]);
    }

    [Fact]
    public void Nothing_starts_by_itself()
    {
        _session.RunFor(600 * Second);
        Assert.Empty(_session.Timed);
    }

    [Fact]
    public void Nothing_starts_with_the_button_held_or_stuck_since_before_power_up()
    {
        _session.Chip.Pin(Wiring.ButtonPin).ExternalLevel = false;
        _session.RunFor(600 * Second);
        Assert.Empty(_session.Timed);
    }

    [Fact]
    public void The_heartbeat_is_silent_until_a_run_needs_pump_or_valve()
    {
        int beats = 0;
        _session.At(2 * Second, () => _session.Chip.Pin(Wiring.HeartbeatPin).LevelChanged += (_, _) => beats++);
        _session.RunFor(12 * Second);
        Assert.Equal(0, beats);
    }

    [Fact]
    public void The_cycles_of_a_run_are_counted_over_a_power_cut()
    {
        RunReport report = ProgrammeRun.Run(DetergentRun.Options, flash: _session.Chip.Flash);
        Assert.Equal(10, report.Cycles.Count);

        // The eleventh line of the service menu shows the counts.
        _session.HoldAtPowerUp();
        for (int press = 0; press < 10; press++)
        {
            _session.ShortPress((6 * Second) + (press * Second * 2 / 3));
        }

        _session.LongPress(13 * Second);
        PanelPicture counters = _session.PanelAt(16 * Second);
        _session.RunFor(17 * Second);

        Assert.Contains("Cycles 10", counters.Lines);
        Assert.Contains("Valve moves 10", counters.Lines);
    }

    [Fact]
    public void An_exception_drives_the_outputs_low_and_reboots()
    {
        Assert.Equal(RunEndReason.Reboot, _session.Boot(OpenHeartbeat).Reason);

        (DeviceCall, int, int)[] calls = Calls();
        int low = Array.LastIndexOf(calls, (DeviceCall.GpioWrite, Wiring.PumpPin, 0));
        Assert.Equal((DeviceCall.GpioWrite, Wiring.EnablePin, 0), calls[low + 1]);
        Assert.Equal((DeviceCall.GpioWrite, Wiring.ValvePin, 0), calls[low + 2]);
        Assert.Equal((DeviceCall.Reboot, 0, 0), calls[^1]);
        Assert.Contains(
            _session.Chip.SerialLines, line => line.StartsWith("stopped by System.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_chip_that_crashes_at_every_start_stops_starting()
    {
        List<RunEndReason> ends = [];
        do
        {
            ends.Add(_session.Boot(OpenHeartbeat).Reason);
        }
        while (ends[^1] == RunEndReason.Reboot && ends.Count < 20);

        Assert.Equal(7, ends.Count);
        Assert.Equal(RunEndReason.MainReturned, ends[^1]);
        Assert.False(_session.World.PumpOn);
        Assert.False(_session.World.ValveEnergised);
        _session.RunFor(3 * Second);
        Assert.Equal("Service needed", _session.Title);
    }

    /// <summary>Main cannot open a pin that is open already; it is the third, after pump and valve.</summary>
    private static void OpenHeartbeat() => new GpioController().OpenPin(Wiring.HeartbeatPin);

    private (DeviceCall Call, int Subject, int Value)[] Calls() =>
        [.. _session.Chip.CallLog.Entries.Select(entry => (entry.Call, entry.Subject, entry.Value))];
}
