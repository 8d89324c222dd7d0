namespace BackflushController.Core.Records
{
    /// <summary>What a technician tries at a new installation. The numbers are in flash.</summary>
    public enum CommissioningStep
    {
        /// <summary>Valve and pump were switched.</summary>
        Outputs,

        /// <summary>The enable relay dropped out without heartbeat.</summary>
        Heartbeat,

        /// <summary>The button was tried.</summary>
        Button,

        /// <summary>The buzzer sounded.</summary>
        Buzzer,

        /// <summary>Every pixel was seen.</summary>
        Picture,

        /// <summary>The sensor's readings were seen.</summary>
        Sensor,

        /// <summary>The group vents.</summary>
        ValveProof,

        /// <summary>The machine was taught in.</summary>
        TeachIn,

        /// <summary>The group holds its pressure.</summary>
        LeakTest,
    }
}
