namespace BackflushController.Core.Settings
{
    /// <summary>Settings that are each allowed but do not go together.</summary>
    public sealed class SettingsConflict
    {
        /// <summary>
        /// The keys that can cause it; the first of them that is in the file is shown to the technician.
        /// </summary>
        public readonly string[] Keys;

        /// <summary>What the others leave, in at most 60 characters.</summary>
        public readonly string Allowed;

        /// <summary>A conflict of these keys.</summary>
        public SettingsConflict(string allowed, params string[] keys)
        {
            Allowed = allowed;
            Keys = keys;
        }

        /// <summary>A conflict that a rule of recipes found.</summary>
        public static SettingsConflict Of(Refusal refusal, string[] keys)
        {
            return new SettingsConflict(
                refusal.Allowed + " for " + refusal.Field + " (not " + refusal.Value + ")", keys);
        }
    }
}
