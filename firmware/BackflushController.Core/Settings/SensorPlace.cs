namespace BackflushController.Core.Settings
{
    /// <summary>Where the pressure sensor sits.</summary>
    public enum SensorPlace
    {
        /// <summary>In the group, behind the three-way valve: it sees the group vent.</summary>
        Group,

        /// <summary>
        /// In the pump's line, before the valve: it sees the group only while the valve is energised. Then the line
        /// keeps its pressure, or takes that of the water main, and vents go by time.
        /// </summary>
        Pump,
    }
}
