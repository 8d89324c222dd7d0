using System.Device.Gpio;

namespace BackflushController.Tests.Safety;

/// <summary>What happens between power-up and the first press, and after a power cut.</summary>
public sealed class PowerUpTests
{
    private const long Second = 1_000_000_000;

    private readonly ChipSimulation _simulation = new(
        CostModel.LoadDefault(), MachinePresets.Get(MachinePresets.DefaultName).Parameters, seed: 1);

    private bool _pumpRan;
    private bool _valveMoved;

    public PowerUpTests()
    {
        _simulation.Chip.Pin(Wiring.PumpPin).LevelChanged += (_, high) => _pumpRan |= high;
        _simulation.Chip.Pin(Wiring.ValvePin).LevelChanged += (_, high) => _valveMoved |= high;
    }

    [Fact]
    public void The_first_thing_that_Main_does_is_to_open_pump_and_valve_low()
    {
        RunFor(Second);

        (DeviceCall, int, int)[] firstCalls =
            [.. _simulation.Chip.CallLog.ToArray()[..4].Select(entry => (entry.Call, entry.Subject, entry.Value))];
        Assert.Equal(
            [
                (DeviceCall.GpioOpen, Wiring.PumpPin, (int)PinMode.Output),
                (DeviceCall.GpioWrite, Wiring.PumpPin, 0),
                (DeviceCall.GpioOpen, Wiring.ValvePin, (int)PinMode.Output),
                (DeviceCall.GpioWrite, Wiring.ValvePin, 0),
            ],
            firstCalls);
    }

    [Fact]
    public void Nothing_starts_by_itself()
    {
        RunFor(600 * Second);

        Assert.False(_pumpRan);
        Assert.False(_valveMoved);
    }

    [Fact]
    public void Nothing_starts_with_the_button_held_or_stuck_since_before_power_up()
    {
        _simulation.Chip.Pin(Wiring.ButtonPin).ExternalLevel = false;
        RunFor(600 * Second);

        Assert.False(_pumpRan);
        Assert.False(_valveMoved);
    }

    [Fact]
    public void A_power_cut_in_a_fill_drops_the_outputs_at_once_and_nothing_starts_again()
    {
        StartCycles();
        _simulation.Chip.Schedule(25 * Second, _simulation.Chip.CutPower);
        RunFor(30 * Second);
        Assert.True(_pumpRan, "it was filling");
        Assert.False(_simulation.PumpOn || _simulation.ValveEnergised, "outputs without power");

        _pumpRan = false;
        RunFor(60 * Second);
        Assert.False(_pumpRan, "after power-up");
    }

    [Fact]
    public void The_loop_beats_fifty_times_a_second()
    {
        int beats = 0;
        _simulation.Chip.Schedule(
            2 * Second, () => _simulation.Chip.Pin(Wiring.HeartbeatPin).LevelChanged += (_, _) => beats++);
        RunFor(12 * Second);

        Assert.InRange(beats, 499, 501);
    }

    [Fact]
    public void The_cycles_of_a_run_are_counted_over_a_power_cut()
    {
        RunReport report = ProgrammeRun.Run(DetergentRun.Options, flash: _simulation.Chip.Flash);
        Assert.Equal(10, report.Cycles.Count);

        // The service menu opens on a button held at power-up; its eleventh line shows the counts.
        _simulation.Button.Press();
        _simulation.Chip.Schedule(_simulation.Chip.NowNanoseconds + (5 * Second), _simulation.Button.Release);
        for (int press = 0; press < 10; press++)
        {
            _simulation.Chip.Schedule(
                (6 * Second) + (press * Second * 2 / 3), () => _simulation.Button.PressFor(Second / 5));
        }

        _simulation.Chip.Schedule(13 * Second, () => _simulation.Button.PressFor(Second));
        string[] lines = [];
        _simulation.Chip.Schedule(16 * Second, () => lines = new ScreenReader().Read(_simulation.Panel.ToFrame()));
        RunFor(17 * Second);
        Assert.Contains("Cycles 10", lines);
        Assert.Contains("Valve moves 10", lines);
    }

    [Fact]
    public void An_exception_drives_the_outputs_low_and_reboots()
    {
        var firmware = new InstrumentedFirmware(_simulation.Chip.Costs);

        // Opening a pin that is open already throws: here the heartbeat, after pump and valve are open.
        RunEnd end = _simulation.Chip.Run(
            () =>
            {
                new GpioController().OpenPin(Wiring.HeartbeatPin);
                firmware.Main();
            },
            firmware.Image);

        Assert.Equal(RunEndReason.Reboot, end.Reason);
        (DeviceCall, int, int)[] calls =
            [.. _simulation.Chip.CallLog.ToArray().Select(entry => (entry.Call, entry.Subject, entry.Value))];
        int low = Array.LastIndexOf(calls, (DeviceCall.GpioWrite, Wiring.PumpPin, 0));
        Assert.Equal((DeviceCall.GpioWrite, Wiring.ValvePin, 0), calls[low + 1]);
        Assert.Equal((DeviceCall.Reboot, 0, 0), calls[^1]);
        Assert.Contains(
            _simulation.Chip.SerialLines, line => line.StartsWith("stopped by System.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_chip_that_crashes_at_every_start_stops_starting()
    {
        var firmware = new InstrumentedFirmware(_simulation.Chip.Costs);
        List<RunEndReason> ends = [];
        do
        {
            RunEnd end = _simulation.Chip.Run(
                () =>
                {
                    new GpioController().OpenPin(Wiring.HeartbeatPin);
                    firmware.Main();
                },
                firmware.Image);
            ends.Add(end.Reason);
        }
        while (ends[^1] == RunEndReason.Reboot && ends.Count < 20);

        Assert.Equal(CrashLog.MostRestarts + 1, ends.Count);
        Assert.Equal(RunEndReason.MainReturned, ends[^1]);
        Assert.False(_simulation.PumpOn);
        Assert.False(_simulation.ValveEnergised);

        RunFor(3 * Second);
        Assert.Contains("Service needed", new ScreenReader().Read(_simulation.Panel.ToFrame()));
    }

    private void StartCycles()
    {
        _simulation.Chip.Schedule(3 * Second, () => _simulation.Button.PressFor(Second));
        _simulation.Chip.Schedule(6 * Second, () => _simulation.Button.PressFor(Second));
    }

    private void RunFor(long nanoseconds)
    {
        _simulation.Chip.Schedule(_simulation.Chip.NowNanoseconds + nanoseconds, _simulation.Chip.CutPower);
        RunEnd end = _simulation.Chip.Run(ProgrammeRun.LoadFirmware(_simulation.Chip.Costs));
        Assert.Equal(RunEndReason.PowerCut, end.Reason);
    }
}
