namespace BackflushController.Core.Maintenance
{
    /// <summary>How urgent a job is.</summary>
    public enum DueLevel
    {
        /// <summary>Not yet.</summary>
        None,

        /// <summary>From <see cref="DueList.SoonPercent"/> of its threshold on.</summary>
        Soon,

        /// <summary>From its threshold on.</summary>
        Due,

        /// <summary>From <see cref="DueList.OverduePercent"/> of its threshold on.</summary>
        Overdue,
    }
}
