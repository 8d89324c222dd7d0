using BackflushController.Core.Run;
using BackflushController.Core.Settings;
using BackflushController.EspressoMachine;

namespace BackflushController.Bench.Web;

/// <summary>
/// What a box would say of a settings file, from the firmware's own parser, with a hint for each error that is easily
/// made, and the wiring that results.
/// </summary>
internal static class SettingsDesk
{
    private const string NoLine = "line 0: ";

    private static readonly (SettingId Key, string What, Func<PinSettings, int> Gpio)[] Pins =
    [
        (SettingId.PinPump, "pump relay", pins => pins.Pump),
        (SettingId.PinValve, "three-way valve", pins => pins.Valve),
        (SettingId.PinHeartbeat, "heartbeat of the cut-off", pins => pins.Heartbeat),
        (SettingId.PinBuzzer, "buzzer", pins => pins.Buzzer),
        (SettingId.PinButton, "button, to ground", pins => pins.Button),
        (SettingId.PinI2cData, "panel, data", pins => pins.I2cData),
        (SettingId.PinI2cClock, "panel, clock", pins => pins.I2cClock),
        (SettingId.PinSensorSignal, "pressure sensor, signal", pins => pins.SensorSignal),
        (SettingId.PinSensorSupply, "pressure sensor, supply", pins => pins.SensorSupply),
        (SettingId.PinBrewSwitch, "brew switch, to ground", pins => pins.BrewSwitch),
        (SettingId.PinTankLevel, "tank level, to ground", pins => pins.TankLevel),
        (SettingId.PinEnable, "enable relay", pins => pins.Enable),
        (SettingId.PinRail, "supply of the relays, read back", pins => pins.Rail),
        (SettingId.PinContact, "enable relay, read back", pins => pins.Contact),
    ];

    /// <summary>The pin of each key without a file, or <see cref="PinSettings.None"/>.</summary>
    public static IEnumerable<(string Key, int Gpio)> DefaultPins =>
        Pins.Select(pin => (new SettingKeys().All[(int)pin.Key].Name, pin.Gpio(new PinSettings())));

    /// <summary>Reads a file as a box does at its next start.</summary>
    public static SettingsReply Check(byte[] content)
    {
        SettingsOutcome outcome = ConfiguredProgrammes.Checked(SettingsFile.Read(content, content.Length));
        string[] lines = Encoding.UTF8.GetString(content).TrimStart('\uFEFF').Split('\n');
        return new SettingsReply(
            outcome.IsUsable,
            Verdict(outcome, lines),
            [.. outcome.Errors.Select(error => ErrorOf(error, lines))],
            MachineOf(outcome),
            PinsOf(outcome),
            NoteOf(outcome, content));
    }

    /// <summary>The simulated machine that a file is made for.</summary>
    /// <exception cref="RefusedException">There is none, or the file is wrong.</exception>
    public static string MachineFor(byte[] content)
    {
        SettingsReply reply = Check(content);
        return reply.IsTaken
            ? reply.Machine ?? throw new RefusedException("the file names no profile, so no machine belongs to it")
            : throw new RefusedException("something is wrong with the file: mend it first");
    }

    private static string Verdict(SettingsOutcome outcome, string[] lines)
    {
        int more = outcome.ErrorCount - outcome.Errors.Length;
        return outcome.ErrorCount == 1 ? "One thing is wrong: a box would run no programme."
            : more > 0 ? $"{outcome.ErrorCount} things are wrong, these {outcome.Errors.Length} first."
            : outcome.ErrorCount > 1 ? $"{outcome.ErrorCount} things are wrong: a box would run no programme."
            : lines.All(string.IsNullOrWhiteSpace) ? "A blank file counts as none: the defaults on a new box."
            : "A box takes this file.";
    }

    private static SettingsReplyError ErrorOf(SettingsError error, string[] lines)
    {
        string text = error.Line > 0 ? error.Text : error.Text[NoLine.Length..];
        string line = error.Line > 0 && error.Line <= lines.Length ? lines[error.Line - 1] : "";
        return new SettingsReplyError(error.Line, error.Key, text, SettingsHint.Of(line));
    }

    private static string? MachineOf(SettingsOutcome outcome)
    {
        string profile = new SettingKeys().All[(int)SettingId.Profile].Name;
        string? value = outcome.Entries.FirstOrDefault(entry => entry.Key == profile)?.Value;
        return MachinePresets.Names.FirstOrDefault(
            name => name.Equals(value, StringComparison.OrdinalIgnoreCase));
    }

    private static SettingsReplyPin[] PinsOf(SettingsOutcome outcome)
    {
        SettingKey[] keys = new SettingKeys().All;
        bool readsSupply = outcome.Settings.Wiring != SensorWiring.SignalOnly;
        return
        [
            .. Pins.Select(pin =>
            {
                int gpio = pin.Gpio(outcome.Settings.Pins);
                int? line = !outcome.IsUsable ? null
                    : outcome.Entries.FirstOrDefault(entry => entry.Key == keys[(int)pin.Key].Name)?.Line;
                bool isUsed = gpio != PinSettings.None && (readsSupply || pin.Key != SettingId.PinSensorSupply);
                return new SettingsReplyPin(
                    pin.What, isUsed ? gpio : null, line is int number ? $"line {number}" : "default");
            }),
        ];
    }

    private static string? NoteOf(SettingsOutcome outcome, byte[] content)
    {
        var usual = new PinSettings();
        bool isWiredAsBench = Pins.Where(pin => pin.Key < SettingId.PinBrewSwitch)
            .All(pin => pin.Gpio(outcome.Settings.Pins) == pin.Gpio(usual));
        return !content.All(value => value < 0x80)
            ? "The bench takes ASCII alone, no accents and no umlauts; a box takes them in comments."
            : isWiredAsBench ? null
            : "The board of the bench is wired by the default pins: what this file moves hangs on nothing here.";
    }
}
