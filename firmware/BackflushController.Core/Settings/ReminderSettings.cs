namespace BackflushController.Core.Settings
{
    /// <summary>
    /// When the box reminds of what. The thresholds are those of <see cref="ReminderPresets"/> until they are changed.
    /// </summary>
    public sealed class ReminderSettings
    {
        /// <summary>How much the machine is used.</summary>
        public UsageProfile Usage = UsageProfile.Home;

        /// <summary>Hardness of the water, degrees dH, 0 to 60. Medium by the German classes.</summary>
        public int HardnessDegrees = ReminderPresets.MediumHardness;

        /// <summary>
        /// What the drip tray holds, ml, 100 to 5,000; 0: it has a drain and never overflows. 500 ml is an assumption
        /// for small machines.
        /// </summary>
        public int DripTrayMillilitres = 500;

        /// <summary>Backflush with water.</summary>
        public readonly ReminderThreshold WaterRinse = new ReminderThreshold();

        /// <summary>Backflush with detergent.</summary>
        public readonly ReminderThreshold Detergent = new ReminderThreshold();

        /// <summary>Detergent, soak, detergent.</summary>
        public readonly ReminderThreshold DeepClean = new ReminderThreshold();

        /// <summary>A new group gasket.</summary>
        public readonly ReminderThreshold Gasket = new ReminderThreshold();

        /// <summary>Descaling, as the machine's manual says.</summary>
        public readonly ReminderThreshold Descaling = new ReminderThreshold();

        /// <summary>The defaults.</summary>
        public ReminderSettings()
        {
            ReminderPresets.Apply(this);
        }
    }
}
