namespace BackflushController.Core.Service
{
    /// <summary>What the service menu asks the controller to do.</summary>
    public enum ServiceAction
    {
        /// <summary>Nothing.</summary>
        None,

        /// <summary>Start the single pulse, which asks for the blind basket first.</summary>
        StartPulse,

        /// <summary>Sound the buzzer.</summary>
        Beep,
    }
}
