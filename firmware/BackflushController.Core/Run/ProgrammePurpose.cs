namespace BackflushController.Core.Run
{
    /// <summary>What a programme is for.</summary>
    public enum ProgrammePurpose
    {
        /// <summary>To clean.</summary>
        Cleaning,

        /// <summary>One short fill, to see that pump and valve work.</summary>
        Pulse,

        /// <summary>To prove that the group vents; lifts the lock of a failed vent.</summary>
        ValveProof,

        /// <summary>To learn what is normal for this machine.</summary>
        TeachIn,

        /// <summary>To see whether the group holds its pressure.</summary>
        LeakTest,
    }
}
