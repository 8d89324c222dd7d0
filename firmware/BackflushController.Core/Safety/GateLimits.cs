using BackflushController.Core.Settings;

namespace BackflushController.Core.Safety
{
    /// <summary>
    /// What the output gate grants at most. Settings tighten it; nothing that the settings may hold goes beyond what
    /// is compiled in here.
    /// </summary>
    public sealed class GateLimits
    {
        /// <summary>Longest fill that any settings can have.</summary>
        public const long MostFillMicroseconds = SettingsRules.LongestFillMicroseconds;

        /// <summary>Most time with the pump on in one run that any settings can have.</summary>
        public const long MostRunMicroseconds = SettingsRules.MostPumpMicroseconds;

        /// <summary>
        /// On top of a limit that many fills add up to: a programme may use it in full, and its edges may come late, by
        /// up to a tick each and once by a second after a stuck bus.
        /// </summary>
        public const long LateEdgesMicroseconds = 2000000;

        /// <summary>Pump on for less than this in one fill.</summary>
        public readonly long FillMicroseconds;

        /// <summary>Pump on for less than this in one run.</summary>
        public readonly long RunMicroseconds;

        /// <summary>The pump has the rating of a vibratory one.</summary>
        public readonly bool IsPumpRated;

        /// <summary>A hand moves the valve.</summary>
        public readonly bool IsLever;

        /// <summary>The limits of a machine.</summary>
        public GateLimits(ControllerSettings settings)
        {
            FillMicroseconds = Lower(settings.FillLimitMicroseconds, MostFillMicroseconds);
            RunMicroseconds = Lower(settings.RunLimitMicroseconds, MostRunMicroseconds) + LateEdgesMicroseconds;
            IsPumpRated = settings.Pump != PumpType.Rotary;
            IsLever = settings.Valve == ValveKind.Lever;
        }

        private static long Lower(long one, long other)
        {
            return one < other ? one : other;
        }
    }
}
