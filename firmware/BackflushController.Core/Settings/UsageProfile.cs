namespace BackflushController.Core.Settings
{
    /// <summary>How much the machine is used; <see cref="ReminderPresets"/> has what follows from it.</summary>
    public enum UsageProfile
    {
        /// <summary>All day, for guests.</summary>
        Cafe,

        /// <summary>Every day, a few people.</summary>
        Home,

        /// <summary>Now and then.</summary>
        Occasional,
    }
}
