namespace BackflushController.Tests.Trials;

/// <summary>What the pins do, in which order and when.</summary>
internal static class OutputTrials
{
    public static IReadOnlyList<AdapterTrial> All { get; } =
    [
        AdapterTrial.Of(A_cleaning_comes_to_its_tick_with_its_pins_in_order),
        AdapterTrial.Of(A_press_stops_the_pump_within_a_tenth_of_a_second),
        AdapterTrial.Of(An_exception_in_a_fill_switches_the_pump_off_before_the_valve),
        AdapterTrial.Of(After_three_crashes_in_a_row_nothing_runs_after_six_nothing_restarts),
        AdapterTrial.Of(A_box_that_has_waited_for_72_minutes_still_cleans),
        AdapterTrial.Of(Other_pins_of_the_settings_are_driven_and_the_usual_ones_are_not),
        AdapterTrial.Of(The_heap_is_collected_before_a_run_needs_it),
        AdapterTrial.Of(A_welded_enable_relay_lets_no_run_begin),
    ];

    private static void A_cleaning_comes_to_its_tick_with_its_pins_in_order(FirmwareImage image)
    {
        var box = new Session(image: image);
        Operator person = box.Invite(new OperatorTraits(TextId.DetergentBackflush, 1));

        box.RunUntil(400 * Second);

        Assert.True(person.SawDone);
        AssertOrder(box);
        Assert.NotEmpty(box.Beeps);
        Assert.Equal(10, box.Timed.Count(edge => edge is { Output: BoxOutput.Pump, On: true }));
    }

    private static void A_welded_enable_relay_lets_no_run_begin(FirmwareImage image)
    {
        var box = new Session(image: image);
        box.Start();
        box.At(Second, () => box.World.Sensed.EnableForced = true);
        PanelPicture panel = box.PanelAt(AdapterTrials.InAFill);

        box.RunUntil(20 * Second);

        Assert.Equal("Cut-off fails", panel.View.Title);
        Assert.Empty(box.Timed);
    }

    private static void A_press_stops_the_pump_within_a_tenth_of_a_second(FirmwareImage image)
    {
        var box = new Session(image: image);
        box.Start();
        box.ShortPress(AdapterTrials.InAFill);
        bool wasOn = false;
        bool isOn = true;
        box.At(AdapterTrials.InAFill, () => wasOn = box.World.PumpOn);
        box.At(AdapterTrials.InAFill + (100 * Millisecond), () => isOn = box.World.PumpOn);

        box.RunUntil(20 * Second);

        Assert.True(wasOn);
        Assert.False(isOn);
        AssertOrder(box);
    }

    private static void An_exception_in_a_fill_switches_the_pump_off_before_the_valve(FirmwareImage image)
    {
        var box = new Session(image: image);
        box.Start();
        bool throws = false;
        box.At(AdapterTrials.InAFill, () => throws = true);
        box.Chip.FaultOf = call => throws && call.Call == DeviceCall.GetTime ? new IOException("test") : null;

        RunEnd end = box.Boot();

        OutputEdge[] off = [.. box.Timed.Where(edge => !edge.On)];
        Assert.Equal(RunEndReason.Reboot, end.Reason);
        Assert.Equal([BoxOutput.Pump, BoxOutput.Valve], off.Select(edge => edge.Output));
        Assert.InRange(off[^1].TimeNanoseconds - AdapterTrials.InAFill, 0, 20 * Millisecond);
    }

    private static void After_three_crashes_in_a_row_nothing_runs_after_six_nothing_restarts(FirmwareImage image)
    {
        var box = new Session(image: image);
        for (int crash = 1; crash <= 7; crash++)
        {
            Assert.Equal(crash <= 6 ? RunEndReason.Reboot : RunEndReason.MainReturned, Crash(box));
            if (crash is 2 or 3)
            {
                box.RunFor(3 * Second);
                Assert.Equal(crash == 3, box.Title == "Service needed");
            }
        }

        Assert.False(box.World.PumpOn || box.World.ValveEnergised);
    }

    /// <summary>32 bits of microseconds are 71.6 minutes.</summary>
    private static void A_box_that_has_waited_for_72_minutes_still_cleans(FirmwareImage image)
    {
        const long wait = 72 * 60 * Second;
        var box = new Session(image: image);
        box.Start(wait);

        box.RunUntil(wait + (20 * Second));

        Assert.Contains(box.Timed, edge => edge is { Output: BoxOutput.Pump, On: true });
        AssertOrder(box);
    }

    private static void Other_pins_of_the_settings_are_driven_and_the_usual_ones_are_not(FirmwareImage image)
    {
        const int pump = 16;
        const int valve = 4;
        var box = new Session(flash: Drives.WithSettings($"pin-pump = {pump}\npin-valve = {valve}\n"), image: image);
        List<int> rises = box.RisesOf(pump, valve);
        box.Start();
        bool usualAreOpen = true;
        box.At(AdapterTrials.InAFill, () =>
            usualAreOpen = box.Chip.Pin(Wiring.PumpPin).IsOpen || box.Chip.Pin(Wiring.ValvePin).IsOpen);

        box.RunUntil(AdapterTrials.InAFill + Second);

        Assert.Empty(box.Timed);
        Assert.Equal([valve, pump], rises);
        Assert.False(usualAreOpen);
    }

    private static void The_heap_is_collected_before_a_run_needs_it(FirmwareImage image)
    {
        var box = new Session(image: image);
        bool collects = false;
        box.Chip.FaultOf = call =>
        {
            collects |= call.Call == DeviceCall.GcRun;
            return null;
        };
        box.Start();

        box.RunUntil(20 * Second);

        Assert.True(collects);
    }

    /// <summary>The valve is on for 0.1 s before the pump, and until 0.05 s after it.</summary>
    private static void AssertOrder(Session box)
    {
        OutputChecks.AssertPumpOnlyWithValve(box.Timed);
        long valveOnAt = 0;
        long pumpOffAt = 0;
        foreach (OutputEdge edge in box.Timed)
        {
            switch (edge)
            {
                case { Output: BoxOutput.Valve, On: true }:
                    valveOnAt = edge.TimeNanoseconds;
                    break;
                case { Output: BoxOutput.Valve, On: false }:
                    Assert.True(edge.TimeNanoseconds - pumpOffAt >= 50 * Millisecond, "valve released too soon");
                    break;
                case { Output: BoxOutput.Pump, On: true }:
                    Assert.True(edge.TimeNanoseconds - valveOnAt >= 100 * Millisecond, "pump on too soon");
                    break;
                default:
                    pumpOffAt = edge.TimeNanoseconds;
                    break;
            }
        }
    }

    /// <summary>A start in which Main cannot open its third pin.</summary>
    private static RunEndReason Crash(Session box) =>
        box.Boot(() => new System.Device.Gpio.GpioController().OpenPin(Wiring.HeartbeatPin)).Reason;
}
