namespace BackflushController.Core.Interaction
{
    /// <summary>What the buzzer says; the value is the number of beeps.</summary>
    public enum ChirpPattern
    {
        /// <summary>The run was stopped.</summary>
        Stop = 1,

        /// <summary>The person is asked for something.</summary>
        Prompt = 2,

        /// <summary>The programme ran to its end.</summary>
        Done = 4,

        /// <summary>Something is wrong.</summary>
        Fault = 8,
    }
}
