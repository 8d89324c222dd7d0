using BackflushController.Core.Texts;

namespace BackflushController.Core.Settings
{
    /// <summary>
    /// What a technician chooses for a machine and its people, with <see cref="SettingsFile"/>. The values here are the
    /// defaults.
    /// </summary>
    public sealed class ControllerSettings
    {
        /// <summary>Language of the panel.</summary>
        public Language Language = Language.English;

        /// <summary>Chip and size of the panel.</summary>
        public PanelKind Panel = PanelKind.Ssd1306;

        /// <summary>The panel is mounted upside down: its picture is turned by 180 degrees.</summary>
        public bool PanelTurned;

        /// <summary>I2C address of the panel, 0x3C or 0x3D by the solder bridge on the module.</summary>
        public int PanelAddress = 0x3C;

        /// <summary>The buzzer sounds.</summary>
        public bool BuzzerOn = true;

        /// <summary>People choose nothing on the box: language, buzzer, use and water are those of the file.</summary>
        public bool LockChoices;

        /// <summary>
        /// Number of the box among those of a house, up to <see cref="SettingsRules.HighestBox"/>; 0: none.
        /// </summary>
        public int Box;

        /// <summary>The machine's pump.</summary>
        public PumpType Pump = PumpType.Vibratory;

        /// <summary>Rating of the over-pressure valve, 8,000 to 15,000 millibar; 0: not known.</summary>
        public int OpvMillibar;

        /// <summary>
        /// The group stands under the pressure of the water line as soon as the valve opens. A pump that does not stop
        /// cannot be distinguished from it then.
        /// </summary>
        public bool PlumbedIn;

        /// <summary>
        /// What moves the group's valve. With a lever the valve's output lights a lamp, if anything: "hold it up".
        /// </summary>
        public ValveKind Valve = ValveKind.Electric;

        /// <summary>
        /// Pump on at most this long at a stretch, whatever a programme says. Tightens
        /// <see cref="SettingsRules.LongestFillMicroseconds"/> down to
        /// <see cref="SettingsRules.LeastFillLimitMicroseconds"/>.
        /// </summary>
        public long FillLimitMicroseconds = SettingsRules.LongestFillMicroseconds;

        /// <summary>
        /// Pump on at most this long in one run, all fills together. Tightens
        /// <see cref="SettingsRules.MostPumpMicroseconds"/> down to
        /// <see cref="SettingsRules.LeastRunLimitMicroseconds"/>.
        /// </summary>
        public long RunLimitMicroseconds = SettingsRules.MostPumpMicroseconds;

        /// <summary>What a run rests on.</summary>
        public CycleProof Proof = CycleProof.Sensor;

        /// <summary>What of the pressure sensor is wired.</summary>
        public SensorWiring Wiring = SensorWiring.WithSupply;

        /// <summary>Where the sensor sits.</summary>
        public SensorPlace Place = SensorPlace.Group;

        /// <summary>
        /// Full scale of the sensor, 12,000 to 25,000 millibar. 16 bar stays above every over-pressure valve; a 12 bar
        /// sensor does not.
        /// </summary>
        public int SensorRangeMillibar = 16000;

        /// <summary>
        /// Pin voltage in thousandths of the sensor's: 500 is 10k / 10k. From 450 to 590: above, a supply of 5.25 V
        /// leaves the converter's range on a chip with a reference of 1000 mV.
        /// </summary>
        public int DividerPermille = 500;

        /// <summary>Lower point of the calibration: what the box showed, -500 to 1,000 millibar.</summary>
        public int CalibrationLowRead;

        /// <summary>Lower point of the calibration: what a gauge showed, -500 to 1,000 millibar.</summary>
        public int CalibrationLowTrue;

        /// <summary>Upper point of the calibration: what the box showed, 5,000 to 15,000 millibar.</summary>
        public int CalibrationHighRead = 10000;

        /// <summary>Upper point of the calibration: what a gauge showed, 5,000 to 15,000 millibar.</summary>
        public int CalibrationHighTrue = 10000;

        /// <summary>
        /// Pump off and valve energised at the end of each programme of backflush cycles, to see whether the gasket
        /// leaks: a group that closes but is not tight fills, stalls and vents like a sound one. 0: none. At most
        /// <see cref="SettingsRules.LongestHoldMicroseconds"/>.
        /// </summary>
        public long LeakHoldMicroseconds = 5000000;

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

        /// <summary>Wiring of the ESP32.</summary>
        public readonly PinSettings Pins = new PinSettings();

        /// <summary>Numbers of the programmes.</summary>
        public readonly ProgrammeSettings Programmes = new ProgrammeSettings();

        /// <summary>When the box reminds of what.</summary>
        public readonly ReminderSettings Reminders = new ReminderSettings();
    }
}
