namespace BackflushController.Core.Run
{
    /// <summary>What a press asks of a run.</summary>
    public enum RunAnswer
    {
        /// <summary>Nothing.</summary>
        None,

        /// <summary>Start the selected programme.</summary>
        Start,

        /// <summary>Go on from a prompt.</summary>
        GoOn,

        /// <summary>Show the prompt again that nobody answered.</summary>
        PromptAgain,

        /// <summary>Stop.</summary>
        Stop,

        /// <summary>How the last run ended has been read.</summary>
        Acknowledge,
    }
}
