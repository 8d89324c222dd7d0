using BackflushController.Core.Texts;

namespace BackflushController.Core.Settings
{
    /// <summary>
    /// Where the number of a key goes. One switch, and no delegate a key: those took 2 KB more of the program.
    /// </summary>
    public static class SettingTargets
    {
        private const long Millisecond = 1000;
        private const long Minute = 60000000;

        /// <summary>Puts what a value of the settings file stands for into the settings.</summary>
        /// <param name="id">What it sets.</param>
        /// <param name="number">
        /// Place of the word, pin, or number: in thousandths of the file's unit where that takes decimals.
        /// </param>
        /// <param name="settings">Receives it.</param>
        public static void Set(SettingId id, int number, ControllerSettings settings)
        {
            if (id >= SettingId.DueWaterShots)
            {
                Set(id - SettingId.DueWaterShots, number, settings.Reminders);
            }
            else if (id >= SettingId.WaterCycles && id <= SettingId.StallRelease)
            {
                settings.Programmes.Numbers[id - SettingId.WaterCycles] = number;
            }
            else if (id >= SettingId.PinPump && id <= SettingId.PinContact)
            {
                Set(id, number, settings.Pins);
            }
            else
            {
                SetOther(id, number, settings);
            }
        }

        private static void SetOther(SettingId id, int number, ControllerSettings settings)
        {
            switch (id)
            {
                case SettingId.Profile: MachineProfiles.Apply((MachineProfile)number, settings); break;
                case SettingId.Pump: settings.Pump = (PumpType)number; break;
                case SettingId.Opv: settings.OpvMillibar = number; break;
                case SettingId.PlumbedIn: settings.PlumbedIn = number == 1; break;
                case SettingId.Valve: settings.Valve = (ValveKind)number; break;
                case SettingId.FillLimit: settings.FillLimitMicroseconds = number * Millisecond; break;
                case SettingId.RunLimit: settings.RunLimitMicroseconds = number * Millisecond; break;
                case SettingId.Box: settings.Box = number; break;
                case SettingId.Proof: settings.Proof = (CycleProof)number; break;
                case SettingId.SensorWiring: settings.Wiring = (SensorWiring)number; break;
                case SettingId.SensorPlace: settings.Place = (SensorPlace)number; break;
                case SettingId.SensorRange: settings.SensorRangeMillibar = number; break;
                case SettingId.SensorDivider: settings.DividerPermille = number; break;
                case SettingId.LeakHold: settings.LeakHoldMicroseconds = number * Millisecond; break;
                case SettingId.CalibrationLowRead: settings.CalibrationLowRead = number; break;
                case SettingId.CalibrationLowTrue: settings.CalibrationLowTrue = number; break;
                case SettingId.CalibrationHighRead: settings.CalibrationHighRead = number; break;
                case SettingId.CalibrationHighTrue: settings.CalibrationHighTrue = number; break;
                case SettingId.Display: settings.Panel = (PanelKind)number; break;
                case SettingId.DisplayRotation: settings.PanelTurned = number == 1; break;
                case SettingId.DisplayAddress: settings.PanelAddress = 0x3C + number; break;
                case SettingId.Language: settings.Language = (Language)number; break;
                case SettingId.Buzzer: settings.BuzzerOn = number == 1; break;
                case SettingId.LockChoices: settings.LockChoices = number == 1; break;
                case SettingId.Preset: settings.Preset = (DetergentPreset)number; break;
                case SettingId.FillEnd: settings.FillEnd = (FillEnd)number; break;
                case SettingId.StallDwell: settings.StallDwellMicroseconds = number * Millisecond; break;
                case SettingId.Soak: settings.Programmes.SoakMicroseconds = number * Minute; break;
                case SettingId.DripTray: settings.Reminders.DripTrayMillilitres = number; break;

                case SettingId.Usage:
                    settings.Reminders.Usage = (UsageProfile)number;
                    ReminderPresets.Apply(settings.Reminders);
                    break;

                case SettingId.WaterHardness:
                    settings.Reminders.HardnessDegrees = number;
                    ReminderPresets.Apply(settings.Reminders);
                    break;
            }
        }

        private static void Set(SettingId id, int pin, PinSettings pins)
        {
            switch (id)
            {
                case SettingId.PinPump: pins.Pump = pin; break;
                case SettingId.PinValve: pins.Valve = pin; break;
                case SettingId.PinHeartbeat: pins.Heartbeat = pin; break;
                case SettingId.PinBuzzer: pins.Buzzer = pin; break;
                case SettingId.PinButton: pins.Button = pin; break;
                case SettingId.PinI2cData: pins.I2cData = pin; break;
                case SettingId.PinI2cClock: pins.I2cClock = pin; break;
                case SettingId.PinSensorSignal: pins.SensorSignal = pin; break;
                case SettingId.PinSensorSupply: pins.SensorSupply = pin; break;
                case SettingId.PinBrewSwitch: pins.BrewSwitch = pin; break;
                case SettingId.PinTankLevel: pins.TankLevel = pin; break;
                case SettingId.PinEnable: pins.Enable = pin; break;
                case SettingId.PinRail: pins.Rail = pin; break;
                case SettingId.PinContact: pins.Contact = pin; break;
            }
        }

        private static void Set(int place, int number, ReminderSettings reminders)
        {
            ReminderThreshold due = place < 2 ? reminders.WaterRinse
                : place < 4 ? reminders.Detergent
                : place < 6 ? reminders.DeepClean
                : place < 8 ? reminders.Gasket
                : reminders.Descaling;
            due.SetOwn(place % 2 == 1, number);
        }
    }
}
