namespace BackflushController.Core.Settings
{
    /// <summary>
    /// What a class of machines needs. Over-pressure valves of the survey: 9, 11, 12 or 14 bar by model; the bypass of
    /// a rotary pump is commonly set to 9 bar.
    /// </summary>
    public static class MachineProfiles
    {
        /// <summary>
        /// The profiles as the settings file calls them, in the order of <see cref="MachineProfile"/>.
        /// </summary>
        public const string Words = "none vibratory-9bar vibratory-12bar vibratory-14bar e61-vibratory e61-rotary"
            + " rotary-plumbed rotary-tank preinfusion e61-lever";

        private const long Second = 1000000;

        // The catalogue's longest fill, the stall-driven one of 20 s, just fits.
        private const int UsualFillLimit = 20;

        /// <summary>
        /// Sets what follows from the class of the machine; <see cref="MachineProfile.None"/> sets nothing.
        /// </summary>
        public static void Apply(MachineProfile profile, ControllerSettings settings)
        {
            switch (profile)
            {
                case MachineProfile.Vibratory9Bar:
                    SetMachine(settings, PumpType.Vibratory, 9, DetergentPreset.PulyCaff, UsualFillLimit);
                    break;

                case MachineProfile.Vibratory12Bar:
                    SetMachine(settings, PumpType.Vibratory, 12, DetergentPreset.PulyCaff, UsualFillLimit);
                    break;

                case MachineProfile.Vibratory14Bar:
                    SetMachine(settings, PumpType.Vibratory, 14, DetergentPreset.PulyCaff, UsualFillLimit);
                    break;

                case MachineProfile.E61Vibratory:
                    // 20 to 25 s on by the coffeetime wiki: a large head space fills slowly.
                    SetMachine(settings, PumpType.Vibratory, 11, DetergentPreset.E61, 25);
                    break;

                case MachineProfile.E61Lever:
                    // The group of the profile before, with the cams that such groups had before there were solenoids.
                    SetMachine(settings, PumpType.Vibratory, 11, DetergentPreset.E61, 25);
                    settings.Valve = ValveKind.Lever;
                    break;

                case MachineProfile.E61Rotary:
                    SetMachine(settings, PumpType.Rotary, 9, DetergentPreset.E61, 25);
                    break;

                case MachineProfile.RotaryPlumbed:
                    SetMachine(settings, PumpType.Rotary, 9, DetergentPreset.LaMarzocco, UsualFillLimit);
                    settings.PlumbedIn = true;
                    settings.Reminders.DripTrayMillilitres = 0;
                    break;

                case MachineProfile.RotaryTank:
                    SetMachine(settings, PumpType.Rotary, 9, DetergentPreset.LaMarzocco, UsualFillLimit);
                    break;

                case MachineProfile.Preinfusion:
                    // A fill shorter than the machine's pre-infusion never comes to pressure (Apollo2's manual).
                    SetMachine(settings, PumpType.Vibratory, 9, DetergentPreset.E61, 30);
                    int[] numbers = settings.Programmes.Numbers;
                    numbers[ProgrammeSettings.WaterRinse + ProgrammeSettings.Fill] = 20000;
                    numbers[ProgrammeSettings.Detergent + ProgrammeSettings.Fill] = 20000;
                    numbers[ProgrammeSettings.ClearWater + ProgrammeSettings.Fill] = 20000;
                    break;
            }
        }

        private static void SetMachine(
            ControllerSettings settings, PumpType pump, int opvBar, DetergentPreset preset, int fillLimit)
        {
            settings.Pump = pump;
            settings.OpvMillibar = opvBar * 1000;
            settings.Preset = preset;
            settings.FillLimitMicroseconds = fillLimit * Second;
        }
    }
}
