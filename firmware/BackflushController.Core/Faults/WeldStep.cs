namespace BackflushController.Core.Faults
{
    /// <summary>What follows from a look of the <see cref="WeldCheck"/>.</summary>
    public enum WeldStep
    {
        /// <summary>The look goes on.</summary>
        Look,

        /// <summary>The heartbeat beats: only a pump whose relay is welded raises the pressure now.</summary>
        Beat,

        /// <summary>The group vents, and the next look follows.</summary>
        Again,

        /// <summary>The same, after a while: something of the machine must be over first.</summary>
        Wait,

        /// <summary>The pump is off, and the fill may begin.</summary>
        Clear,

        /// <summary>The pressure is made by something else, and does not go away.</summary>
        MachinePressure,

        /// <summary>The relay of the pump is welded.</summary>
        Welded,
    }
}
