namespace BackflushController.Core.Service
{
    /// <summary>What the service menu asks the controller to do.</summary>
    public enum ServiceAction
    {
        /// <summary>Nothing.</summary>
        None,

        /// <summary>Start the programme of the selected line, which asks for the blind basket first.</summary>
        StartProgramme,

        /// <summary>Sound the buzzer.</summary>
        Beep,

        /// <summary>Enter the work of the page, or take it back.</summary>
        EnterWork,

        /// <summary>What the page shows is as it should be.</summary>
        Confirm,
    }
}
