using BackflushController.Core.Display.Glyphs;
using BackflushController.Core.Texts;

namespace BackflushController.Core.Display.Layouts
{
    /// <summary>
    /// A cycle on 64 rows: what happens and which cycle it is over the whole width; under it at the right the seconds
    /// in a ring that empties, solid while the pump runs and dotted while it is off; at the left the pressure, the
    /// proof of the last cycle, progress, and how to stop.
    /// </summary>
    public static class TallCycle
    {
        /// <summary>Left column of the ring.</summary>
        public const int RingLeft = Canvas.Width - Ring.Size;

        private const int PressurePage = 2;
        private const int ProofPage = 4;
        private const int ProgressPage = 6;
        private const int RingPage = Canvas.Pages - Ring.Parts;
        private const int DigitsLeft = RingLeft + 10;
        private const int DigitsPage = RingPage + 1;
        private const int ValueLeft = Icons.Width + 4;
        private const int ProgressWidth = RingLeft - 6;

        /// <summary>Key of a page, left of the ring or from there on.</summary>
        public static int Key(int page, bool isLeft, Scene scene)
        {
            if (page < RingPage)
            {
                return Keys.Of((int)scene.Title, scene.Index, scene.Count, 1);
            }

            if (!isLeft)
            {
                int part = page - RingPage;
                int seconds = part > 0 && part <= Canvas.DigitParts ? scene.Seconds : 0;
                return Keys.Of(seconds, Ring.LookOf(part, scene.RingStep), scene.IsPumpOff ? 1 : 0, 1);
            }

            switch (page)
            {
                case PressurePage:
                case PressurePage + 1:
                    return Keys.Of((int)scene.Sign, scene.Decibar, 0, 1);

                case ProofPage:
                case ProofPage + 1:
                    return Keys.Of((int)scene.Detail, scene.PlateauMillibar / 100, scene.VentMilliseconds / 10, 1);

                case ProgressPage:
                    return Keys.Of(Filled(scene), 0, 0, 1);

                default:
                    return HintRow.Key(scene);
            }
        }

        /// <summary>Draws a page, left of the ring or from there on.</summary>
        public static void Paint(int page, bool isLeft, Scene scene, Canvas canvas)
        {
            if (page < RingPage)
            {
                canvas.LargeLine(0, scene.Title, 0, page);
                canvas.LargeShare(Canvas.Width, scene.Index, scene.Count, page);
            }
            else if (isLeft)
            {
                PaintLeft(page, scene, canvas);
            }
            else
            {
                PaintRing(page, scene, canvas);
            }
        }

        private static void PaintRing(int page, Scene scene, Canvas canvas)
        {
            canvas.DrawRing(RingLeft, page - RingPage, scene.RingStep, scene.IsPumpOff);
            int part = page - DigitsPage;
            if (part >= 0 && part < Canvas.DigitParts)
            {
                canvas.Digits(DigitsLeft, scene.Seconds, part);
            }
        }

        private static void PaintLeft(int page, Scene scene, Canvas canvas)
        {
            switch (page)
            {
                case PressurePage:
                case PressurePage + 1:
                    PaintPressure(page - PressurePage, scene, canvas);
                    break;

                case ProofPage:
                case ProofPage + 1:
                    PaintProof(page - ProofPage, scene, canvas);
                    break;

                case ProgressPage:
                    canvas.Progress(ProgressWidth, Filled(scene));
                    break;

                default:
                    HintRow.Paint(scene.Hint, scene.Code, RingLeft, canvas);
                    break;
            }
        }

        private static void PaintPressure(int part, Scene scene, Canvas canvas)
        {
            canvas.Sign(0, scene.Sign, part);
            if (scene.Decibar == Scene.NoPressure)
            {
                return;
            }

            int x = canvas.LargeDecimal(ValueLeft, scene.Decibar, part);
            if (part == 1)
            {
                canvas.Text(x, TextId.Bar);
            }
        }

        private static void PaintProof(int line, Scene scene, Canvas canvas)
        {
            if (scene.VentMilliseconds == 0)
            {
                canvas.Line(0, scene.Detail, line);
                return;
            }

            canvas.Sign(0, Icon.Tick, line);
            if (line == 0)
            {
                ProofRow.PaintPressure(ValueLeft, scene.PlateauMillibar / 100, canvas);
            }
            else
            {
                ProofRow.PaintVent(ValueLeft, scene.VentMilliseconds, canvas);
            }
        }

        private static int Filled(Scene scene)
        {
            return scene.ProgressPermille * ProgressWidth / 1000;
        }
    }
}
