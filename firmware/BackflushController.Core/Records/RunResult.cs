namespace BackflushController.Core.Records
{
    /// <summary>How a run ended. The numbers are in flash.</summary>
    public enum RunResult
    {
        /// <summary>
        /// It did not end: the power went while it ran. Every run is entered so when it starts, and its end corrects
        /// the entry; a run that is still going reads the same.
        /// </summary>
        PowerCut,

        /// <summary>The whole programme ran.</summary>
        Completed,

        /// <summary>The person stopped it.</summary>
        Stopped,

        /// <summary>The controller refused to go on.</summary>
        Faulted,
    }
}
