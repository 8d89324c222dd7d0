using BackflushController.Core.Display.Glyphs;
using BackflushController.Core.Texts;

namespace BackflushController.Core.Display.Layouts
{
    /// <summary>
    /// The group must not be opened, on 64 rows, dark on lit as nothing else is: the warning, the pressure in digits
    /// or a crossed out hand where nobody knows it, and why. What a hand on a lever has to do comes before the digits.
    /// </summary>
    public static class TallDanger
    {
        /// <summary>Lit columns at the left: letters that touch the edge of the panel cannot be told from it.</summary>
        public const int Margin = 2;

        /// <summary>Page of why; what comes next and the button are on the last one.</summary>
        public const int NotePage = ValuePage + Canvas.DigitParts;

        private const int ValuePage = 2;
        private const int SmallValuePage = ValuePage + Canvas.LargeParts;
        private const int ValueLeft = 26;
        private const int UnitPart = 2;
        private const int UnitGap = 4;

        /// <summary>Key of a page.</summary>
        public static int Key(int page, Scene scene)
        {
            return page < ValuePage ? Keys.Of((int)scene.Title, 2, 0, 0)
                : page < NotePage
                ? Keys.Of((int)scene.Second, scene.Decibar, IsPictured(scene) ? (int)scene.Detail : 0, 2)
                : Keys.Of(
                    (int)scene.Note, (int)scene.Detail, scene.Code,
                    ((int)scene.Hint * 2) + (IsPictured(scene) ? 1 : 0));
        }

        /// <summary>Draws a page.</summary>
        public static void Paint(int page, Scene scene, Canvas canvas)
        {
            if (page < ValuePage)
            {
                canvas.LargeCentredLine(scene.Title, 0, page);
            }
            else if (page == Canvas.Pages - 1)
            {
                PaintBottom(scene, canvas);
            }
            else if (IsPictured(scene))
            {
                canvas.Picture(Margin, Pictogram.HandsOff, page - ValuePage);
                PaintReason(page - ValuePage, scene, canvas);
            }
            else if (page == NotePage)
            {
                canvas.CentredText(scene.Detail);
            }
            else
            {
                PaintValue(page, scene, canvas);
            }
        }

        /// <summary>Draws the bottom row: what comes next, what the button does, the number of the fault.</summary>
        public static void PaintBottom(Scene scene, Canvas canvas)
        {
            canvas.Line(Margin, scene.Note, 0);
            HintRow.Paint(scene.Hint, scene.Code, Canvas.Width, canvas, Margin);
        }

        /// <summary>There is nothing to say but that it must not be opened.</summary>
        private static bool IsPictured(Scene scene)
        {
            return scene.Decibar == Scene.NoPressure && scene.Second == TextId.None;
        }

        /// <summary>Beside the hand there is room for it in large letters.</summary>
        private static void PaintReason(int row, Scene scene, Canvas canvas)
        {
            if (row < Canvas.DigitParts)
            {
                canvas.LargeLine(
                    TallMessage.TextLeft, scene.Detail, row / Canvas.LargeParts, row % Canvas.LargeParts);
            }
        }

        private static void PaintValue(int page, Scene scene, Canvas canvas)
        {
            if (scene.Second == TextId.None)
            {
                int part = page - ValuePage;
                int x = canvas.DigitsDecimal(ValueLeft, scene.Decibar, part) + UnitGap;
                if (part >= UnitPart)
                {
                    canvas.LargeLine(x, TextId.Bar, 0, part - UnitPart);
                }
            }
            else if (page < SmallValuePage)
            {
                canvas.LargeCentredLine(scene.Second, 0, page - ValuePage);
            }
            else if (scene.Decibar != Scene.NoPressure)
            {
                int part = page - SmallValuePage;
                canvas.LargeLine(
                    canvas.LargeDecimal(ValueLeft, scene.Decibar, part) + UnitGap, TextId.Bar, 0, part);
            }
        }
    }
}
