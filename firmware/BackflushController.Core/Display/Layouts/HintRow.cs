using BackflushController.Core.Texts;

namespace BackflushController.Core.Display.Layouts
{
    /// <summary>
    /// What the button does, always in the same places behind the same signs: an empty circle and the short press at
    /// the left, a full one and the long press at the right. Where a long press does nothing, the number of a fault.
    /// </summary>
    public static class HintRow
    {
        private const char ShortSign = '\u25CB';
        private const char LongSign = '\u25CF';
        private const int WordLeft = 11;
        private const char FaultSign = 'F';

        // "F" and two digits.
        private const int CodeWidth = 18;

        /// <summary>Key of the row.</summary>
        public static int Key(Scene scene)
        {
            return Keys.Of((int)scene.Hint, scene.Code, 1, 0);
        }

        /// <summary>Draws it.</summary>
        /// <param name="hint">Two lines: the short press, the long press.</param>
        /// <param name="code">Number of a fault, or <see cref="Scene.Nothing"/>.</param>
        /// <param name="right">Column that it ends at.</param>
        /// <param name="canvas">Takes it.</param>
        /// <param name="left">Column that it begins at.</param>
        public static void Paint(TextId hint, int code, int right, Canvas canvas, int left = 0)
        {
            if (canvas.Line(left + WordLeft, hint, 0) > left + WordLeft)
            {
                canvas.Letter(left, ShortSign);
            }

            int word = canvas.LineAtRight(right, hint, 1);
            if (word < right)
            {
                canvas.Letter(word - WordLeft, LongSign);
            }
            else
            {
                PaintCode(right - CodeWidth, code, canvas);
            }
        }

        /// <summary>Draws the short press alone, ending at a column.</summary>
        public static void PaintShort(TextId hint, int right, Canvas canvas)
        {
            canvas.Letter(canvas.LineAtRight(right, hint, 0) - WordLeft, ShortSign);
        }

        /// <summary>Draws the number of a fault, as "F12"; nothing when there is none.</summary>
        public static void PaintCode(int x, int code, Canvas canvas)
        {
            if (code != Scene.Nothing)
            {
                canvas.WriteNumber(canvas.Letter(x, FaultSign), code);
            }
        }
    }
}
