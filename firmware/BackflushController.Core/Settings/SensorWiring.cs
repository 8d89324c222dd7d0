namespace BackflushController.Core.Settings
{
    /// <summary>What of the pressure sensor is wired to the box.</summary>
    public enum SensorWiring
    {
        /// <summary>Its signal and its supply, through identical dividers: the tolerances of both cancel.</summary>
        WithSupply,

        /// <summary>
        /// Its signal alone. The supply is taken for 5 V and the converter's reference for its nominal value: up to
        /// 15 % off at full scale.
        /// </summary>
        SignalOnly,
    }
}
