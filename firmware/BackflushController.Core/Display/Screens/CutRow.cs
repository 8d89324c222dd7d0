using BackflushController.Core.Records;
using BackflushController.Core.Texts;

namespace BackflushController.Core.Display.Screens
{
    /// <summary>Two lines on what cuts runs off: interference and how often, or a power that goes by itself.</summary>
    public static class CutRow
    {
        /// <summary>Key of both lines; 0 when there is nothing to say.</summary>
        public static int Key(BoxRecord record)
        {
            return RunCuts.IsInterference(record) ? record.Interferences
                : RunCuts.IsHabit(record) ? byte.MaxValue + 1 + record.CutMinute
                : 0;
        }

        /// <summary>Draws one of them; nothing when there is nothing to say.</summary>
        /// <param name="line">0: what, 1: what to do.</param>
        /// <param name="record">What the box remembers.</param>
        /// <param name="canvas">Takes it.</param>
        public static void Paint(int line, BoxRecord record, Canvas canvas)
        {
            bool interferes = RunCuts.IsInterference(record);
            if (!interferes && !RunCuts.IsHabit(record))
            {
                return;
            }

            if (line > 0)
            {
                canvas.Text(1, interferes ? TextId.InterferenceAdvice : TextId.AutoOffAdvice);
            }
            else if (interferes)
            {
                canvas.Labelled(TextId.Interference, record.Interferences);
            }
            else
            {
                canvas.Labelled(TextId.AutoOff, record.CutMinute);
            }
        }
    }
}
