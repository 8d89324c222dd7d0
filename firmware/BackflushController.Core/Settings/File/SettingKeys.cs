using BackflushController.Core.Texts;

namespace BackflushController.Core.Settings
{
    /// <summary>
    /// Every key of the settings file. The settings are made by going through the keys in this order, wherever they
    /// stand in the file: a key that presets others comes before them. docs/settings.md explains them to people.
    /// </summary>
    public sealed class SettingKeys
    {
        /// <summary>All keys, in the order in which they are applied, that of <see cref="SettingId"/>.</summary>
        public readonly SettingKey[] All = new SettingKey[(int)SettingId.DueDescalingDays + 1];

        private const int MostShots = 20000;
        private const int MostDays = 1000;

        // Grids and bounds of decimals are in thousandths of the file's unit: of a second, or of a bar.
        private const int One = 1000;
        private const int Half = 500;
        private const int Tenth = 100;
        private const int Hundredth = 10;
        private const int LeastLowPoint = -500;
        private const int MostLowPoint = 1000;
        private const int LeastHighPoint = 5000;
        private const int MostHighPoint = 15000;

        private const long Millisecond = 1000;
        private const long Minute = 60000000;

        // The key that was added or found last.
        private int _last = -1;

        /// <summary>Keys that no file has said anything of.</summary>
        public SettingKeys()
        {
            AddMachine();
            AddSensor();
            AddParts();
            AddProgrammes();
            AddReminders();
        }

        /// <summary>The key of a name in small letters, or null.</summary>
        public SettingKey Find(string name)
        {
            // From where the last one was found: files mostly go through the keys in this order.
            for (int i = 0; i < All.Length; i++)
            {
                _last = _last + 1 == All.Length ? 0 : _last + 1;
                if (All[_last].Name == name)
                {
                    return All[_last];
                }
            }

            return null;
        }

        private void AddMachine()
        {
            Add(new ChoiceKey(
                "profile", MachineProfiles.Words, "none or one of docs/settings.md such as vibratory-12bar"));
            Add(new ChoiceKey("pump", "vibratory rotary"));
            Add(Bar("opv", SettingsRules.LowestOpvMillibar, SettingsRules.HighestOpvMillibar, Tenth).Or("unknown", 0));
            Add(new ChoiceKey("plumbed-in", "no yes"));
            Add(new ChoiceKey("valve", "electric lever"));
            Add(Seconds(
                "fill-limit",
                SettingsRules.LeastFillLimitMicroseconds,
                SettingsRules.LongestFillMicroseconds,
                Tenth));
            Add(Seconds(
                "run-limit", SettingsRules.LeastRunLimitMicroseconds, SettingsRules.MostPumpMicroseconds, One));
            Add(NumberKey.Whole("box", 0, SettingsRules.HighestBox, ""));
        }

        private void AddSensor()
        {
            Add(new ChoiceKey("proof", "sensor timed-only"));
            Add(new ChoiceKey("sensor-wiring", "supply signal-only"));
            Add(new ChoiceKey("sensor-place", "group pump"));
            Add(Bar("sensor-range", SettingsRules.LowestRangeMillibar, SettingsRules.HighestRangeMillibar, Tenth));
            Add(NumberKey.Decimal("sensor-divider", 450, 590, 1, ""));
            Add(Seconds(
                "leak-hold", SettingsRules.ShortestHoldMicroseconds, SettingsRules.LongestHoldMicroseconds, Half)
                .Or("0", 0).Or("0.0", 0));
            Add(Bar("calibration-low-read", LeastLowPoint, MostLowPoint, Hundredth));
            Add(Bar("calibration-low-true", LeastLowPoint, MostLowPoint, Hundredth));
            Add(Bar("calibration-high-read", LeastHighPoint, MostHighPoint, Hundredth));
            Add(Bar("calibration-high-true", LeastHighPoint, MostHighPoint, Hundredth));
        }

        private void AddParts()
        {
            Add(new ChoiceKey("display", "ssd1306 sh1106 ssd1306-128x32"));
            Add(new ChoiceKey("display-rotation", "0 180"));
            Add(new ChoiceKey("display-address", "0x3c 0x3d"));
            Add(new ChoiceKey("language", Translations.Words));
            Add(new ChoiceKey("buzzer", "off on"));
            Add(new ChoiceKey("lock-choices", "no yes"));
            Add(new PinKey("pin-pump", PinPurpose.Output, false));
            Add(new PinKey("pin-valve", PinPurpose.Output, false));
            Add(new PinKey("pin-heartbeat", PinPurpose.Output, false));
            Add(new PinKey("pin-buzzer", PinPurpose.Output, false));
            Add(new PinKey("pin-button", PinPurpose.Contact, false));
            Add(new PinKey("pin-i2c-data", PinPurpose.Bus, false));
            Add(new PinKey("pin-i2c-clock", PinPurpose.Bus, false));
            Add(new PinKey("pin-sensor-signal", PinPurpose.Analogue, false));
            Add(new PinKey("pin-sensor-supply", PinPurpose.Analogue, false));
            Add(new PinKey("pin-brew-switch", PinPurpose.Contact, true));
            Add(new PinKey("pin-tank-level", PinPurpose.Contact, true));
            Add(new PinKey("pin-enable", PinPurpose.Output, true));
            Add(new PinKey("pin-rail", PinPurpose.Level, true));
            Add(new PinKey("pin-contact", PinPurpose.Level, true));
        }

        private void AddProgrammes()
        {
            Add(new ChoiceKey("preset", "puly-caff thorough quick la-marzocco decent e61 breville"));
            Add(new ChoiceKey("fill-end", "timed stall"));
            Add(Seconds("stall-dwell", 0, SettingsRules.LongestDwellMicroseconds, Tenth));
            AddCycles("water", 1);
            AddCycles("detergent", 1);
            AddCycles("clear", SettingsRules.FewestClearCycles);
            AddCycles("stall", SettingsRules.FewestClearCycles);
            const int longestSoak = (int)(SettingsRules.LongestSoakMicroseconds / Minute);
            Add(NumberKey.Whole("soak", 1, longestSoak, "min").Or("own", 0));
        }

        private void AddReminders()
        {
            Add(new ChoiceKey("usage", "cafe home occasional"));
            Add(NumberKey.Whole("water-hardness", 0, 60, "dH")
                .Or("soft", ReminderPresets.SoftHardness)
                .Or("medium", ReminderPresets.MediumHardness)
                .Or("hard", ReminderPresets.HardHardness)
                .Or("very-hard", ReminderPresets.VeryHardHardness));
            Add(NumberKey.Whole("drip-tray", 100, 5000, "ml").Or("drained", 0));
            AddDue("water");
            AddDue("detergent");
            AddDue("deep-clean");
            AddDue("gasket");
            AddDue("descaling");
        }

        private void AddCycles(string name, int fewest)
        {
            Add(NumberKey.Whole(name + "-cycles", fewest, SettingsRules.MostCycles, "cycles").Or("own", 0));
            Add(Seconds(
                name + "-fill",
                SettingsRules.ShortestFillMicroseconds,
                SettingsRules.LongestFillMicroseconds,
                Tenth)
                .Or("own", 0));
            Add(Seconds(
                name + "-release",
                SettingsRules.ShortestReleaseMicroseconds,
                SettingsRules.LongestReleaseMicroseconds,
                Tenth)
                .Or("own", 0));
        }

        private void AddDue(string name)
        {
            Add(NumberKey.Whole("due-" + name + "-shots", 0, MostShots, "shots"));
            Add(NumberKey.Whole("due-" + name + "-days", 0, MostDays, "days"));
        }

        private void Add(SettingKey key)
        {
            _last++;
            All[_last] = key;
        }

        private static NumberKey Seconds(string name, long lowest, long highest, int step)
        {
            return NumberKey.Decimal(name, (int)(lowest / Millisecond), (int)(highest / Millisecond), step, "s");
        }

        private static NumberKey Bar(string name, int lowest, int highest, int step)
        {
            return NumberKey.Decimal(name, lowest, highest, step, "bar");
        }
    }
}
