namespace BackflushController.Core.Settings
{
    /// <summary>A line of the settings file that was understood.</summary>
    public sealed class SettingEntry
    {
        /// <summary>Line of the file, from 1.</summary>
        public readonly int Line;

        /// <summary>The key.</summary>
        public readonly string Key;

        /// <summary>The value as it stands there.</summary>
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
