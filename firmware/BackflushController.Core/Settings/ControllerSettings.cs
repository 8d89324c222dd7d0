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

        /// <summary>What a run rests on.</summary>
        public CycleProof Proof = CycleProof.Sensor;

        /// <summary>What of the pressure sensor is wired.</summary>
        public SensorWiring Wiring = SensorWiring.WithSupply;

        /// <summary>
        /// Full scale of the sensor. 16 bar stays above every over-pressure valve; a 12 bar sensor does not.
        /// </summary>
        public int SensorRangeMillibar = 16000;

        /// <summary>Lower point of the calibration: what the box showed, millibar.</summary>
        public int CalibrationLowRead = 0;

        /// <summary>Lower point of the calibration: what a gauge showed, millibar.</summary>
        public int CalibrationLowTrue = 0;

        /// <summary>Upper point of the calibration: what the box showed, millibar.</summary>
        public int CalibrationHighRead = 10000;

        /// <summary>Upper point of the calibration: what a gauge showed, millibar.</summary>
        public int CalibrationHighTrue = 10000;

        /// <summary>
        /// The group stands under the pressure of the water line as soon as the valve opens. A pump that does not stop
        /// cannot be told from it then.
        /// </summary>
        public bool PlumbedIn = false;

        /// <summary>Rating of the machine's over-pressure valve, millibar; 0: not known.</summary>
        public int OpvMillibar = 0;

        /// <summary>
        /// Pump off and valve energised before the last vent of a programme, to see whether the gasket leaks; 0: none.
        /// At most <see cref="SettingsRules.LongestHoldMicroseconds"/>.
        /// </summary>
        public long LeakHoldMicroseconds = 0;
    }
}
