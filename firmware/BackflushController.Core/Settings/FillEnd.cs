namespace BackflushController.Core.Settings
{
    /// <summary>What ends a fill.</summary>
    public enum FillEnd
    {
        /// <summary>Its time.</summary>
        Timed,

        /// <summary>The pump's stall and a dwell, or its time, whichever comes first.</summary>
        Stall,
    }
}
