using BackflushController.Core.Display;
using BackflushController.Core.Programmes;

namespace BackflushController.Core.Settings
{
    /// <summary>What a technician chooses for a machine and its people. The values here are the defaults.</summary>
    public sealed class ControllerSettings
    {
        /// <summary>Language of the panel.</summary>
        public Language Language = Language.English;

        /// <summary>Chip of the panel.</summary>
        public PanelKind Panel = PanelKind.Ssd1306;

        /// <summary>The buzzer sounds.</summary>
        public bool BuzzerOn = true;

        /// <summary>The machine's pump.</summary>
        public PumpType Pump = PumpType.Vibratory;

        /// <summary>Sequence of the detergent backflush.</summary>
        public DetergentPreset Preset = DetergentPreset.PulyCaff;

        /// <summary>
        /// How the fills of all programmes end; the stall-driven programme's always end at the stall.
        /// </summary>
        public FillEnd FillEnd = FillEnd.Timed;

        /// <summary>
        /// Pump on after the stall was seen, 0 to <see cref="SettingsRules.LongestDwellMicroseconds"/>. Half a second
        /// by R. Glass's advice for the Silvia: not longer than about 0.5 s after pressure builds.
        /// </summary>
        public long StallDwellMicroseconds = 500000;
    }
}
