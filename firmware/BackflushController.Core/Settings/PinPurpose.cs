namespace BackflushController.Core.Settings
{
    /// <summary>What a pin of the ESP32 is used for.</summary>
    public enum PinPurpose
    {
        /// <summary>Drives an active-high stage that has its own pull-down.</summary>
        Output,

        /// <summary>Data or clock of I2C, pulled up.</summary>
        Bus,

        /// <summary>A contact to ground, with the internal pull-up.</summary>
        Contact,

        /// <summary>A level that is driven from outside, high or low.</summary>
        Level,

        /// <summary>An analogue input.</summary>
        Analogue,
    }
}
