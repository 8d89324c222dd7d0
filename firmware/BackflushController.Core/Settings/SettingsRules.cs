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
    }
}
