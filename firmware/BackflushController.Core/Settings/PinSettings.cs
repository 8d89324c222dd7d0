namespace BackflushController.Core.Settings
{
    /// <summary>
    /// Wiring of the ESP32, GPIO numbers; <see cref="PinRules"/> says which may be used for what. Outputs drive
    /// active-high stages with their own pull-down: opening a pin always drives it low.
    /// </summary>
    public sealed class PinSettings
    {
        /// <summary>Nothing is connected.</summary>
        public const int None = -1;

        /// <summary>Pump relay, active high.</summary>
        public int Pump = 25;

        /// <summary>Three-way valve, active high.</summary>
        public int Valve = 27;

        /// <summary>Heartbeat to the cut-off of all relays.</summary>
        public int Heartbeat = 33;

        /// <summary>Active buzzer, active high.</summary>
        public int Buzzer = 26;

        /// <summary>Push button to ground.</summary>
        public int Button = 32;

        /// <summary>OLED data.</summary>
        public int I2cData = 21;

        /// <summary>OLED clock.</summary>
        public int I2cClock = 22;

        /// <summary>Signal of the pressure sensor, on ADC1.</summary>
        public int SensorSignal = 34;

        /// <summary>
        /// Supply of the pressure sensor, on ADC1; not used with <see cref="SensorWiring.SignalOnly"/>.
        /// </summary>
        public int SensorSupply = 35;

        /// <summary>Contact that closes to ground while the machine brews, or <see cref="None"/>.</summary>
        public int BrewSwitch = None;

        /// <summary>Contact that closes to ground while there is water in the tank, or <see cref="None"/>.</summary>
        public int TankLevel = None;

        /// <summary>Enable relay in series with the pump relay, active high, or <see cref="None"/>.</summary>
        public int Enable = 23;

        /// <summary>High while the relays have their supply, or <see cref="None"/>: no self-test.</summary>
        public int Rail = 36;

        /// <summary>
        /// Low while there is mains between enable relay and pump relay, or <see cref="None"/>.
        /// </summary>
        public int Contact = 39;
    }
}
