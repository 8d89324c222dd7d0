namespace BackflushController.Core.Display
{
    /// <summary>The screens.</summary>
    public enum ScreenId
    {
        /// <summary>Nothing runs; a programme is selected.</summary>
        Ready,

        /// <summary>The person is asked for something.</summary>
        Prompt,

        /// <summary>Nobody answered.</summary>
        SafeWait,

        /// <summary>Cycles are running.</summary>
        Run,

        /// <summary>Detergent works.</summary>
        Soak,

        /// <summary>The programme ran to its end.</summary>
        Done,

        /// <summary>The run was stopped.</summary>
        Stop,

        /// <summary>Detergent is in the group: rinse first.</summary>
        Due,

        /// <summary>Work is due by use.</summary>
        Reminder,

        /// <summary>The settings file has errors: nothing is offered.</summary>
        SettingsError,

        /// <summary>Something is wrong.</summary>
        Fault,

        /// <summary>The button has been held since power-up.</summary>
        ReleaseButton,

        /// <summary>The technician's menu.</summary>
        Service,

        /// <summary>Every pixel.</summary>
        TestPicture,

        /// <summary>Without heartbeat the enable relay must drop out.</summary>
        Heartbeat,

        /// <summary>The button's contact.</summary>
        Button,

        /// <summary>Raw readings of the sensor.</summary>
        Sensor,

        /// <summary>What the settings file says.</summary>
        Settings,

        /// <summary>The counts of the box's life.</summary>
        Counters,

        /// <summary>One of the last runs.</summary>
        LastRuns,

        /// <summary>How the machine has changed.</summary>
        Trend,

        /// <summary>What was done at the machine.</summary>
        Work,

        /// <summary>Versions.</summary>
        About,
    }
}
