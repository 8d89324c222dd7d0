namespace BackflushController.Core.Settings
{
    /// <summary>Classes of machines; <see cref="MachineProfiles"/> has what follows from them.</summary>
    public enum MachineProfile
    {
        /// <summary>None of these: each setting has its own default.</summary>
        None,

        /// <summary>Single boiler, vibratory pump, over-pressure valve at 9 bar.</summary>
        Vibratory9Bar,

        /// <summary>The same at 12 bar.</summary>
        Vibratory12Bar,

        /// <summary>The same at 14 bar.</summary>
        Vibratory14Bar,

        /// <summary>E61 group with an electric three-way valve, vibratory pump.</summary>
        E61Vibratory,

        /// <summary>E61 group with an electric three-way valve, rotary pump.</summary>
        E61Rotary,

        /// <summary>Rotary pump on the water mains, drip tray with a drain.</summary>
        RotaryPlumbed,

        /// <summary>Rotary pump on a tank.</summary>
        RotaryTank,

        /// <summary>A machine that wets the coffee for some seconds before its pump gives full pressure.</summary>
        Preinfusion,

        /// <summary>E61 group whose valve is moved by a lever, vibratory pump.</summary>
        E61Lever,
    }
}
