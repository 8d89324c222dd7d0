namespace BackflushController.Core.Faults
{
    /// <summary>What the machine is doing, as far as its faults differ by it.</summary>
    public enum CyclePhase
    {
        /// <summary>No run is under way; people may draw coffee.</summary>
        Idle,

        /// <summary>A run waits with its outputs off.</summary>
        Pause,

        /// <summary>Valve energised ahead of the pump.</summary>
        Lead,

        /// <summary>The pump is on.</summary>
        Fill,

        /// <summary>Pump off, valve still energised, to see whether the pressure holds.</summary>
        Hold,

        /// <summary>Pump off, valve still energised: its lag.</summary>
        Settle,

        /// <summary>Valve released: the group vents.</summary>
        Vent,

        /// <summary>Pump off, valve energised, to see who makes the pressure.</summary>
        Check,

        /// <summary>A run is made safe, after a stop or a fault.</summary>
        Stop,

        /// <summary>A fault waits to be read.</summary>
        Fault,
    }
}
