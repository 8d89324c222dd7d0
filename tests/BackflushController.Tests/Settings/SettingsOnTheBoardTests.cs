namespace BackflushController.Tests.Settings;

/// <summary>The firmware's own Main with a settings file on drive I:.</summary>
public sealed class SettingsOnTheBoardTests
{
    private const long Second = 1_000_000_000;
    private const string FileName = "settings.ini";
    private const int OtherAddress = 0x3D;

    private static readonly MachineParameters Machine = MachinePresets.Get(MachinePresets.DefaultName).Parameters;

    private readonly CostModel _costs = CostModel.LoadDefault();
    private readonly ScreenReader _reader = new();

    [Fact]
    public void Without_a_file_the_box_works_with_the_defaults_and_says_nothing()
    {
        ChipSimulation simulation = RigWith(null);

        Assert.Contains("Press:next Hold:start", ScreenAfter(simulation, 3));
        Assert.Empty(simulation.Chip.SerialLines);
    }

    [Fact]
    public void An_empty_file_is_the_defaults()
    {
        ChipSimulation simulation = RigWith(string.Empty);

        Assert.Contains("Press:next Hold:start", ScreenAfter(simulation, 3));
        Assert.Empty(simulation.Chip.SerialLines);
    }

    [Fact]
    public void A_brew_switch_that_is_wired_counts_the_coffees()
    {
        const int brewSwitch = 19;
        ChipSimulation simulation = RigWith("proof = timed-only\npin-brew-switch = 19\n");
        simulation.Chip.Schedule(3 * Second, () => simulation.Chip.Pin(brewSwitch).ExternalLevel = false);
        simulation.Chip.Schedule(30 * Second, () => simulation.Chip.Pin(brewSwitch).ExternalLevel = null);

        Assert.Contains("Rinse        24 shots", ScreenAfter(simulation, 33));
    }

    [Fact]
    public void A_file_with_other_pins_drives_those_and_never_the_usual_ones()
    {
        var chip = new VirtualEsp32(_costs, DriveWith(
            """
            pin-pump = 4
            pin-valve = 13
            pin-heartbeat = 18
            pin-buzzer = 19
            pin-button = 23
            pin-i2c-data = 16
            pin-i2c-clock = 17
            pin-sensor-signal = 36
            pin-sensor-supply = 39
            """));
        var sensed = new SensedMachine(SensedMachineParameters.Nominal(Machine), seed: 1);
        chip.ConnectAdc(0, sensed.ReadSignal);
        chip.ConnectAdc(3, sensed.ReadSupply);
        var panel = new Ssd1306Chip();
        chip.I2cWires(16, 17).Connect(Wiring.OledAddress, panel);
        List<int> rises = RisesOf(chip, 4, 13, 19, Wiring.PumpPin, Wiring.ValvePin, Wiring.BuzzerPin);
        int beats = 0;
        chip.Pin(18).LevelChanged += (_, _) => beats++;
        chip.Pin(4).LevelChanged += (time, high) =>
        {
            sensed.AdvanceTo(time);
            sensed.PumpCommanded = high;
        };
        chip.Pin(13).LevelChanged += (time, high) =>
        {
            sensed.AdvanceTo(time);
            sensed.ValveCommanded = high;
        };
        foreach (int second in (int[])[3, 6])
        {
            chip.Schedule(second * Second, () => chip.Pin(23).ExternalLevel = false);
            chip.Schedule((second + 1) * Second, () => chip.Pin(23).ExternalLevel = null);
        }

        string[] lines = [];
        chip.Schedule(12 * Second, () => lines = _reader.Read(panel.ToFrame()));
        RunFor(chip, 15);

        Assert.Contains("Press: stop", lines);
        Assert.Equal([13, 4], rises.Where(pin => pin != 19));
        Assert.Contains(19, rises);
        Assert.InRange(beats, 500, 800);
    }

    [Theory]
    [InlineData("pin-pump = 27\npin-valve = 25", 27, 25)]
    [InlineData("pin-pump = 27\npin-valve = 4\npin-buzzer = 25", 27, 4)]
    [InlineData("pin-valve = 26\npin-buzzer = 4", Wiring.PumpPin, 26)]
    public void A_usual_pin_may_get_another_purpose(string text, int pump, int valve)
    {
        ChipSimulation simulation = RigWith(text);
        List<int> rises = RisesOf(simulation.Chip, pump, valve);
        simulation.Chip.Schedule(3 * Second, () => simulation.Button.PressFor(Second));
        simulation.Chip.Schedule(6 * Second, () => simulation.Button.PressFor(Second));

        RunFor(simulation.Chip, 9);

        Assert.Equal([valve, pump], rises);
    }

    [Fact]
    public void Pins_that_are_exchanged_are_low_before_anything_else_is_opened()
    {
        ChipSimulation simulation = RigWith("pin-pump = 4\npin-valve = 13");
        RunFor(simulation.Chip, 1);

        int[] opened =
        [
            .. simulation.Chip.CallLog.ToArray().Where(entry => entry.Call == DeviceCall.GpioOpen)
                .Select(entry => entry.Subject),
        ];
        Assert.Equal([Wiring.PumpPin, Wiring.ValvePin, 4, 13], opened[..4]);
        Assert.DoesNotContain(
            simulation.Chip.CallLog.ToArray(), entry => entry.Call == DeviceCall.GpioWrite && entry.Value != 0);
    }

    [Fact]
    public void A_pin_that_cannot_be_opened_leaves_nothing_driven_and_the_chip_reboots()
    {
        ChipSimulation simulation = RigWith("pin-pump = 4\npin-valve = 13");
        var firmware = new InstrumentedFirmware(_costs);
        RunEnd end = simulation.Chip.Run(
            () =>
            {
                new System.Device.Gpio.GpioController().OpenPin(4);
                firmware.Main();
            },
            firmware.Image);

        Assert.Equal(RunEndReason.Reboot, end.Reason);
        Assert.DoesNotContain(
            simulation.Chip.CallLog.ToArray(), entry => entry.Call == DeviceCall.GpioWrite && entry.Value != 0);
    }

    [Fact]
    public void A_bad_line_keeps_the_outputs_low_and_is_shown_and_logged()
    {
        ChipSimulation simulation = RigWith("# machine\n\nopv = 90 # psi?\npin-pump = 4\n");
        List<int> rises = RisesOf(simulation.Chip, Wiring.PumpPin, Wiring.ValvePin, 4);
        string[] first = [];
        string[] second = [];
        simulation.Chip.Schedule(3 * Second, () => simulation.Button.PressFor(Second));
        simulation.Chip.Schedule(6 * Second, () => simulation.Button.PressFor(Second));
        simulation.Chip.Schedule(9 * Second, () => first = _reader.Read(simulation.Panel.ToFrame()));
        simulation.Chip.Schedule(10 * Second, () => simulation.Button.PressFor(Second / 5));
        simulation.Chip.Schedule(12 * Second, () => second = _reader.Read(simulation.Panel.ToFrame()));

        RunFor(simulation.Chip, 60);

        Assert.Empty(rises);
        Assert.Equal(["SETTINGS", "Errors 1"], first.Where(line => line.Length > 0).Take(2));
        Assert.Equal(
            [
                "SETTINGS",
                "Line 3",
                "opv",
                "= 90",
                "unknown or 8.0 to",
                "15.0 bar in steps of",
                "0.1",
                "Press: next",
            ],
            second);
        Assert.Equal(
            [
                "settings.ini line 3: opv = 90: allowed unknown or 8.0 to 15.0 bar in steps of 0.1",
                "settings.ini errors: 1",
            ],
            simulation.Chip.SerialLines);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_an_error()
    {
        ChipSimulation simulation = RigWith("language = german");
        var firmware = new InstrumentedFirmware(_costs);
        string[] lines = [];
        simulation.Chip.Schedule(3 * Second, () => simulation.Button.PressFor(Second / 5));
        simulation.Chip.Schedule(6 * Second, () => lines = _reader.Read(simulation.Panel.ToFrame()));
        simulation.Chip.Schedule(7 * Second, simulation.Chip.CutPower);

        // A file that is open already cannot be opened.
        RunEnd end = simulation.Chip.Run(
            () =>
            {
                _ = new VirtualBoard.Nano.FileStream($@"I:\{FileName}", FileMode.Open);
                firmware.Main();
            },
            firmware.Image);

        Assert.Equal(RunEndReason.PowerCut, end.Reason);
        Assert.Equal([FileName, "= cannot be read", "deploy the file again"], lines[2..5]);
        Assert.Contains(
            "settings.ini line 0: settings.ini = cannot be read: allowed deploy the file again",
            simulation.Chip.SerialLines);
    }

    [Fact]
    public void A_file_that_is_too_long_is_an_error()
    {
        ChipSimulation simulation = RigWith(new string('#', 100) + string.Concat(Enumerable.Repeat("\n# more", 1000)));

        Assert.Contains("Errors 1", ScreenAfter(simulation, 3));
    }

    [Fact]
    public void A_file_as_long_as_it_may_be_is_read_to_its_end()
    {
        const string last = "\nlanguage = german";
        ChipSimulation simulation = RigWith(
            string.Concat(Enumerable.Repeat("# ...\n", 700))[..(4096 - last.Length)] + last);

        Assert.Contains("Kurz:weiter Lang:los", ScreenAfter(simulation, 3));
    }

    [Fact]
    public void The_address_of_the_display_is_taken()
    {
        ChipSimulation simulation = RigWith("display-address = 0x3D");
        simulation.PanelWires.Disconnect(Wiring.OledAddress);
        simulation.PanelWires.Connect(OtherAddress, simulation.Panel);

        Assert.Contains("Press:next Hold:start", ScreenAfter(simulation, 3));
    }

    [Fact]
    public void The_chip_of_the_display_is_taken()
    {
        ChipSimulation usual = RigWith(null);
        ChipSimulation other = RigWith("display = sh1106", panel: new Sh1106Chip());

        Assert.Equal(ScreenAfter(usual, 3), ScreenAfter(other, 3));
        Assert.Equal(usual.Panel.ToFrame(), other.Panel.ToFrame());
    }

    [Fact]
    public void The_supply_of_the_sensor_is_not_opened_where_it_is_not_wired()
    {
        Assert.Equal([Wiring.SignalChannel, Wiring.SupplyChannel], ChannelsOpenedWith("sensor-wiring = supply"));
        Assert.Equal([Wiring.SignalChannel], ChannelsOpenedWith("sensor-wiring = signal-only"));
    }

    /// <summary>At rest a signal that is taken for one behind 10k / 10k reads 0.2 bar too little.</summary>
    [Theory]
    [InlineData("sensor-divider = 0.455", "0.0 bar")]
    [InlineData("sensor-divider = 0.500", "-0.1 bar")]
    public void The_divider_of_the_sensor_is_taken(string line, string shown)
    {
        var divider = new VoltageDivider(12_000, 10_000);
        SensedMachineParameters machine = SensedMachineParameters.Nominal(Machine) with
        {
            SignalDivider = divider,
            SupplyDivider = divider,
        };
        var simulation = new ChipSimulation(
            _costs, machine, seed: 1, DriveWith("sensor-wiring = signal-only\n" + line));

        Assert.Contains(ScreenAfter(simulation, 3), text => text.StartsWith(shown, StringComparison.Ordinal));
    }

    private static FlashDrive DriveWith(string? text)
    {
        var flash = new FlashDrive();
        if (text != null)
        {
            flash.Put(FileName, Encoding.ASCII.GetBytes(text));
        }

        return flash;
    }

    /// <summary>The pins in the order in which they rise; each has the pull-down of its stage.</summary>
    private static List<int> RisesOf(VirtualEsp32 chip, params int[] pins)
    {
        List<int> rises = [];
        foreach (int pin in pins)
        {
            chip.Pin(pin).ExternalPull = false;
            chip.Pin(pin).LevelChanged += (_, high) =>
            {
                if (high)
                {
                    rises.Add(pin);
                }
            };
        }

        return rises;
    }

    private ChipSimulation RigWith(string? text, OledChip? panel = null) =>
        new(_costs, Machine, seed: 1, DriveWith(text), panel);

    private int[] ChannelsOpenedWith(string text)
    {
        ChipSimulation simulation = RigWith(text);
        RunFor(simulation.Chip, 1);
        return
        [
            .. simulation.Chip.CallLog.ToArray().Where(entry => entry.Call == DeviceCall.AdcOpen)
                .Select(entry => entry.Subject),
        ];
    }

    private string[] ScreenAfter(ChipSimulation simulation, int seconds)
    {
        string[] lines = [];
        simulation.Chip.Schedule(seconds * Second, () => lines = _reader.Read(simulation.Panel.ToFrame()));
        RunFor(simulation.Chip, seconds + 1);
        return lines;
    }

    private void RunFor(VirtualEsp32 chip, long seconds)
    {
        chip.Schedule(seconds * Second, chip.CutPower);
        Assert.Equal(RunEndReason.PowerCut, chip.Run(ProgrammeRun.LoadFirmware(_costs)).Reason);
    }
}
