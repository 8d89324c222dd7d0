namespace BackflushController.Tests.Trials;

/// <summary>What the panel shows, and what a run does without it.</summary>
internal static class PanelTrials
{
    public static IReadOnlyList<AdapterTrial> All { get; } =
    [
        AdapterTrial.Of(A_panel_that_does_not_answer_ends_no_run),
        AdapterTrial.Of(A_bus_that_throws_ends_no_run),
        AdapterTrial.Of(A_resting_panel_is_dimmed),
    ];

    private static void A_panel_that_does_not_answer_ends_no_run(FirmwareImage image)
    {
        var box = new Session(image: image);
        box.At(AdapterTrials.InAFill - Second, () => box.World.PanelWires.Disconnect(Wiring.OledAddress));
        box.Start();

        box.RunUntil(40 * Second);

        AssertGoesOn(box);
    }

    private static void A_bus_that_throws_ends_no_run(FirmwareImage image)
    {
        var box = new Session(image: image);
        box.Chip.FaultOf = call =>
            call.Call == DeviceCall.I2cTransfer && box.Now > AdapterTrials.FillBegins ? new IOException("test") : null;
        box.Start();

        box.RunUntil(40 * Second);

        AssertGoesOn(box);
    }

    private static void A_resting_panel_is_dimmed(FirmwareImage image)
    {
        var box = new Session(image: image);
        int awake = 0;
        box.At(5 * Second, () => awake = box.World.Panel.Contrast);

        box.RunUntil(30 * 60 * Second);

        Assert.Equal((0xCF, 0x10), (awake, box.World.Panel.Contrast));
    }

    private static void AssertGoesOn(Session box) =>
        Assert.True(box.Timed.Count(edge => edge is { Output: BoxOutput.Pump, On: true }) > 1);
}
