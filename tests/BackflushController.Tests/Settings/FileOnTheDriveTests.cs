using System.Device.Gpio;

namespace BackflushController.Tests.Settings;

/// <summary>The firmware's own Main with a settings file on drive I:.</summary>
public sealed class FileOnTheDriveTests
{
    // Of the service menu.
    private const int SensorLine = 9;

    private const string EnglishMenu = "\u25CB next \u25CF start";
    private const int OtherAddress = 0x3D;

    [Fact]
    public void Without_a_file_the_box_works_with_the_defaults_and_says_nothing() =>
        AssertMenuAndNothingElse(new Session());

    [Fact]
    public void An_empty_file_is_the_defaults() => AssertMenuAndNothingElse(With(string.Empty));

    [Fact]
    public void A_brew_switch_that_is_wired_counts_the_coffees()
    {
        const int brewSwitch = 19;
        Session session = With("proof = timed-only\npin-brew-switch = 19\ndue-water-shots = 1\n");
        session.At(3 * Second, () => session.Chip.Pin(brewSwitch).ExternalLevel = false);
        session.At(30 * Second, () => session.Chip.Pin(brewSwitch).ExternalLevel = null);
        Assert.Contains("1 shots", LinesAfter(session, 33));
    }

    [Fact]
    public void A_file_with_other_pins_drives_those_and_never_the_usual_ones()
    {
        Session session = With(
            """
            pin-pump = 4
            pin-valve = 13
            pin-heartbeat = 18
            pin-buzzer = 19
            pin-button = 5
            pin-i2c-data = 16
            pin-i2c-clock = 17
            pin-sensor-signal = 36
            pin-sensor-supply = 39
            pin-enable = 22
            pin-rail = 34
            pin-contact = 35
            """);
        SensedMachine sensed = session.World.Sensed;
        session.Chip.ConnectAdc(0, sensed.ReadSignal);
        session.Chip.ConnectAdc(3, sensed.ReadSupply);
        session.Chip.Pin(34).LevelSource = () =>
        {
            sensed.AdvanceTo(session.Now);
            return sensed.Rail is { IsUp: true };
        };
        session.Chip.Pin(35).ExternalLevel = true;
        session.Chip.I2cWires(16, 17).Connect(Wiring.OledAddress, session.World.Panel);
        List<int> rises = session.RisesOf(
            4, 13, 19, 22, Wiring.PumpPin, Wiring.ValvePin, Wiring.BuzzerPin, Wiring.EnablePin);
        int beats = 0;
        session.Chip.Pin(18).LevelChanged += (time, _) =>
        {
            sensed.HearHeartbeat(time);
            beats++;
        };
        session.Chip.Pin(4).LevelChanged += (time, high) =>
        {
            sensed.AdvanceTo(time);
            sensed.PumpCommanded = high;
        };
        session.Chip.Pin(13).LevelChanged += (time, high) =>
        {
            sensed.AdvanceTo(time);
            sensed.ValveCommanded = high;
        };
        foreach (int second in (int[])[3, 6])
        {
            session.At(second * Second, () => session.Chip.Pin(5).ExternalLevel = false);
            session.At((second + 1) * Second, () => session.Chip.Pin(5).ExternalLevel = null);
        }

        PanelPicture run = session.PanelAt(14 * Second);
        session.RunUntil(17 * Second);

        Assert.Contains("\u25CB stop", run.Lines);
        Assert.Equal([13, 22, 4], rises.Where(pin => pin != 19));
        Assert.Contains(19, rises);
        Assert.InRange(beats, 300, 500);
    }

    [Theory]
    [InlineData("pin-pump = 27\npin-valve = 25", 27, 25)]
    [InlineData("pin-pump = 27\npin-valve = 4\npin-buzzer = 25", 27, 4)]
    [InlineData("pin-valve = 26\npin-buzzer = 4", Wiring.PumpPin, 26)]
    public void A_usual_pin_may_get_another_purpose(string text, int pump, int valve)
    {
        Session session = With(text);
        List<int> rises = session.RisesOf(pump, valve);
        session.Start();
        session.RunUntil(11 * Second);
        Assert.Equal([valve, pump], rises);
    }

    [Theory]
    [InlineData("pin-pump = 4\npin-valve = 13", 4, 13, Wiring.EnablePin)]
    [InlineData("pin-pump = 4", 4, Wiring.ValvePin, Wiring.EnablePin)]
    [InlineData("pin-enable = 4", Wiring.PumpPin, Wiring.ValvePin, 4)]
    public void Pins_that_are_exchanged_are_low_before_anything_else_is_opened(
        string text, int pump, int valve, int enable)
    {
        Session session = With(text);
        session.RunUntil(Second);

        Assert.Equal(
            [Wiring.PumpPin, Wiring.ValvePin, Wiring.EnablePin, pump, valve, enable],
            Opened(session, DeviceCall.GpioOpen)[..6]);
        AssertNothingDriven(session);
    }

    [Fact]
    public void A_pin_that_cannot_be_opened_leaves_nothing_driven_and_the_chip_reboots()
    {
        Session session = With("pin-pump = 4\npin-valve = 13");

        Assert.Equal(RunEndReason.Reboot, session.Boot(() => new GpioController().OpenPin(4)).Reason);
        AssertNothingDriven(session);
    }

    [Fact]
    public void A_bad_line_keeps_the_outputs_low_and_is_shown_and_logged()
    {
        Session session = With("# machine\n\nopv = 90 # psi?\npin-pump = 4\n");
        List<int> rises = session.RisesOf(Wiring.PumpPin, Wiring.ValvePin, 4);
        session.Start();
        PanelPicture first = session.PanelAt(9 * Second);
        session.ShortPress(10 * Second);
        PanelPicture second = session.PanelAt(12 * Second);
        session.RunUntil(60 * Second);

        Assert.Empty(rises);
        Assert.Equal(("Settings wrong", "1 errors"), (first.Title, first.Lines[4]));
        Assert.Equal(
            [
                "Settings 1/1",
                "Line 3",
                "opv",
                "= 90",
                "unknown or 5.0 to",
                "15.0 bar in steps of",
                "0.1",
                "\u25CB next",
            ],
            second.Lines);
        Assert.Equal(
            [
                "settings.ini line 3: opv = 90: allowed unknown or 5.0 to 15.0 bar in steps of 0.1",
                "settings.ini errors: 1",
            ],
            session.Chip.SerialLines);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_an_error()
    {
        Session session = With("language = german");
        session.ShortPress(3 * Second);
        PanelPicture error = session.PanelAt(6 * Second);

        // A file that is open already cannot be opened.
        session.RunUntil(7 * Second, () => _ = new VirtualBoard.Nano.FileStream(@"I:\settings.ini", FileMode.Open));

        Assert.Equal([Drives.SettingsFile, "= cannot be read", "deploy the file again"], error.Lines[2..5]);
        Assert.Contains(
            "settings.ini line 0: settings.ini = cannot be read: allowed deploy the file again",
            session.Chip.SerialLines);
    }

    [Fact]
    public void A_file_that_is_too_long_is_an_error() => Assert.Contains(
        "1 errors", LinesAfter(With(new string('#', 100) + string.Concat(Enumerable.Repeat("\n# more", 1000))), 3));

    [Fact]
    public void A_file_as_long_as_it_may_be_is_read_to_its_end()
    {
        const string last = "\nlanguage = german";
        string text = string.Concat(Enumerable.Repeat("# ...\n", 700))[..(4096 - last.Length)] + last;
        Assert.Contains("\u25CB weiter \u25CF starten", LinesAfter(With(text), 3));
    }

    [Fact]
    public void The_address_of_the_display_is_taken()
    {
        Session session = With("display-address = 0x3D");
        session.World.PanelWires.Disconnect(Wiring.OledAddress);
        session.World.PanelWires.Connect(OtherAddress, session.World.Panel);
        Assert.Contains(EnglishMenu, LinesAfter(session, 3));
    }

    [Fact]
    public void The_chip_of_the_display_is_taken()
    {
        PanelPicture Menu(Session session)
        {
            PanelPicture menu = session.PanelAt(3 * Second);
            session.RunUntil(4 * Second);
            return menu;
        }

        PanelPicture other = Menu(new Session(flash: Drives.WithSettings("display = sh1106"), panel: new Sh1106Chip()));
        Assert.Equal(Menu(new Session()).Frame, other.Frame);
        Assert.Equal(EnglishMenu, other.Hint);
    }

    [Theory]
    [InlineData("supply", Wiring.SignalChannel, Wiring.SupplyChannel)]
    [InlineData("signal-only", Wiring.SignalChannel)]
    public void The_supply_of_the_sensor_is_not_opened_where_it_is_not_wired(string wiring, params int[] channels)
    {
        Session session = With($"sensor-wiring = {wiring}");
        session.RunUntil(Second);
        Assert.Equal(channels, Opened(session, DeviceCall.AdcOpen));
    }

    /// <summary>At rest a signal that is taken for one after 10k / 10k reads 0.2 bar too little.</summary>
    [Theory]
    [InlineData("sensor-divider = 0.455", 0.0)]
    [InlineData("sensor-divider = 0.500", -0.17)]
    public void The_divider_of_the_sensor_is_taken(string line, double bar)
    {
        var divider = new VoltageDivider(12_000, 10_000);
        var session = new Session(
            flash: Drives.WithSettings("sensor-wiring = signal-only\n" + line),
            machine: SensedMachineParameters.Nominal(new MachineParameters()) with
            {
                SignalDivider = divider,
                SupplyDivider = divider,
            });
        session.Button.PressFor(4 * Second);
        for (int i = 0; i < SensorLine; i++)
        {
            session.ShortPress((6 + i) * Second);
        }

        session.LongPress((6 + SensorLine) * Second);
        string shown = LinesAfter(session, 9 + SensorLine)[5].Split(' ')[0];
        Assert.Equal(bar, double.Parse(shown, CultureInfo.InvariantCulture), 0.03);
    }

    private static Session With(string file) => new(flash: Drives.WithSettings(file));

    private static void AssertMenuAndNothingElse(Session session)
    {
        Assert.Contains(EnglishMenu, LinesAfter(session, 3));
        Assert.Empty(session.Chip.SerialLines);
    }

    private static int[] Opened(Session session, DeviceCall call) =>
        [.. session.Chip.CallLog.Entries.Where(entry => entry.Call == call).Select(entry => entry.Subject)];

    private static void AssertNothingDriven(Session session) => Assert.DoesNotContain(
        session.Chip.CallLog.Entries, entry => entry.Call == DeviceCall.GpioWrite && entry.Value != 0);

    private static string[] LinesAfter(Session session, int seconds)
    {
        PanelPicture panel = session.PanelAt(seconds * Second);
        session.RunUntil((seconds + 1) * Second);
        return panel.Lines;
    }
}
