namespace BackflushController.Core.Settings
{
    /// <summary>A line of the settings file: what it says.</summary>
    public class SettingEntry
    {
        /// <summary>Line of the file, from 1; 0: the file as a whole.</summary>
        public readonly int Line;

        /// <summary>The key, or how the line begins.</summary>
        public readonly string Key;

        /// <summary>The value as it stands there; empty where there is none.</summary>
        public readonly string Value;

        /// <summary>An entry.</summary>
        public SettingEntry(int line, string key, string value)
        {
            Line = line;
            Key = key;
            Value = value;
        }
    }
}
