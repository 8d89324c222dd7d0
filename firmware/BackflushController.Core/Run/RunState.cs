namespace BackflushController.Core.Run
{
    /// <summary>Where a run is. Pump and valve follow from this alone.</summary>
    public enum RunState
    {
        /// <summary>Nothing runs; a long press starts the selected programme.</summary>
        Ready,

        /// <summary>
        /// Outputs off until the person has done what the screen says and confirms with a long press.
        /// </summary>
        AwaitingPerson,

        /// <summary>Nobody answered a prompt: outputs off, and a long press only leads back to the prompt.</summary>
        SafeWait,

        /// <summary>
        /// Self-test before the first fill: the heartbeat beats with all outputs off, and the relays must get their
        /// supply.
        /// </summary>
        RailRising,

        /// <summary>The heartbeat is withheld, and the relays must lose their supply within its time.</summary>
        RailFalling,

        /// <summary>The hand is told to lift the lever that takes the place of the valve.</summary>
        LeverUp,

        /// <summary>
        /// Pump on for some seconds at most: when the group answers, the lever was lifted, and the lead follows.
        /// </summary>
        Probing,

        /// <summary>
        /// In a fill the lever came down, or the portafilter off. Outputs off; a long press does the cycle again.
        /// </summary>
        LeverCameDown,

        /// <summary>Valve energised ahead of the pump, which must never push against a closed path.</summary>
        Energising,

        /// <summary>Pump on, valve energised.</summary>
        Filling,

        /// <summary>Pump off, valve energised for longer, to see whether the pressure holds.</summary>
        Holding,

        /// <summary>Pump off, valve still energised: the pump has stopped before its path closes.</summary>
        Settling,

        /// <summary>Valve released: the trapped water leaves backwards through the group into the drain.</summary>
        Venting,

        /// <summary>
        /// In the lead the pressure rose as if the pump ran: all off, until the group has vented and the enable relay
        /// has dropped out.
        /// </summary>
        CheckVenting,

        /// <summary>Valve energised, pump off, enable relay open: what rises now is not the pump's relay.</summary>
        CheckWithout,

        /// <summary>The same with the enable relay closed: what rises now is a welded relay.</summary>
        CheckWith,

        /// <summary>Outputs off while the detergent works.</summary>
        Soaking,

        /// <summary>The whole programme ran. Never reached by a stop.</summary>
        Finished,

        /// <summary>As <see cref="Settling"/>, because the person or a fault stopped the run.</summary>
        StopSettling,

        /// <summary>Stopped, valve released, until the pressure is confirmed at rest.</summary>
        StopVenting,

        /// <summary>Stopped by the person and vented; waits to be acknowledged.</summary>
        Stopped,

        /// <summary>Something is wrong, and the group has vented; outputs off until the person has read what.</summary>
        Faulted,
    }
}
