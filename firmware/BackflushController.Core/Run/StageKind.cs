namespace BackflushController.Core.Run
{
    /// <summary>What a stage of a programme does.</summary>
    public enum StageKind
    {
        /// <summary>Outputs off until the person confirms.</summary>
        Prompt,

        /// <summary>Fill and release with the blind basket in, a number of times.</summary>
        Backflush,

        /// <summary>Water through the open group, a number of times.</summary>
        Flush,

        /// <summary>Outputs off for a time; detergent does most of its work while the pump is off.</summary>
        Soak,
    }
}
