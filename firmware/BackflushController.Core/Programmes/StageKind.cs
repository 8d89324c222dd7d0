namespace BackflushController.Core.Programmes
{
    /// <summary>What a stage of a programme does.</summary>
    public enum StageKind
    {
        /// <summary>Outputs off until the person confirms.</summary>
        Prompt,

        /// <summary>Fill and release, a number of times.</summary>
        Cycles,
    }
}
