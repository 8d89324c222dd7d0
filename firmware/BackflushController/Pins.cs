namespace BackflushController
{
    /// <summary>
    /// Wiring of the ESP32. None of these is a strapping pin (0, 2, 5, 12, 15), belongs to the flash (6 to 11) or to
    /// the serial port (1, 3). Outputs drive active-high stages with their own pull-down: opening a pin always drives
    /// it low.
    /// </summary>
    public static class Pins
    {
        /// <summary>Pump relay, active high.</summary>
        public const int PumpRelay = 25;

        /// <summary>Three-way valve, active high.</summary>
        public const int ThreeWayValve = 27;

        /// <summary>Heartbeat to the enable relay's cut-off.</summary>
        public const int Heartbeat = 33;

        /// <summary>Active buzzer, active high.</summary>
        public const int Buzzer = 26;

        /// <summary>Push button to ground.</summary>
        public const int Button = 32;

        /// <summary>OLED data.</summary>
        public const int I2cData = 21;

        /// <summary>OLED clock.</summary>
        public const int I2cClock = 22;

        /// <summary>Pressure signal: ADC1 channel 6, GPIO34. ADC2 fails when the radio is on.</summary>
        public const int PressureSignalChannel = 6;

        /// <summary>The sensor's supply: ADC1 channel 7, GPIO35, through the same divider as the signal.</summary>
        public const int PressureSupplyChannel = 7;
    }
}
