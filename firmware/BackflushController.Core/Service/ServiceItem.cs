namespace BackflushController.Core.Service
{
    /// <summary>The lines of the service menu, in order.</summary>
    public enum ServiceItem
    {
        /// <summary>One short fill and its vent.</summary>
        SinglePulse,

        /// <summary>Proves that the group vents, and lifts the lock of a failed vent.</summary>
        ValveProof,

        /// <summary>Learns what is normal for this machine.</summary>
        TeachIn,

        /// <summary>Sees whether the group holds its pressure.</summary>
        LeakTest,

        /// <summary>The valve clicks, then the pump runs for half a second.</summary>
        OutputTest,

        /// <summary>The heartbeat stops, and the enable relay must drop out.</summary>
        HeartbeatTest,

        /// <summary>The button's contact, and its presses.</summary>
        ButtonTest,

        /// <summary>The buzzer sounds, even when it is turned off for people.</summary>
        TestBuzzer,

        /// <summary>A picture that shows every pixel.</summary>
        TestPicture,

        /// <summary>Raw readings of the pressure sensor, and its zero.</summary>
        SensorTest,

        /// <summary>The counts of the box's life.</summary>
        Counters,

        /// <summary>The last runs, one by one.</summary>
        LastRuns,

        /// <summary>How fills, pressure and vents have changed over them.</summary>
        Trend,

        /// <summary>What was done at the machine: a new gasket, descaling, a cleaning by hand.</summary>
        Work,

        /// <summary>What the settings file says.</summary>
        Settings,

        /// <summary>Versions.</summary>
        About,

        /// <summary>Back to work.</summary>
        Leave,
    }
}
