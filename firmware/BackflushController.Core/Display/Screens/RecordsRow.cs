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
            return health == RecordHealth.Missing
                || health == RecordHealth.Damaged
                || health == RecordHealth.OneSlotLost
                || health == RecordHealth.Newer;
        }

        /// <summary>Draws it; nothing when all is well.</summary>
        public static void Paint(RecordHealth health, Canvas canvas)
        {
            switch (health)
            {
                case RecordHealth.Missing:
                    canvas.Text(1, TextId.RecordsMissing);
                    break;

                case RecordHealth.Damaged:
                    canvas.Text(1, TextId.CyclesLost);
                    break;

                case RecordHealth.OneSlotLost:
                    canvas.Text(1, TextId.RecordCopyLost);
                    break;

                case RecordHealth.Newer:
                    canvas.Text(1, TextId.RecordNewer);
                    break;
            }
        }
    }
}
