namespace BackflushController.Core.Faults
{
    /// <summary>Finds an empty water tank where its contact is wired.</summary>
    public static class TankCheck
    {
        /// <summary>Water that sloshes about is no empty tank; a pump that runs dry is worn out in minutes.</summary>
        public const long SloshMicroseconds = 2000000;

        /// <summary>The pump runs, or is about to, and the contact has shown no water for so long.</summary>
        public static Fault Of(long withoutWaterMicroseconds, CyclePhase phase)
        {
            bool pumps = phase == CyclePhase.Lead || phase == CyclePhase.Fill;
            return pumps && withoutWaterMicroseconds >= SloshMicroseconds ? Fault.TankEmpty : Fault.None;
        }
    }
}
