using BackflushController.Core.Texts;

namespace BackflushController.Core.Display.Layouts
{
    /// <summary>
    /// A panel of 128 x 32 dots. It has no room for pictograms and the ring; large lines, notes and the rows of a
    /// sheet that do not fit at the same time take turns, two seconds each.
    /// </summary>
    public sealed class FlatLayout : ILayout
    {
        private const int FlatPages = 4;
        private const int NotePage = 2;
        private const int HintPage = 3;
        // So many turns bring one, two, three or four lines round.
        private const int NoteTurns = 12;

        // Two of three are of what is watched, the third of a text.
        private const int TurnsOfThree = 3;

        private const int SheetWindow = 2;
        private const int SheetWindows = (Canvas.Pages - 2) / SheetWindow;
        private const int DigitsLeft = 99;
        private const int DangerLeft = 30;

        // There is no room for a code: its line is shown, four of these.
        private const int LettersOfProof = 21;

        /// <inheritdoc/>
        public int Pages
        {
            get { return FlatPages; }
        }

        /// <inheritdoc/>
        public int Key(int tile, Scene scene, DisplayStatus status)
        {
            int page = tile / Panel.TilesOfPage;
            switch (scene.Kind)
            {
                case SceneKind.Sheet:
                case SceneKind.Chart:
                    int row = RowOfSheet(page, scene);
                    return Keys.Of(row, scene.Sheet.Key(row, status), 1, 0);

                case SceneKind.Cycle:
                    return KeyOfCycle(page, scene);

                case SceneKind.Proof:
                    return Keys.Of(page == HintPage && IsTurnOfText(scene) ? 1 : 0, (int)scene.Hint, 0, 1);

                case SceneKind.Danger:
                    return page < Canvas.LargeParts
                        ? Keys.Of((int)scene.Title, 1, 0, 0)
                        : Keys.Of(
                            TallDanger.Key(page == NotePage ? TallDanger.NotePage : Canvas.Pages - 1, scene),
                            (int)scene.Second, scene.Decibar, scene.Turn % TurnsOfThree);

                default:
                    return KeyOfMessage(page, scene);
            }
        }

        /// <inheritdoc/>
        public void Paint(int tile, Scene scene, DisplayStatus status, Canvas canvas)
        {
            const int Middle = Canvas.Width / 2;
            int page = tile / Panel.TilesOfPage;
            bool isLeft = tile % Panel.TilesOfPage == 0;
            canvas.Begin(page, isLeft ? 0 : Middle, isLeft ? Middle : Canvas.Width);
            canvas.Number = scene.Number;
            canvas.Whole = scene.Whole;
            switch (scene.Kind)
            {
                case SceneKind.Sheet:
                case SceneKind.Chart:
                    scene.Sheet.Paint(RowOfSheet(page, scene), status, canvas);
                    break;

                case SceneKind.Cycle:
                    PaintCycle(page, scene, canvas);
                    break;

                case SceneKind.Proof:
                    PaintProof(page, scene, canvas);
                    break;

                case SceneKind.Danger:
                    PaintDanger(page, scene, canvas);
                    break;

                default:
                    PaintMessage(page, scene, canvas);
                    break;
            }
        }

        private static int KeyOfCycle(int page, Scene scene)
        {
            switch (page)
            {
                case NotePage:
                    bool shows = ShowsStage(scene);
                    return Keys.Of(scene.Seconds, shows ? (int)scene.Note : scene.Decibar, shows ? 1 : 0, 1);

                case HintPage:
                    int cycle = Keys.Of(scene.Seconds, scene.Index, scene.Count, 1);
                    return Keys.Of(cycle, (int)scene.Hint, scene.Code, 1);

                default:
                    return Keys.Of(scene.Seconds, (int)scene.Title, 0, 1);
            }
        }

        private static bool IsTurnOfText(Scene scene)
        {
            return scene.Turn % TurnsOfThree == TurnsOfThree - 1;
        }

        private static bool ShowsStage(Scene scene)
        {
            return scene.Decibar == Scene.NoPressure || IsTurnOfText(scene);
        }

        private static int KeyOfMessage(int page, Scene scene)
        {
            if (scene.Seconds != Scene.Nothing)
            {
                return Keys.Of(scene.Seconds, (int)scene.Hint, 1, 0);
            }

            switch (page)
            {
                case NotePage:
                    return Keys.Of(
                        MessageRows.Key(MessageRows.LastPage, scene), scene.Decibar, (int)scene.Detail,
                        (scene.Whole * NoteTurns) + (scene.Turn % NoteTurns));

                case HintPage:
                    return HintRow.Key(scene);

                default:
                    return Keys.Of((int)scene.Title, (int)scene.Second, scene.Turn % 2, 2);
            }
        }

        private static int RowOfSheet(int page, Scene scene)
        {
            return page == 0 ? 0
                : page == HintPage ? Canvas.Pages - 1
                : scene.Kind == SceneKind.Chart ? Canvas.Pages - 1 + page
                : (scene.Turn % SheetWindows * SheetWindow) + page;
        }

        private static void PaintMessage(int page, Scene scene, Canvas canvas)
        {
            if (scene.Seconds != Scene.Nothing)
            {
                canvas.Time(0, scene.Seconds, page);
                if (page == HintPage)
                {
                    HintRow.PaintShort(scene.Hint, Canvas.Width, canvas);
                }

                return;
            }

            switch (page)
            {
                case NotePage:
                    PaintNote(scene, canvas);
                    break;

                case HintPage:
                    HintRow.Paint(scene.Hint, scene.Code, Canvas.Width, canvas);
                    break;

                default:
                    PaintTitle(page, scene, canvas);
                    break;
            }
        }

        private static void PaintTitle(int part, Scene scene, Canvas canvas)
        {
            TextId second = scene.Second != TextId.None ? scene.Second : scene.Title;
            int lineOfSecond = scene.Second != TextId.None ? 0 : 1;
            int first = canvas.WidthOfLarge(scene.Title, 0) + (2 * Canvas.Space);
            bool fits = first + canvas.WidthOfLarge(second, lineOfSecond) <= Canvas.Width;
            bool turns = !fits && scene.Turn % 2 == 1 && canvas.HasLine(second, lineOfSecond);
            if (!turns)
            {
                canvas.LargeLine(0, scene.Title, 0, part);
            }

            if (fits || turns)
            {
                canvas.LargeLine(fits ? first : 0, second, lineOfSecond, part);
            }
        }

        /// <summary>Draws one of the small lines that the message has; an empty one gets no turn.</summary>
        private static void PaintNote(Scene scene, Canvas canvas)
        {
            bool hasFirst = MessageRows.HasFirst(scene, canvas);
            bool hasLast = MessageRows.HasLast(scene, canvas);
            bool hasDetail = scene.Detail != TextId.None;
            bool hasCode = scene.Code != Scene.Nothing && canvas.HasLine(scene.Hint, 1);
            int lines = (hasFirst ? 1 : 0) + (hasLast ? 1 : 0) + (hasDetail ? 1 : 0) + (hasCode ? 1 : 0);
            int turn = lines == 0 ? 0 : scene.Turn % lines;
            if (hasFirst && turn-- == 0)
            {
                MessageRows.Paint(MessageRows.NotePage, scene, canvas);
            }
            else if (hasLast && turn-- == 0)
            {
                MessageRows.Paint(MessageRows.LastPage, scene, canvas);
            }
            else if (hasDetail && turn-- == 0)
            {
                canvas.Text(0, scene.Detail);
            }
            else if (hasCode)
            {
                HintRow.PaintCode(0, scene.Code, canvas);
            }
        }

        private static void PaintCycle(int page, Scene scene, Canvas canvas)
        {
            canvas.Digits(DigitsLeft, scene.Seconds, page);
            switch (page)
            {
                case NotePage:
                    if (ShowsStage(scene))
                    {
                        canvas.Line(0, scene.Note, 0);
                    }
                    else
                    {
                        ProofRow.PaintPressure(0, scene.Decibar, canvas);
                    }

                    break;

                case HintPage:
                    HintRow.Paint(scene.Hint, scene.Code, DigitsLeft, canvas);
                    canvas.Share(scene.Index, scene.Count, DigitsLeft - Canvas.Space);
                    break;

                default:
                    canvas.LargeLine(0, scene.Title, 0, page);
                    break;
            }
        }

        /// <summary>Draws a row of the line; the end of the line shares its row with what the button does.</summary>
        private static void PaintProof(int page, Scene scene, Canvas canvas)
        {
            if (page == HintPage && IsTurnOfText(scene))
            {
                HintRow.Paint(scene.Hint, scene.Code, Canvas.Width, canvas);
                return;
            }

            canvas.Text(0, BrokenText.Line(scene.Proof.Line.Text, LettersOfProof, page));
        }

        private static void PaintDanger(int page, Scene scene, Canvas canvas)
        {
            if (page < Canvas.LargeParts)
            {
                canvas.LargeCentredLine(scene.Title, 0, page);
                return;
            }

            int part = page - Canvas.LargeParts;
            int turn = scene.Turn % TurnsOfThree;
            if (scene.Second != TextId.None && turn == 0)
            {
                canvas.LargeCentredLine(scene.Second, 0, part);
            }
            else if (scene.Decibar != Scene.NoPressure && turn < TurnsOfThree - 1)
            {
                int x = canvas.LargeDecimal(DangerLeft, scene.Decibar, part) + Canvas.Space;
                canvas.LargeLine(x, TextId.Bar, 0, part);
            }
            else if (part == 0)
            {
                canvas.CentredText(scene.Detail);
            }
            else
            {
                TallDanger.PaintBottom(scene, canvas);
            }
        }
    }
}
