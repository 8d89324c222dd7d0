using BackflushController.Core.Records;
using BackflushController.Core.Texts;

namespace BackflushController.Core.Display.Screens
{
    /// <summary>Says when the memory was not found as it was left: nothing is ever lost in silence.</summary>
    public static class RecordTexts
    {
        /// <summary>What there is to say, one line; <see cref="TextId.None"/> when all is well.</summary>
        public static TextId Of(RecordHealth health)
        {
            switch (health)
            {
                case RecordHealth.Missing: return TextId.RecordsMissing;
                case RecordHealth.Damaged: return TextId.CyclesLost;
                case RecordHealth.OneSlotLost: return TextId.RecordCopyLost;
                case RecordHealth.Newer: return TextId.RecordNewer;
                default: return TextId.None;
            }
        }
    }
}
