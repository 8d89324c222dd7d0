using BackflushController.Core.Programmes;

namespace BackflushController.Core.Settings
{
    /// <summary>Bounds of the settings that no recipe rule covers.</summary>
    public static class SettingsRules
    {
        /// <summary>A pump that pushes against a stalled group for longer only heats up.</summary>
        public const long LongestDwellMicroseconds = 5000000;

        /// <summary>Lowest rating of an over-pressure valve whose plateau can be told from a leak.</summary>
        public const int LowestOpvMillibar = 8000;

        /// <summary>Highest: a vibratory pump makes no more.</summary>
        public const int HighestOpvMillibar = 15000;

        /// <summary>Smallest range of the sensor that reaches over every over-pressure valve.</summary>
        public const int LowestRangeMillibar = 10000;

        /// <summary>Largest range; the arithmetic of the sensor ends at three times as much.</summary>
        public const int HighestRangeMillibar = 25000;

        /// <summary>Longest leak hold; a leak that does not show in a minute is none.</summary>
        public const long LongestHoldMicroseconds = 60000000;

        /// <summary>Null, or what is wrong.</summary>
        public static Refusal Check(ControllerSettings settings)
        {
            if (settings.LeakHoldMicroseconds < 0 || settings.LeakHoldMicroseconds > LongestHoldMicroseconds)
            {
                return Refusal.OfSeconds("leak hold", settings.LeakHoldMicroseconds, 0, LongestHoldMicroseconds);
            }

            if (settings.OpvMillibar != 0
                && (settings.OpvMillibar < LowestOpvMillibar || settings.OpvMillibar > HighestOpvMillibar))
            {
                return Refusal.OfNumber("opv mbar", settings.OpvMillibar, LowestOpvMillibar, HighestOpvMillibar);
            }

            if (settings.SensorRangeMillibar < LowestRangeMillibar
                || settings.SensorRangeMillibar > HighestRangeMillibar)
            {
                return Refusal.OfNumber(
                    "sensor mbar", settings.SensorRangeMillibar, LowestRangeMillibar, HighestRangeMillibar);
            }

            if (settings.CalibrationHighRead <= settings.CalibrationLowRead
                || settings.CalibrationHighTrue <= settings.CalibrationLowTrue)
            {
                return new Refusal("calibration", "two equal points", "high above low");
            }

            if (settings.StallDwellMicroseconds < 0 || settings.StallDwellMicroseconds > LongestDwellMicroseconds)
            {
                return Refusal.OfSeconds("stall dwell", settings.StallDwellMicroseconds, 0, LongestDwellMicroseconds);
            }

            return null;
        }

        /// <summary>
        /// Null, or how the settings conflict with a programme: a dwell must end within the fill it belongs to.
        /// </summary>
        public static Refusal CheckAgainst(Programme programme, ControllerSettings settings)
        {
            for (int i = 0; i < programme.Stages.Length; i++)
            {
                Stage stage = programme.Stages[i];
                bool conflict = stage.HasCycles
                    && stage.FillEnd == FillEnd.Stall
                    && settings.StallDwellMicroseconds >= stage.FillMicroseconds;
                if (conflict)
                {
                    return Refusal.OfSeconds(
                        "stall dwell", settings.StallDwellMicroseconds, 0, stage.FillMicroseconds - 100000);
                }
            }

            return null;
        }
    }
}
