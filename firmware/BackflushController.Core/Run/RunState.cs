namespace BackflushController.Core.Run
{
    /// <summary>Where a run is. Pump and valve follow from this alone.</summary>
    public enum RunState
    {
        /// <summary>Nothing runs; a long press starts the programme.</summary>
        Ready,

        /// <summary>Outputs off until the person has done what the screen says and confirms with a long press.</summary>
        AwaitingPerson,

        /// <summary>Valve energised ahead of the pump, which must never push against a closed path.</summary>
        Energising,

        /// <summary>Pump on, valve energised.</summary>
        Filling,

        /// <summary>Pump off, valve still energised: the pump has stopped before its path closes.</summary>
        Settling,

        /// <summary>Valve released: the trapped water leaves backwards through the group into the drain.</summary>
        Venting,

        /// <summary>The whole programme ran. Never reached by a stop.</summary>
        Finished,

        /// <summary>As <see cref="Settling"/>, because the person stopped the run.</summary>
        StopSettling,

        /// <summary>As <see cref="Venting"/>, because the person stopped the run.</summary>
        StopVenting,

        /// <summary>Stopped by the person, vented; waits to be acknowledged.</summary>
        Stopped,
    }
}
