namespace BackflushController.Core.Board
{
    /// <summary>What the board shall drive. One object, computed anew at every tick from the state alone.</summary>
    public sealed class Outputs
    {
        /// <summary>Pump relay closed.</summary>
        public bool Pump;

        /// <summary>
        /// Three-way valve energised: the group is joined to the boiler. Released, it is joined to the drain.
        /// </summary>
        public bool Valve;

        /// <summary>Buzzer sounding.</summary>
        public bool Buzzer;
    }
}
