namespace BackflushController.Core.Settings
{
    /// <summary>What a settings file came to.</summary>
    public sealed class SettingsOutcome
    {
        /// <summary>
        /// The settings of the file; the defaults when there is any error, for service actions and the screens.
        /// </summary>
        public readonly ControllerSettings Settings;

        /// <summary>
        /// The first errors, at most <see cref="SettingsErrors.MostKept"/>, in the order of the lines.
        /// </summary>
        public readonly SettingsError[] Errors;

        /// <summary>How many errors there are.</summary>
        public readonly int ErrorCount;

        /// <summary>The lines of the file that were understood, in the order of the keys.</summary>
        public readonly SettingEntry[] Entries;

        /// <summary>An outcome.</summary>
        public SettingsOutcome(ControllerSettings settings, SettingsErrors errors, SettingEntry[] entries)
        {
            Settings = settings;
            Entries = entries;
            Errors = errors.Kept();
            ErrorCount = errors.Count;
        }

        /// <summary>Programmes may be run with these settings. When not, the box stays idle and says why.</summary>
        public bool IsUsable
        {
            get { return ErrorCount == 0; }
        }

        /// <summary>Settings without an error.</summary>
        public static SettingsOutcome Of(ControllerSettings settings)
        {
            return new SettingsOutcome(settings, new SettingsErrors(), new SettingEntry[0]);
        }
    }
}
