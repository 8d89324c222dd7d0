namespace BackflushController.Core.Settings
{
    /// <summary>A key of the settings file: what it takes, and what this file says of it.</summary>
    public abstract class SettingKey
    {
        /// <summary>Its name in the file, at most 21 characters: a line of the panel.</summary>
        public readonly string Name;

        /// <summary>Its line in the file, from 1; 0: the file does not have it.</summary>
        public int Line;

        /// <summary>Its value as the file has it.</summary>
        public string Value = string.Empty;

        /// <summary>The number that its value stands for.</summary>
        public int Number;

        /// <summary>A key that the file has not said anything of.</summary>
        protected SettingKey(string name)
        {
            Name = name;
        }

        /// <summary>What it takes, in at most 60 characters.</summary>
        public abstract string Allowed { get; }

        /// <summary>Takes its value from a line of the file; false when it is not allowed.</summary>
        public bool Take(int line, string value)
        {
            Line = line;
            Value = value;
            return TryParse(value.ToLower(), out Number);
        }

        /// <summary>What it would take instead of a value, in at most 60 characters.</summary>
        public virtual string AllowedInsteadOf(string value)
        {
            return Allowed;
        }

        /// <summary>The number that a value in small letters stands for.</summary>
        protected abstract bool TryParse(string value, out int number);

        /// <summary>Place of a word in a list, or -1.</summary>
        protected static int Find(string[] words, string word)
        {
            for (int i = 0; i < words.Length; i++)
            {
                // The runtime crashes where a null is compared with ==.
                if (words[i] != null && words[i] == word)
                {
                    return i;
                }
            }

            return -1;
        }
    }
}
