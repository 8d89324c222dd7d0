namespace BackflushController.Core.Board
{
    /// <summary>What the board shall drive. One object, computed anew at every tick from the state alone.</summary>
    public sealed class Outputs
    {
        /// <summary>Pump relay closed.</summary>
        public bool Pump;

        /// <summary>Enable relay closed: the second contact in series with the pump relay's.</summary>
        public bool Enable;

        /// <summary>
        /// Three-way valve energised: the group is joined to the boiler. Released, it is joined to the drain. Where a
        /// lever takes its place: the hand is told to hold the lever up.
        /// </summary>
        public bool Valve;

        /// <summary>The lever was seen to be up; a wish to the output gate only, no pin follows it.</summary>
        public bool LeverSeen;

        /// <summary>Buzzer sounding.</summary>
        public bool Buzzer;
    }
}
