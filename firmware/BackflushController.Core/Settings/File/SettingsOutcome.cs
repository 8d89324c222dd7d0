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

        // A file of this length is too long to be read.
        private const int MadeInCode = SettingsFile.MostBytes + 1;

        private readonly int _length;

        /// <summary>An outcome. With an error the settings are not used.</summary>
        /// <param name="settings">What was understood.</param>
        /// <param name="errors">What was not.</param>
        /// <param name="entries">The lines that were understood.</param>
        /// <param name="length">Length of the file, as for <see cref="SettingsFile.Read(byte[], int)"/>.</param>
        public SettingsOutcome(
            ControllerSettings settings, SettingsErrors errors, SettingEntry[] entries, int length)
        {
            _length = length;
            Settings = errors.Count == 0 ? settings : new ControllerSettings();
            Entries = entries;
            Errors = errors.Kept();
            ErrorCount = errors.Count;
        }

        /// <summary>There is a settings file, or there was one.</summary>
        public bool HasFile
        {
            get { return _length != 0; }
        }

        /// <summary>
        /// There was a settings file, and it is gone. Where pump and valve are wired is not known: nothing is driven.
        /// </summary>
        public bool IsGone
        {
            get { return _length == SettingsFile.Gone; }
        }

        /// <summary>Programmes may be run with these settings. When not, the box stays idle and says why.</summary>
        public bool IsUsable
        {
            get { return ErrorCount == 0; }
        }

        /// <summary>
        /// What people choose on the box counts, and they are asked for it. Settings that were made in code are as they
        /// are.
        /// </summary>
        public bool LetsChoose
        {
            get { return IsUsable && !Settings.LockChoices && _length != MadeInCode; }
        }

        /// <summary>This outcome, or when there is a conflict one that has it as its error.</summary>
        /// <param name="conflict">What was found in usable settings, or null.</param>
        public SettingsOutcome With(SettingsConflict conflict)
        {
            if (conflict == null)
            {
                return this;
            }

            SettingsErrors errors = new SettingsErrors();
            errors.Add(ErrorOf(conflict));
            return new SettingsOutcome(Settings, errors, Entries, _length);
        }

        /// <summary>Settings without an error that were made in code.</summary>
        public static SettingsOutcome Of(ControllerSettings settings)
        {
            return new SettingsOutcome(settings, new SettingsErrors(), new SettingEntry[0], MadeInCode);
        }

        private SettingsError ErrorOf(SettingsConflict conflict)
        {
            for (int i = 0; i < conflict.Keys.Length; i++)
            {
                for (int j = 0; j < Entries.Length; j++)
                {
                    if (Entries[j].Key == conflict.Keys[i])
                    {
                        return new SettingsError(Entries[j].Line, Entries[j].Key, Entries[j].Value, conflict.Allowed);
                    }
                }
            }

            // What the file does not say cannot be what is wrong with it, unless a profile says it.
            return new SettingsError(0, "profile", string.Empty, conflict.Allowed);
        }
    }
}
