namespace BackflushController.Tests.Trials;

/// <summary>Button, brew switch and tank.</summary>
internal static class ContactTrials
{
    private const int TankPin = 19;
    private const int BrewPin = 18;

    public static IReadOnlyList<AdapterTrial> All { get; } =
    [
        AdapterTrial.Of(A_press_of_a_tenth_of_a_second_is_heard_and_is_no_hold),
        AdapterTrial.Of(Where_edges_are_lost_a_hold_is_heard_and_then_every_press),
        AdapterTrial.Of(A_contact_that_chatters_starts_nothing_and_is_heard_when_it_has_ended),
        AdapterTrial.Of(An_open_tank_contact_is_an_empty_tank),
        AdapterTrial.Of(A_closed_brew_contact_is_a_coffee),
    ];

    private static void A_press_of_a_tenth_of_a_second_is_heard_and_is_no_hold(FirmwareImage image)
    {
        var box = new Session(image: image);
        box.PressFor(3 * Second, 100 * Millisecond);

        box.RunUntil(6 * Second);

        Assert.Equal("Water rinse", box.Title);
    }

    private static void Where_edges_are_lost_a_hold_is_heard_and_then_every_press(FirmwareImage image)
    {
        var box = new Session(image: image);
        box.At(2 * Second, () => box.Chip.LosesEdges = true);
        box.PressFor(3 * Second, 3 * Second);
        PanelPicture held = box.PanelAt(8 * Second);
        box.PressFor(9 * Second, 100 * Millisecond);

        box.RunUntil(10 * Second);

        Assert.Equal("Add detergent", held.View.Title);
        Assert.NotEqual("Add detergent", box.Title);
    }

    /// <summary>No faster than what the board's filter lets through.</summary>
    private static void A_contact_that_chatters_starts_nothing_and_is_heard_when_it_has_ended(FirmwareImage image)
    {
        var box = new Session(image: image);
        new Interaction.Contact(box).Chatter(3 * Second, 20 * Second, 10 * Millisecond);
        PanelPicture after = box.PanelAt(28 * Second);
        box.LongPress(29 * Second);

        box.RunUntil(32 * Second);

        Assert.NotEqual("Add detergent", after.View.Title);
        Assert.NotEqual(after.View.Title, box.Title);
    }

    private static void An_open_tank_contact_is_an_empty_tank(FirmwareImage image)
    {
        Assert.NotEqual("Water tank is empty", TitleInAFill(closed: true));
        Assert.Equal("Water tank is empty", TitleInAFill(closed: false));

        string TitleInAFill(bool closed)
        {
            var box = new Session(flash: Drives.WithSettings($"pin-tank-level = {TankPin}\n"), image: image);
            box.Chip.Pin(TankPin).ExternalLevel = false;
            box.Start();
            box.At(AdapterTrials.InAFill, () => box.Chip.Pin(TankPin).ExternalLevel = closed ? false : null);
            PanelPicture panel = box.PanelAt(18 * Second);
            box.RunUntil(19 * Second);
            return panel.View.Title;
        }
    }

    /// <summary>Where the sensor proves nothing the contact is the only witness of a coffee.</summary>
    private static void A_closed_brew_contact_is_a_coffee(FirmwareImage image)
    {
        string settings = $"proof = timed-only\npin-brew-switch = {BrewPin}\n";
        Assert.Equal((0, 1), (Coffees(seconds: 0), Coffees(seconds: 30)));

        int Coffees(int seconds)
        {
            var box = new Session(flash: Drives.WithSettings(settings), image: image);
            box.At(5 * Second, () => box.Chip.Pin(BrewPin).ExternalLevel = seconds > 0 ? false : null);
            box.At((5 + seconds) * Second + 1, () => box.Chip.Pin(BrewPin).ExternalLevel = null);
            box.RunUntil(120 * Second);
            return int.Parse(
                FlashReport.Of(box.Chip.Flash).Counters.Single(counter => counter.Key == "coffees").Value,
                CultureInfo.InvariantCulture);
        }
    }
}
