using System;
using BackflushController.Core.Texts;

namespace BackflushController.Core.Settings
{
    /// <summary>
    /// Every key of the settings file. The settings are made by going through the keys in this order, wherever they
    /// stand in the file: a key that presets others comes before them. docs/settings.md explains them to people.
    /// </summary>
    public sealed class SettingKeys
    {
        /// <summary>All keys, in the order in which they are applied.</summary>
        public readonly SettingKey[] All;

        private const int MostShots = 20000;
        private const int MostDays = 1000;

        // Grids and bounds of decimals are in thousandths of the file's unit: of a second, or of a bar.
        private const int One = 1000;
        private const int Half = 500;
        private const int Tenth = 100;
        private const int Hundredth = 10;

        private const long Millisecond = 1000;
        private const long Minute = 60000000;

        // What the keys set, here and not an argument of theirs: so the compiler keeps no delegates in static fields.
        private readonly ControllerSettings _settings;

        private int _next = -1;

        /// <summary>Keys that no file has said anything of.</summary>
        /// <param name="settings">What the keys set.</param>
        public SettingKeys(ControllerSettings settings)
        {
            _settings = settings;
            All = Joined(new[]
            {
                Machine(), Limits(), Sensor(), Calibration(), Panel(), Pins(), Cleaning(), Programmes(), Reminders(),
            });
        }

        /// <summary>The key of a name in small letters, or null.</summary>
        public SettingKey Find(string name)
        {
            // From where the last one was found: files mostly go through the keys in this order.
            for (int i = 0; i < All.Length; i++)
            {
                _next = _next + 1 == All.Length ? 0 : _next + 1;
                if (All[_next].Name == name)
                {
                    return All[_next];
                }
            }

            return null;
        }

        private SettingKey[] Machine()
        {
            return new SettingKey[]
            {
                new ChoiceKey(
                    "profile",
                    MachineProfiles.Names(),
                    "none or one of docs/settings.md such as vibratory-12bar",
                    choice => MachineProfiles.Apply((MachineProfile)choice, _settings)),
                new ChoiceKey("pump", new[] { "vibratory", "rotary" }, choice => _settings.Pump = (PumpType)choice),
                NumberKey.Decimal(
                    "opv",
                    SettingsRules.LowestOpvMillibar,
                    SettingsRules.HighestOpvMillibar,
                    Tenth,
                    "bar",
                    millibar => _settings.OpvMillibar = millibar)
                    .Or("unknown", 0),
                Switch("plumbed-in", "no", "yes", choice => _settings.PlumbedIn = choice == 1),
            };
        }

        private SettingKey[] Limits()
        {
            return new SettingKey[]
            {
                Seconds(
                    "fill-limit",
                    SettingsRules.LeastFillLimitMicroseconds,
                    RecipeBounds.LongestFillMicroseconds,
                    Tenth,
                    millis => _settings.FillLimitMicroseconds = millis * Millisecond),
                Seconds(
                    "run-limit",
                    SettingsRules.LeastRunLimitMicroseconds,
                    SettingsRules.MostPumpMicroseconds,
                    One,
                    millis => _settings.RunLimitMicroseconds = millis * Millisecond),
            };
        }

        private SettingKey[] Sensor()
        {
            return new SettingKey[]
            {
                new ChoiceKey(
                    "proof",
                    new[] { "sensor", "timed-only" },
                    choice => _settings.Proof = (CycleProof)choice),
                new ChoiceKey(
                    "sensor-wiring",
                    new[] { "supply", "signal-only" },
                    choice => _settings.Wiring = (SensorWiring)choice),
                NumberKey.Decimal(
                    "sensor-range",
                    SettingsRules.LowestRangeMillibar,
                    SettingsRules.HighestRangeMillibar,
                    Tenth,
                    "bar",
                    millibar => _settings.SensorRangeMillibar = millibar),
                NumberKey.Decimal("sensor-divider", 450, 590, 1, "", permille => _settings.DividerPermille = permille),
                Seconds(
                    "leak-hold",
                    0,
                    SettingsRules.LongestHoldMicroseconds,
                    Half,
                    millis => _settings.LeakHoldMicroseconds = millis * Millisecond),
            };
        }

        private SettingKey[] Calibration()
        {
            return new SettingKey[]
            {
                LowPoint("calibration-low-read", millibar => _settings.CalibrationLowRead = millibar),
                LowPoint("calibration-low-true", millibar => _settings.CalibrationLowTrue = millibar),
                HighPoint("calibration-high-read", millibar => _settings.CalibrationHighRead = millibar),
                HighPoint("calibration-high-true", millibar => _settings.CalibrationHighTrue = millibar),
            };
        }

        private SettingKey[] Panel()
        {
            return new SettingKey[]
            {
                new ChoiceKey("display", new[] { "ssd1306", "sh1106" }, choice => _settings.Panel = (PanelKind)choice),
                new ChoiceKey(
                    "display-address",
                    new[] { "0x3c", "0x3d" },
                    choice => _settings.PanelAddress = 0x3C + choice),
                new ChoiceKey(
                    "language",
                    Translations.Words(),
                    choice => _settings.Language = (Language)choice),
                Switch("buzzer", "off", "on", choice => _settings.BuzzerOn = choice == 1),
            };
        }

        private SettingKey[] Pins()
        {
            return new SettingKey[]
            {
                PinKey.Needed("pin-pump", PinPurpose.Output, pin => _settings.Pins.Pump = pin),
                PinKey.Needed("pin-valve", PinPurpose.Output, pin => _settings.Pins.Valve = pin),
                PinKey.Needed("pin-heartbeat", PinPurpose.Output, pin => _settings.Pins.Heartbeat = pin),
                PinKey.Needed("pin-buzzer", PinPurpose.Output, pin => _settings.Pins.Buzzer = pin),
                PinKey.Needed("pin-button", PinPurpose.Contact, pin => _settings.Pins.Button = pin),
                PinKey.Needed("pin-i2c-data", PinPurpose.Bus, pin => _settings.Pins.I2cData = pin),
                PinKey.Needed("pin-i2c-clock", PinPurpose.Bus, pin => _settings.Pins.I2cClock = pin),
                PinKey.Needed("pin-sensor-signal", PinPurpose.Analogue, pin => _settings.Pins.SensorSignal = pin),
                PinKey.Needed("pin-sensor-supply", PinPurpose.Analogue, pin => _settings.Pins.SensorSupply = pin),
                PinKey.Optional("pin-brew-switch", PinPurpose.Contact, pin => _settings.Pins.BrewSwitch = pin),
                PinKey.Optional("pin-tank-level", PinPurpose.Contact, pin => _settings.Pins.TankLevel = pin),
            };
        }

        private SettingKey[] Cleaning()
        {
            return new SettingKey[]
            {
                new ChoiceKey(
                    "preset",
                    new[] { "puly-caff", "thorough", "quick", "la-marzocco", "decent", "e61", "breville" },
                    choice => _settings.Preset = (DetergentPreset)choice),
                new ChoiceKey("fill-end", new[] { "timed", "stall" }, choice => _settings.FillEnd = (FillEnd)choice),
                Seconds(
                    "stall-dwell",
                    0,
                    SettingsRules.LongestDwellMicroseconds,
                    Tenth,
                    millis => _settings.StallDwellMicroseconds = millis * Millisecond),
            };
        }

        private SettingKey[] Programmes()
        {
            ProgrammeSettings own = _settings.Programmes;
            return Joined(new[]
            {
                Cycles("water", 1, own.WaterRinse),
                Cycles("detergent", 1, own.Detergent),
                Cycles("clear", RecipeBounds.FewestClearCycles, own.ClearWater),
                Cycles("stall", RecipeBounds.FewestClearCycles, own.Stall),
                new SettingKey[]
                {
                    NumberKey.Whole(
                        "soak",
                        1,
                        (int)(RecipeBounds.LongestSoakMicroseconds / Minute),
                        "min",
                        minutes => _settings.Programmes.SoakMicroseconds = minutes * Minute)
                        .Or("own", 0),
                },
            });
        }

        private SettingKey[] Reminders()
        {
            ReminderSettings due = _settings.Reminders;
            return Joined(new[]
            {
                new SettingKey[]
                {
                    new ChoiceKey(
                        "usage",
                        new[] { "cafe", "home", "occasional" },
                        choice =>
                        {
                            _settings.Reminders.Usage = (UsageProfile)choice;
                            ReminderPresets.Apply(_settings.Reminders);
                        }),
                    NumberKey.Whole("water-hardness", 0, 60, "dH", degrees =>
                    {
                        _settings.Reminders.HardnessDegrees = degrees;
                        ReminderPresets.Apply(_settings.Reminders);
                    })
                        .Or("soft", ReminderPresets.SoftHardness)
                        .Or("medium", ReminderPresets.MediumHardness)
                        .Or("hard", ReminderPresets.HardHardness)
                        .Or("very-hard", ReminderPresets.VeryHardHardness),
                    NumberKey.Whole("drip-tray", 100, 5000, "ml", millilitres =>
                        _settings.Reminders.DripTrayMillilitres = millilitres).Or("drained", 0),
                },
                Due("water", due.WaterRinse),
                Due("detergent", due.Detergent),
                Due("deep-clean", due.DeepClean),
                Due("gasket", due.Gasket),
                Due("descaling", due.Descaling),
            });
        }

        private static SettingKey[] Cycles(string name, int fewest, StageChoice own)
        {
            return new SettingKey[]
            {
                NumberKey.Whole(
                    name + "-cycles", fewest, RecipeBounds.MostCycles, "cycles", cycles => own.Cycles = cycles)
                    .Or("own", 0),
                Seconds(
                    name + "-fill",
                    RecipeBounds.ShortestFillMicroseconds,
                    RecipeBounds.LongestFillMicroseconds,
                    Tenth,
                    millis => own.FillMicroseconds = millis * Millisecond).Or("own", 0),
                Seconds(
                    name + "-release",
                    RecipeBounds.ShortestReleaseMicroseconds,
                    RecipeBounds.LongestReleaseMicroseconds,
                    Tenth,
                    millis => own.ReleaseMicroseconds = millis * Millisecond).Or("own", 0),
            };
        }

        private static SettingKey[] Due(string name, ReminderThreshold threshold)
        {
            return new SettingKey[]
            {
                NumberKey.Whole("due-" + name + "-shots", 0, MostShots, "shots", shots => threshold.Shots = shots),
                NumberKey.Whole("due-" + name + "-days", 0, MostDays, "days", days => threshold.Days = days),
            };
        }

        private static SettingKey Switch(string name, string off, string on, SettingTarget target)
        {
            return new ChoiceKey(name, new[] { off, on }, target);
        }

        private static NumberKey Seconds(string name, long lowest, long highest, int step, SettingTarget target)
        {
            return NumberKey.Decimal(
                name, (int)(lowest / Millisecond), (int)(highest / Millisecond), step, "s", target);
        }

        private static SettingKey LowPoint(string name, SettingTarget target)
        {
            return NumberKey.Decimal(name, -500, 1000, Hundredth, "bar", target);
        }

        private static SettingKey HighPoint(string name, SettingTarget target)
        {
            return NumberKey.Decimal(name, 5000, 15000, Hundredth, "bar", target);
        }

        private static SettingKey[] Joined(SettingKey[][] sections)
        {
            int count = 0;
            for (int i = 0; i < sections.Length; i++)
            {
                count += sections[i].Length;
            }

            SettingKey[] all = new SettingKey[count];
            int next = 0;
            for (int i = 0; i < sections.Length; i++)
            {
                Array.Copy(sections[i], 0, all, next, sections[i].Length);
                next += sections[i].Length;
            }

            return all;
        }
    }
}
