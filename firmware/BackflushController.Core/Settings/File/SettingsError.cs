namespace BackflushController.Core.Settings
{
    /// <summary>
    /// A line of the settings file that cannot be taken. All texts are printable ASCII: they go to the panel.
    /// </summary>
    public sealed class SettingsError
    {
        /// <summary>Most characters of <see cref="Key"/> and of <see cref="Value"/>: a line of the panel.</summary>
        public const int MostCharacters = 21;

        /// <summary>Most characters of <see cref="Allowed"/>: three lines of the panel.</summary>
        public const int MostAllowed = 60;

        /// <summary>Number of the line, from 1; 0: the file as a whole.</summary>
        public readonly int Line;

        /// <summary>The key, or how the line begins.</summary>
        public readonly string Key;

        /// <summary>The value; empty where there is none.</summary>
        public readonly string Value;

        /// <summary>What would have been taken.</summary>
        public readonly string Allowed;

        /// <summary>An error; key and value are cut to length.</summary>
        public SettingsError(int line, string key, string value, string allowed)
        {
            Line = line;
            Key = Cut(key);
            Value = Cut(value);
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
