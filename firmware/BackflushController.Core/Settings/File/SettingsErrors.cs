using System;

namespace BackflushController.Core.Settings
{
    /// <summary>Collects errors: counts all, keeps the first.</summary>
    public sealed class SettingsErrors
    {
        /// <summary>Errors kept: a page each, and nobody mends more at a time.</summary>
        public const int MostKept = 8;

        /// <summary>How many there are.</summary>
        public int Count;

        private readonly SettingsError[] _kept = new SettingsError[MostKept];

        /// <summary>Takes one.</summary>
        public void Add(SettingsError error)
        {
            if (Count < MostKept)
            {
                _kept[Count] = error;
            }

            Count++;
        }

        /// <summary>The first ones.</summary>
        public SettingsError[] Kept()
        {
            SettingsError[] kept = new SettingsError[Count < MostKept ? Count : MostKept];
            Array.Copy(_kept, kept, kept.Length);
            return kept;
        }
    }
}
