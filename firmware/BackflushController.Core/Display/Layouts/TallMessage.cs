using BackflushController.Core.Display.Glyphs;
using BackflushController.Core.Texts;

namespace BackflushController.Core.Display.Layouts
{
    /// <summary>
    /// A message on 64 rows: pictogram at the left, two large lines or a time beside it, a small line under them, two
    /// more over the whole width, and what the button does.
    /// </summary>
    public static class TallMessage
    {
        /// <summary>Left column of what stands beside the pictogram; up to the right edge there are 84.</summary>
        public const int TextLeft = Pictograms.Width + 4;

        private const int DetailPage = 4;
        private const int TitleParts = 2 * Canvas.LargeParts;
        private const int DotPitch = 9;

        /// <summary>Key of a page.</summary>
        public static int Key(int page, Scene scene)
        {
            switch (page)
            {
                case MessageRows.NotePage:
                case MessageRows.LastPage:
                case MessageRows.HintPage:
                    return MessageRows.Key(page, scene);

                case DetailPage:
                    // The number may be another line's.
                    return Keys.Of(
                        ((int)scene.Picture * Canvas.Width) + scene.Count, (int)scene.Detail,
                        scene.Detail == TextId.None ? 0 : scene.Number,
                        (scene.Whole * Canvas.Width) + scene.Index + scene.Code);

                default:
                    return Keys.Of((int)scene.Picture, (int)scene.Title, (int)scene.Second, scene.Seconds);
            }
        }

        /// <summary>Draws a page.</summary>
        public static void Paint(int page, Scene scene, Canvas canvas)
        {
            if (page > DetailPage)
            {
                MessageRows.Paint(page, scene, canvas);
                return;
            }

            canvas.Picture(0, scene.Picture, page);
            if (page == DetailPage)
            {
                PaintDetail(scene, canvas);
            }
            else if (scene.Seconds != Scene.Nothing)
            {
                canvas.Time(TextLeft, scene.Seconds, page);
            }
            else
            {
                PaintTitle(page, scene, canvas);
            }
        }

        /// <summary>A title of one line stands in the middle of the two.</summary>
        private static void PaintTitle(int page, Scene scene, Canvas canvas)
        {
            bool single = scene.Second == TextId.None && !canvas.HasLine(scene.Title, 1);
            int row = single ? page - 1 : page;
            if (row < 0 || row >= (single ? Canvas.LargeParts : TitleParts))
            {
                return;
            }

            int line = row / Canvas.LargeParts;
            int part = row % Canvas.LargeParts;
            bool isSecond = line == 1 && scene.Second != TextId.None;
            TextId text = isSecond ? scene.Second : scene.Title;
            if (isSecond)
            {
                line = 0;
            }

            if (scene.Picture == Pictogram.None)
            {
                canvas.LargeCentredLine(text, line, part);
            }
            else
            {
                canvas.LargeLine(TextLeft, text, line, part);
            }
        }

        private static void PaintDetail(Scene scene, Canvas canvas)
        {
            canvas.Text(TextLeft, scene.Detail);
            HintRow.PaintCode(TextLeft, scene.Code, canvas);
            for (int i = 1; i <= scene.Count && scene.Count > 1; i++)
            {
                canvas.Letter(TextLeft + ((i - 1) * DotPitch), i == scene.Index ? '\u25CF' : '\u25CB');
            }
        }
    }
}
