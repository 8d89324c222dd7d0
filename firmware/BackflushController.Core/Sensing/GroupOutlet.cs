namespace BackflushController.Core.Sensing
{
    /// <summary>Where the water in the group can go; it decides how fast the pressure there may change.</summary>
    public enum GroupOutlet
    {
        /// <summary>Nowhere: valve energised, blind basket in. The group's own give smooths everything.</summary>
        Closed,

        /// <summary>
        /// Nowhere, right after an edge of one output: the valve has opened the pump's line to the group, or should it
        /// not follow its own output, the group to the drain.
        /// </summary>
        Lag,

        /// <summary>Into the drain: valve just released, the whoosh is what to expect.</summary>
        Drain,

        /// <summary>
        /// Into the drain, and when somebody has turned the machine's own switch on, through the coffee: nothing runs.
        /// </summary>
        Idle,

        /// <summary>
        /// Through the open group, in a flush: nothing smooths, behind a clogged screen the pressure follows each
        /// stroke of the pump. Over the two samples of a reading that cancels out; a jump that does not is a spike.
        /// </summary>
        Open,
    }
}
