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

        private int _next = -1;

        /// <summary>Keys that no file has said anything of.</summary>
        public SettingKeys()
        {
            All = Joined(new[]
            {
                Machine(), Sensor(), Panel(), Pins(), Cleaning(), Programmes(), Reminders(),
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

        private static SettingKey[] Machine()
        {
            return new SettingKey[]
            {
                new ChoiceKey(
                    SettingId.Profile,
                    "profile",
                    MachineProfiles.Words,
                    "none or one of docs/settings.md such as vibratory-12bar"),
                new ChoiceKey(SettingId.Pump, "pump", "vibratory rotary"),
                NumberKey.Decimal(
                    SettingId.Opv,
                    "opv",
                    SettingsRules.LowestOpvMillibar,
                    SettingsRules.HighestOpvMillibar,
                    Tenth,
                    "bar")
                    .Or("unknown", 0),
                new ChoiceKey(SettingId.PlumbedIn, "plumbed-in", "no yes"),
                new ChoiceKey(SettingId.Valve, "valve", "electric lever"),
                Seconds(
                    SettingId.FillLimit,
                    "fill-limit",
                    SettingsRules.LeastFillLimitMicroseconds,
                    RecipeBounds.LongestFillMicroseconds,
                    Tenth),
                Seconds(
                    SettingId.RunLimit,
                    "run-limit",
                    SettingsRules.LeastRunLimitMicroseconds,
                    SettingsRules.MostPumpMicroseconds,
                    One),
            };
        }

        private static SettingKey[] Sensor()
        {
            return new SettingKey[]
            {
                new ChoiceKey(SettingId.Proof, "proof", "sensor timed-only"),
                new ChoiceKey(SettingId.SensorWiring, "sensor-wiring", "supply signal-only"),
                new ChoiceKey(SettingId.SensorPlace, "sensor-place", "group pump"),
                NumberKey.Decimal(
                    SettingId.SensorRange,
                    "sensor-range",
                    SettingsRules.LowestRangeMillibar,
                    SettingsRules.HighestRangeMillibar,
                    Tenth,
                    "bar"),
                NumberKey.Decimal(SettingId.SensorDivider, "sensor-divider", 450, 590, 1, ""),
                Seconds(SettingId.LeakHold, "leak-hold", 0, SettingsRules.LongestHoldMicroseconds, Half),
                LowPoint(SettingId.CalibrationLowRead, "calibration-low-read"),
                LowPoint(SettingId.CalibrationLowTrue, "calibration-low-true"),
                HighPoint(SettingId.CalibrationHighRead, "calibration-high-read"),
                HighPoint(SettingId.CalibrationHighTrue, "calibration-high-true"),
            };
        }

        private static SettingKey[] Panel()
        {
            return new SettingKey[]
            {
                new ChoiceKey(SettingId.Display, "display", "ssd1306 sh1106"),
                new ChoiceKey(SettingId.DisplayAddress, "display-address", "0x3c 0x3d"),
                new ChoiceKey(SettingId.Language, "language", Translations.Words),
                new ChoiceKey(SettingId.Buzzer, "buzzer", "off on"),
            };
        }

        private static SettingKey[] Pins()
        {
            return new SettingKey[]
            {
                new PinKey(SettingId.PinPump, "pin-pump", PinPurpose.Output, false),
                new PinKey(SettingId.PinValve, "pin-valve", PinPurpose.Output, false),
                new PinKey(SettingId.PinHeartbeat, "pin-heartbeat", PinPurpose.Output, false),
                new PinKey(SettingId.PinBuzzer, "pin-buzzer", PinPurpose.Output, false),
                new PinKey(SettingId.PinButton, "pin-button", PinPurpose.Contact, false),
                new PinKey(SettingId.PinI2cData, "pin-i2c-data", PinPurpose.Bus, false),
                new PinKey(SettingId.PinI2cClock, "pin-i2c-clock", PinPurpose.Bus, false),
                new PinKey(SettingId.PinSensorSignal, "pin-sensor-signal", PinPurpose.Analogue, false),
                new PinKey(SettingId.PinSensorSupply, "pin-sensor-supply", PinPurpose.Analogue, false),
                new PinKey(SettingId.PinBrewSwitch, "pin-brew-switch", PinPurpose.Contact, true),
                new PinKey(SettingId.PinTankLevel, "pin-tank-level", PinPurpose.Contact, true),
            };
        }

        private static SettingKey[] Cleaning()
        {
            return new SettingKey[]
            {
                new ChoiceKey(
                    SettingId.Preset,
                    "preset",
                    "puly-caff thorough quick la-marzocco decent e61 breville"),
                new ChoiceKey(SettingId.FillEnd, "fill-end", "timed stall"),
                Seconds(SettingId.StallDwell, "stall-dwell", 0, SettingsRules.LongestDwellMicroseconds, Tenth),
            };
        }

        private static SettingKey[] Programmes()
        {
            return Joined(new[]
            {
                Cycles(SettingId.WaterCycles, "water", 1),
                Cycles(SettingId.DetergentCycles, "detergent", 1),
                Cycles(SettingId.ClearCycles, "clear", RecipeBounds.FewestClearCycles),
                Cycles(SettingId.StallCycles, "stall", RecipeBounds.FewestClearCycles),
                new SettingKey[]
                {
                    NumberKey.Whole(
                        SettingId.Soak, "soak", 1, (int)(RecipeBounds.LongestSoakMicroseconds / Minute), "min")
                        .Or("own", 0),
                },
            });
        }

        private static SettingKey[] Reminders()
        {
            return Joined(new[]
            {
                new SettingKey[]
                {
                    new ChoiceKey(SettingId.Usage, "usage", "cafe home occasional"),
                    NumberKey.Whole(SettingId.WaterHardness, "water-hardness", 0, 60, "dH")
                        .Or("soft", ReminderPresets.SoftHardness)
                        .Or("medium", ReminderPresets.MediumHardness)
                        .Or("hard", ReminderPresets.HardHardness)
                        .Or("very-hard", ReminderPresets.VeryHardHardness),
                    NumberKey.Whole(SettingId.DripTray, "drip-tray", 100, 5000, "ml").Or("drained", 0),
                },
                Due(SettingId.DueWaterShots, "water"),
                Due(SettingId.DueDetergentShots, "detergent"),
                Due(SettingId.DueDeepCleanShots, "deep-clean"),
                Due(SettingId.DueGasketShots, "gasket"),
                Due(SettingId.DueDescalingShots, "descaling"),
            });
        }

        private static SettingKey[] Cycles(SettingId first, string name, int fewest)
        {
            return new SettingKey[]
            {
                NumberKey.Whole(first, name + "-cycles", fewest, RecipeBounds.MostCycles, "cycles").Or("own", 0),
                Seconds(
                    first + 1,
                    name + "-fill",
                    RecipeBounds.ShortestFillMicroseconds,
                    RecipeBounds.LongestFillMicroseconds,
                    Tenth)
                    .Or("own", 0),
                Seconds(
                    first + 2,
                    name + "-release",
                    RecipeBounds.ShortestReleaseMicroseconds,
                    RecipeBounds.LongestReleaseMicroseconds,
                    Tenth)
                    .Or("own", 0),
            };
        }

        private static SettingKey[] Due(SettingId first, string name)
        {
            return new SettingKey[]
            {
                NumberKey.Whole(first, "due-" + name + "-shots", 0, MostShots, "shots"),
                NumberKey.Whole(first + 1, "due-" + name + "-days", 0, MostDays, "days"),
            };
        }

        private static NumberKey Seconds(SettingId id, string name, long lowest, long highest, int step)
        {
            return NumberKey.Decimal(
                id, name, (int)(lowest / Millisecond), (int)(highest / Millisecond), step, "s");
        }

        private static SettingKey LowPoint(SettingId id, string name)
        {
            return NumberKey.Decimal(id, name, -500, 1000, Hundredth, "bar");
        }

        private static SettingKey HighPoint(SettingId id, string name)
        {
            return NumberKey.Decimal(id, name, 5000, 15000, Hundredth, "bar");
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
