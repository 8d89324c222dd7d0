namespace BackflushController.Core.Records
{
    /// <summary>What people choose on the box; the numbers are places in the record.</summary>
    public enum ChoiceId
    {
        /// <summary>Language of the panel.</summary>
        Language,

        /// <summary>The buzzer sounds or not.</summary>
        Buzzer,

        /// <summary>How much the machine is used.</summary>
        Usage,

        /// <summary>Sequence of the detergent backflush.</summary>
        Preset,

        /// <summary>Hardness of the water.</summary>
        Hardness,
    }
}
