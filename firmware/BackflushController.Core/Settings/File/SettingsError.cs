namespace BackflushController.Core.Settings
{
    /// <summary>
    /// A line of the settings file that cannot be taken. All texts are printable ASCII: they go to the panel.
    /// </summary>
    public sealed class SettingsError : SettingEntry
    {
        /// <summary>Most characters of key and value: a line of the panel.</summary>
        public const int MostCharacters = 21;

        /// <summary>Most characters of <see cref="Allowed"/>: three lines of the panel.</summary>
        public const int MostAllowed = 60;

        /// <summary>What would have been taken.</summary>
        public readonly string Allowed;

        /// <summary>An error; key and value are cut to length.</summary>
        public SettingsError(int line, string key, string value, string allowed)
            : base(line, Cut(key), Cut(value))
        {
            Allowed = allowed;
        }

        /// <summary>All of it in one line, for the log.</summary>
        public string Text
        {
            get
            {
                string value = Value.Length == 0 ? string.Empty : " = " + Value;
                return "line " + Line.ToString() + ": " + Key + value + ": allowed " + Allowed;
            }
        }

        private static string Cut(string text)
        {
            return text.Length <= MostCharacters ? text : text.Substring(0, MostCharacters);
        }
    }
}
