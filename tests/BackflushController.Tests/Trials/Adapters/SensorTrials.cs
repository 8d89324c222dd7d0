namespace BackflushController.Tests.Trials;

/// <summary>What is read of the pressure, and what when it cannot be.</summary>
internal static class SensorTrials
{
    public static IReadOnlyList<AdapterTrial> All { get; } =
    [
        AdapterTrial.Of(A_converter_that_fails_ends_the_fill_and_is_named),
        AdapterTrial.Of(A_converter_that_freezes_as_a_fill_begins_is_named),
        AdapterTrial.Of(A_supply_that_sags_leaves_the_pressure_right),
        AdapterTrial.Of(Spikes_on_the_wire_are_not_taken_for_pressure),
    ];

    private static void A_converter_that_fails_ends_the_fill_and_is_named(FirmwareImage image) =>
        AssertEndsFill(image, AdapterTrials.InAFill, Fault.SensorSilent, sensed => sensed.ConverterFails = true);

    /// <summary>The pump has been on for 0.3 s.</summary>
    private static void A_converter_that_freezes_as_a_fill_begins_is_named(FirmwareImage image) =>
        AssertEndsFill(
            image,
            AdapterTrials.FillBegins + (300 * Millisecond),
            Fault.SensorFrozen,
            sensed => sensed.SignalFrozen = true);

    /// <summary>The sensor is ratiometric: with a tenth less supply its signal says a tenth less.</summary>
    private static void A_supply_that_sags_leaves_the_pressure_right(FirmwareImage image)
    {
        var box = new Session(image: image);
        box.Start();
        box.At(4 * Second, () => box.World.Sensed.SupplyVolts = 4.6);
        double shown = 0;
        double truth = 0;
        box.At(AdapterTrials.InAFill + (2 * Second), () =>
        {
            shown = box.Recorder.Firmware.MeanMillibar / 1000.0;
            truth = box.GroupBar;
        });

        box.RunUntil(20 * Second);

        Assert.InRange(truth, 5, 15);
        Assert.InRange(shown, truth - 0.7, truth + 0.7);
    }

    private static void Spikes_on_the_wire_are_not_taken_for_pressure(FirmwareImage image)
    {
        var box = new Session(image: image);
        box.At(4 * Second, () =>
            box.World.Sensed.NoiseBurst = new NoiseBurst(2, Millisecond / 5, 5 * Millisecond, seed: 3));
        int highest = 0;
        box.At(5 * Second, () => box.WatchFrames(() =>
            highest = Math.Max(highest, box.Recorder.Firmware.MeanMillibar)));

        box.RunUntil(30 * Second);

        Assert.InRange(highest, 0, 100);
    }

    private static void AssertEndsFill(FirmwareImage image, long at, Fault fault, Action<SensedMachine> breakIt)
    {
        var box = new Session(image: image);
        box.Start();
        bool wasOn = false;
        box.At(at, () =>
        {
            wasOn = box.World.PumpOn;
            breakIt(box.World.Sensed);
        });
        PanelPicture panel = box.PanelAt(at + (5 * Second));
        bool isOn = true;
        box.At(at + (2 * Second), () => isOn = box.World.PumpOn);

        box.RunUntil(20 * Second);

        Assert.True(wasOn);
        Assert.False(isOn);
        Assert.Equal((int)fault, panel.View.FaultCode);
    }
}
