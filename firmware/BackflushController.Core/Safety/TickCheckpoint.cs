namespace BackflushController.Core.Safety
{
    /// <summary>The checkpoints of a tick, in their order.</summary>
    public enum TickCheckpoint
    {
        /// <summary>The sensor was sampled as often as a tick must.</summary>
        Sampled,

        /// <summary>The control step was made.</summary>
        Stepped,

        /// <summary>The gate has granted or refused what the step wishes.</summary>
        Gated,

        /// <summary>What was granted was driven.</summary>
        Actuated,
    }
}
