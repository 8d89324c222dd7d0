namespace BackflushController.Core.Settings
{
    /// <summary>What joins the group to the boiler or to the drain.</summary>
    public enum ValveKind
    {
        /// <summary>A three-way valve that the box energises.</summary>
        Electric,

        /// <summary>A lever that a hand moves, as on an E61 group: the screen tells the hand.</summary>
        Lever,
    }
}
