namespace BackflushController.Core.Run
{
    /// <summary>
    /// Why the controller refuses to go on. Outputs are off; the first cause is kept until it is acknowledged.
    /// </summary>
    public enum Fault
    {
        /// <summary>None.</summary>
        None,

        /// <summary>The programme breaks a rule of the pump or of cleaning and was not started.</summary>
        RecipeRefused,

        /// <summary>
        /// The pressure does not come to rest, after a stop or after the last cycle of a stage, or is there before a
        /// start: the group must not be opened.
        /// </summary>
        NoVent,
    }
}
