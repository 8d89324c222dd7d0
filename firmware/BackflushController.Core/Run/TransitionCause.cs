namespace BackflushController.Core.Run
{
    /// <summary>Why a run left a state.</summary>
    public enum TransitionCause
    {
        /// <summary>No transition yet.</summary>
        None,

        /// <summary>The state's time was over.</summary>
        Deadline,

        /// <summary>A press of the button.</summary>
        Button,

        /// <summary>The pump had stalled, and the dwell was over.</summary>
        Stall,

        /// <summary>The pressure was confirmed at rest.</summary>
        AtRest,

        /// <summary>The recipe breaks a rule.</summary>
        Refusal,

        /// <summary>Further cycles bring nothing.</summary>
        Clean,

        /// <summary>Something is wrong.</summary>
        Fault,

        /// <summary>A hand has moved the lever.</summary>
        Lever,
    }
}
