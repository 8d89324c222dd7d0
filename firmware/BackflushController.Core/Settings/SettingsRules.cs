namespace BackflushController.Core.Settings
{
    /// <summary>
    /// Bounds of every recipe, whatever its source says, and of the settings that no recipe rule covers.
    /// </summary>
    public static class SettingsRules
    {
        /// <summary>
        /// Shortest fill of any recipe: less does not lift the valve of a vibratory pump past its first strokes.
        /// </summary>
        public const long ShortestFillMicroseconds = 500000;

        /// <summary>Longest fill of any recipe. The survey's longest is 25 s.</summary>
        public const long LongestFillMicroseconds = 30000000;

        /// <summary>Shortest release: a group needs about a second to vent, a fouled one several.</summary>
        public const long ShortestReleaseMicroseconds = 3000000;

        /// <summary>Longest release.</summary>
        public const long LongestReleaseMicroseconds = 60000000;

        /// <summary>Longest soak.</summary>
        public const long LongestSoakMicroseconds = 3600000000;

        /// <summary>Highest number of a box.</summary>
        public const int HighestBox = 9999;

        /// <summary>Most cycles of a stage.</summary>
        public const int MostCycles = 20;

        /// <summary>Fewest clear-water cycles after detergent (the survey: 2 to 3 in one text).</summary>
        public const int FewestClearCycles = 2;

        /// <summary>A vibratory pump is on for this long at most ...</summary>
        public const long VibratoryOnMicroseconds = 120000000;

        /// <summary>... in any window of this length: 2 min on, 1 min off.</summary>
        public const long VibratoryWindowMicroseconds = 180000000;

        /// <summary>A pump that pushes against a stalled group for longer only heats up.</summary>
        public const long LongestDwellMicroseconds = 5000000;

        /// <summary>
        /// Lowest rating of an over-pressure valve: springs of 6 and 6.5 bar are sold for machines of 9, and 5 bar
        /// still stand well above mains water.
        /// </summary>
        public const int LowestOpvMillibar = 5000;

        /// <summary>Highest: a vibratory pump makes no more.</summary>
        public const int HighestOpvMillibar = 15000;

        /// <summary>Smallest range of a sensor.</summary>
        public const int LowestRangeMillibar = 12000;

        /// <summary>Largest range; the arithmetic of the sensor ends at twice as much.</summary>
        public const int HighestRangeMillibar = 25000;

        /// <summary>
        /// Shortest leak hold, if there is one: for 1.5 s the pressure of a tight group still sags to where the
        /// over-pressure valve closes.
        /// </summary>
        public const long ShortestHoldMicroseconds = 2000000;

        /// <summary>Longest leak hold; a leak that does not show in a minute does not count.</summary>
        public const long LongestHoldMicroseconds = 60000000;

        /// <summary>
        /// Least limit of a fill: the rinse that must always be possible has fills of 10 s.
        /// </summary>
        public const long LeastFillLimitMicroseconds = 10000000;

        /// <summary>
        /// Least limit of the pump's time in a run: that rinse has 50 s, the settings leave it a minute.
        /// </summary>
        public const long LeastRunLimitMicroseconds = 60000000;

        /// <summary>
        /// Most time with the pump on in one run: about twice the catalogue's longest, the E61 sequence with 226 s.
        /// </summary>
        public const long MostPumpMicroseconds = 480000000;

        /// <summary>
        /// Room that the sensor needs above the over-pressure valve's rating: a blind basket reads about 1 bar above
        /// it, and too much must still be seen as too much.
        /// </summary>
        public const int SensorRoomMillibar = 2000;

        private const int OpvMillibarWhenUnknown = 14000;

        // A transducer of the survey reads 0.5 bar too much; ten times as far off at 15 bar it is not one to trust.
        private const int MostLowCorrectionMillibar = 500;
        private const int MostHighCorrectionMillibar = 1500;

        /// <summary>Null, or what is wrong.</summary>
        public static Refusal Check(ControllerSettings settings)
        {
            long hold = settings.LeakHoldMicroseconds;
            long leastHold = hold == 0 ? 0 : ShortestHoldMicroseconds;
            int opv = settings.OpvMillibar;
            int leastOpv = opv == 0 ? 0 : LowestOpvMillibar;
            return Refusal.CheckSeconds("leak hold", hold, leastHold, LongestHoldMicroseconds)
                ?? Refusal.CheckNumber("opv mbar", opv, leastOpv, HighestOpvMillibar)
                ?? Refusal.CheckNumber(
                    "sensor mbar", settings.SensorRangeMillibar, LowestRangeMillibar, HighestRangeMillibar)
                ?? CheckCalibration(settings)
                ?? Refusal.CheckSeconds(
                    "stall dwell", settings.StallDwellMicroseconds, 0, LongestDwellMicroseconds);
        }

        /// <summary>Null, or the first settings that do not go together; programmes are not looked at.</summary>
        /// <param name="settings">The settings.</param>
        /// <param name="keys">The keys, whose names are said.</param>
        public static SettingsConflict FirstConflict(ControllerSettings settings, SettingKeys keys)
        {
            return PinsUsedTwice(settings, keys.All) ?? OfSensor(settings) ?? OfCalibration(settings);
        }

        private static Refusal CheckCalibration(ControllerSettings settings)
        {
            bool rises = settings.CalibrationHighRead > settings.CalibrationLowRead
                && settings.CalibrationHighTrue > settings.CalibrationLowTrue;
            return rises ? null : new Refusal("calibration", "two equal points", "high above low");
        }

        private static SettingsConflict PinsUsedTwice(ControllerSettings settings, SettingKey[] keys)
        {
            PinSettings pins = settings.Pins;
            // In the order of their keys.
            int[] numbers =
            {
                pins.Pump, pins.Valve, pins.Heartbeat, pins.Buzzer, pins.Button, pins.I2cData, pins.I2cClock,
                pins.SensorSignal,
                settings.Wiring == SensorWiring.SignalOnly ? PinSettings.None : pins.SensorSupply,
                pins.BrewSwitch, pins.TankLevel, pins.Enable, pins.Rail, pins.Contact,
            };
            for (int later = 1; later < numbers.Length; later++)
            {
                for (int earlier = 0; earlier < later; earlier++)
                {
                    if (numbers[later] == numbers[earlier] && numbers[later] != PinSettings.None)
                    {
                        string first = keys[(int)SettingId.PinPump + earlier].Name;
                        string second = keys[(int)SettingId.PinPump + later].Name;
                        string taken = "a free pin; " + numbers[later].ToString() + " twice: " + first;
                        return new SettingsConflict(taken + ", " + second, second, first, "sensor-wiring");
                    }
                }
            }

            return null;
        }

        private static SettingsConflict OfSensor(ControllerSettings settings)
        {
            int opv = settings.OpvMillibar == 0 ? OpvMillibarWhenUnknown : settings.OpvMillibar;
            if (settings.SensorRangeMillibar < opv + SensorRoomMillibar)
            {
                return new SettingsConflict("sensor-range 2 bar or more above opv", "sensor-range", "opv", "profile");
            }

            if (settings.Proof == CycleProof.Sensor)
            {
                return null;
            }

            return settings.FillEnd == FillEnd.Stall
                ? new SettingsConflict("without a sensor only fill-end = timed", "fill-end", "proof")
                : settings.Valve == ValveKind.Lever
                ? new SettingsConflict("with a lever only proof = sensor", "valve", "proof", "profile")
                : null;
        }

        private static SettingsConflict OfCalibration(ControllerSettings settings)
        {
            if (Distance(settings.CalibrationLowRead, settings.CalibrationLowTrue) > MostLowCorrectionMillibar)
            {
                return new SettingsConflict(
                    "read and true at most 0.50 bar apart", "calibration-low-read", "calibration-low-true");
            }

            return Distance(settings.CalibrationHighRead, settings.CalibrationHighTrue) > MostHighCorrectionMillibar
                ? new SettingsConflict(
                    "read and true at most 1.50 bar apart", "calibration-high-read", "calibration-high-true")
                : null;
        }

        private static int Distance(int one, int other)
        {
            return one > other ? one - other : other - one;
        }
    }
}
