using BackflushController.Core.Display;
using BackflushController.Core.Texts;

namespace BackflushController.Core.Tests.Screens
{
    /// <summary>A canvas on which something is drawn, and what is then seen of it.</summary>
    internal static class DrawnCanvas
    {
        public const int Page = 3;

        public delegate void Drawing(Canvas canvas);

        public delegate int DrawingOn(Canvas canvas);

        public delegate void DrawingPart(Canvas canvas, int part);

        public static Canvas Begun()
        {
            Canvas canvas = new Canvas(Language.English);
            canvas.Begin(Page, 0, Canvas.Width);
            return canvas;
        }

        public static void AssertDrawn(int column, string expected, Drawing drawing)
        {
            Canvas canvas = Begun();
            drawing(canvas);
            new Picture(canvas.FrameBytes).AssertPart(Page, 0, Canvas.Width, column, expected);
        }

        public static void AssertLarge(int column, string expected, DrawingPart drawing)
        {
            Parts(Canvas.LargeParts, drawing)
                .AssertLarge(Page, column, Canvas.Width, expected).AssertLarge(Page, 0, column, string.Empty);
        }

        public static Picture Parts(int parts, DrawingPart drawing)
        {
            Canvas canvas = new Canvas(Language.English);
            for (int part = 0; part < parts; part++)
            {
                canvas.Begin(Page + part, 0, Canvas.Width);
                drawing(canvas, part);
            }

            return new Picture(canvas.FrameBytes);
        }
    }
}
