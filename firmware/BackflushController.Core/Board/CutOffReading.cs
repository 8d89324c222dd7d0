namespace BackflushController.Core.Board
{
    /// <summary>What is read back of the cut-off, as one number: a field takes 12 bytes of the chip's heap.</summary>
    public static class CutOffReading
    {
        /// <summary>The relays have their supply.</summary>
        public const int RailUp = 1;

        /// <summary>There is mains between enable relay and pump relay.</summary>
        public const int ContactLive = 2;

        /// <summary>Both.</summary>
        public const int All = RailUp | ContactLive;
    }
}
