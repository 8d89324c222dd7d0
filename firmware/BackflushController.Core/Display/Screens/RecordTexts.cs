using BackflushController.Core.Records;
using BackflushController.Core.Texts;

namespace BackflushController.Core.Display.Screens
{
    /// <summary>Says when the memory was not found as it was left: nothing is ever lost in silence.</summary>
    public static class RecordTexts
    {
        /// <summary>There is something to say.</summary>
        public static bool IsWorthSaying(RecordHealth health)
        {
            return health != RecordHealth.Good && health != RecordHealth.Migrated;
        }

        /// <summary>What, one line; <see cref="TextId.None"/> when all is well.</summary>
        public static TextId Of(RecordHealth health)
        {
            return !IsWorthSaying(health) ? TextId.None
                : health == RecordHealth.Missing ? TextId.RecordsMissing
                : health == RecordHealth.Damaged ? TextId.CyclesLost
                : health == RecordHealth.OneSlotLost ? TextId.RecordCopyLost
                : TextId.RecordNewer;
        }
    }
}
