namespace BackflushController.Core.Settings
{
    /// <summary>What a settings file came to.</summary>
    public sealed class SettingsOutcome
    {
        /// <summary>Errors kept: a page each, and nobody mends more at a time.</summary>
        public const int MostErrors = 8;

        /// <summary>
        /// The length of a file that there is not, for settings that were made in code: a file of this length is too
        /// long to be read.
        /// </summary>
        public const int MadeInCode = SettingsFile.MostBytes + 1;

        /// <summary>
        /// The settings of the file; the defaults when there is any error, for service actions and the screens.
        /// </summary>
        public ControllerSettings Settings;

        /// <summary>The first errors, at most <see cref="MostErrors"/>, in the order of the lines.</summary>
        public SettingsError[] Errors = new SettingsError[0];

        /// <summary>How many errors there are.</summary>
        public int ErrorCount;

        /// <summary>The lines of the file that were understood, in the order of the keys.</summary>
        public SettingEntry[] Entries = new SettingEntry[0];

        private readonly int _length;

        /// <summary>An outcome without an error or an entry yet.</summary>
        /// <param name="settings">What was understood.</param>
        /// <param name="length">Length of the file, as for <see cref="SettingsFile.Read(byte[], int)"/>.</param>
        public SettingsOutcome(ControllerSettings settings, int length)
        {
            Settings = settings;
            _length = length;
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

        /// <summary>Counts an error, and keeps it while there is room.</summary>
        public void Add(SettingsError error)
        {
            ErrorCount++;
            if (ErrorCount <= MostErrors)
            {
                SettingsError[] before = Errors;
                Errors = new SettingsError[ErrorCount];
                before.CopyTo(Errors, 0);
                Errors[ErrorCount - 1] = error;
            }
        }

        /// <summary>This outcome, which has a conflict as its error.</summary>
        /// <param name="conflict">What was found in usable settings, or null.</param>
        public SettingsOutcome With(SettingsConflict conflict)
        {
            if (conflict != null)
            {
                Settings = new ControllerSettings();
                Add(ErrorOf(conflict));
            }

            return this;
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
