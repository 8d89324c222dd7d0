namespace BackflushController.Tests.Trials;

/// <summary>Pins that the settings move or leave out, and levels that come back.</summary>
internal static class PinTrials
{
    private const int OtherPin = 16;
    private const int TankPin = 19;

    public static IReadOnlyList<AdapterTrial> All { get; } =
    [
        AdapterTrial.Of(One_pin_that_is_another_one_is_enough_for_the_usual_one_to_be_left_alone),
        AdapterTrial.Of(A_box_without_enable_relay_and_read_back_fills),
        AdapterTrial.Of(Every_output_is_low_after_a_stop),
        AdapterTrial.Of(A_tank_that_is_filled_again_lets_a_run_begin),
    ];

    private static void One_pin_that_is_another_one_is_enough_for_the_usual_one_to_be_left_alone(FirmwareImage image)
    {
        foreach ((string key, int usual) in (ReadOnlySpan<(string, int)>)
            [("pin-pump", Wiring.PumpPin), ("pin-valve", Wiring.ValvePin), ("pin-enable", Wiring.EnablePin)])
        {
            var box = new Session(flash: Drives.WithSettings($"{key} = {OtherPin}\n"), image: image);
            bool usualIsOpen = true;
            bool otherIsOutput = false;
            box.At(2 * Second, () => usualIsOpen = box.Chip.Pin(usual).IsOpen);
            box.At(2 * Second, () => otherIsOutput = box.Chip.Pin(OtherPin).IsOutput);

            box.RunUntil(3 * Second);

            Assert.False(usualIsOpen, key);
            Assert.True(otherIsOutput, key);
        }
    }

    private static void A_box_without_enable_relay_and_read_back_fills(FirmwareImage image)
    {
        const string settings = "pin-enable = none\npin-rail = none\npin-contact = none\n";
        var box = new Session(flash: Drives.WithSettings(settings), image: image);
        box.Start();

        box.RunUntil(AdapterTrials.InAFill);

        Assert.Contains(box.Timed, edge => edge is { Output: BoxOutput.Valve, On: true });
    }

    private static void Every_output_is_low_after_a_stop(FirmwareImage image)
    {
        int[] outputs = [Wiring.PumpPin, Wiring.ValvePin, Wiring.EnablePin, Wiring.BuzzerPin];
        var box = new Session(image: image);
        bool[] filling = [];
        box.Start();
        box.At(AdapterTrials.InAFill, () => filling = Levels());
        box.ShortPress(AdapterTrials.InAFill);
        bool[] after = [];
        box.At(25 * Second, () => after = Levels());

        box.RunUntil(26 * Second);

        Assert.Equal([true, true, true, false], filling);
        Assert.All(after, Assert.False);
        Assert.NotEmpty(box.Beeps);

        bool[] Levels() => [.. outputs.Select(pin => box.Chip.Pin(pin).Level)];
    }

    private static void A_tank_that_is_filled_again_lets_a_run_begin(FirmwareImage image)
    {
        var box = new Session(flash: Drives.WithSettings($"pin-tank-level = {TankPin}\n"), image: image);
        Fill(true);
        box.At(2 * Second, () => Fill(false));
        box.At(4 * Second, () => Fill(true));
        box.Start(10 * Second);

        box.RunUntil(25 * Second);

        Assert.Contains(box.Timed, edge => edge is { Output: BoxOutput.Pump, On: true });
        Assert.NotEqual("Water tank is empty", box.Title);

        void Fill(bool full) => box.Chip.Pin(TankPin).ExternalLevel = full ? false : null;
    }
}
