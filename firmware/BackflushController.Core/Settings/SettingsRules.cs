using BackflushController.Core.Programmes;

namespace BackflushController.Core.Settings
{
    /// <summary>Bounds of the settings that no recipe rule covers.</summary>
    public static class SettingsRules
    {
        /// <summary>A pump that pushes against a stalled group for longer only heats up.</summary>
        public const long LongestDwellMicroseconds = 5000000;

        /// <summary>Null, or what is wrong.</summary>
        public static Refusal Check(ControllerSettings settings)
        {
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
