using BackflushController.Core.Records;
using BackflushController.Core.Texts;

namespace BackflushController.Core.Display.Screens
{
    /// <summary>Says when the memory was not found as it was left: nothing is ever lost in silence.</summary>
    public static class RecordsRow
    {
        /// <summary>There is something to say.</summary>
        public static bool HasText(RecordHealth health)
        {
            return health != RecordHealth.Good && health != RecordHealth.Migrated;
        }

        /// <summary>Draws it; nothing when all is well.</summary>
        public static void Paint(RecordHealth health, Canvas canvas)
        {
            if (HasText(health))
            {
                canvas.Text(
                    1,
                    health == RecordHealth.Missing ? TextId.RecordsMissing
                    : health == RecordHealth.Damaged ? TextId.CyclesLost
                    : health == RecordHealth.OneSlotLost ? TextId.RecordCopyLost
                    : TextId.RecordNewer);
            }
        }
    }
}
