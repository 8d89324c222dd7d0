using BackflushController.Core.Texts;

namespace BackflushController.Core.Display.Layouts
{
    /// <summary>The three small rows under a message: two of the note, and what the button does.</summary>
    public static class MessageRows
    {
        /// <summary>Page of the first line of the note.</summary>
        public const int NotePage = 5;

        /// <summary>Page of the second one.</summary>
        public const int LastPage = 6;

        /// <summary>Page of what the button does.</summary>
        public const int HintPage = 7;

        // After the title's two large lines.
        private const int NoteLineOfTitle = 2;

        /// <summary>
        /// Key of one of the three. What a programme was refused for and what ended the software are not in it: they do
        /// not change while their fault is shown.
        /// </summary>
        public static int Key(int page, Scene scene)
        {
            switch (page)
            {
                case NotePage:
                    return Keys.Of((int)scene.Title, (int)scene.Note, scene.Decibar, 0);

                case LastPage:
                    int texts = Keys.Of((int)scene.Title, (int)scene.Note, (int)scene.Last, (int)scene.LastLabel);
                    int proof = Keys.Of(
                        texts, scene.PlateauMillibar / 100, scene.VentMilliseconds / 10, scene.LeakCentibar);
                    return Keys.Of(
                        proof, (int)scene.Then, scene.Number, scene.ProgressPermille * Canvas.Width / 1000);

                default:
                    return HintRow.Key(scene);
            }
        }

        /// <summary>Draws one of the three.</summary>
        public static void Paint(int page, Scene scene, Canvas canvas)
        {
            switch (page)
            {
                case NotePage:
                    if (scene.Decibar == Scene.NoPressure)
                    {
                        PaintNote(0, scene, canvas);
                    }
                    else
                    {
                        ProofRow.PaintPressure(0, scene.Decibar, canvas);
                    }

                    break;

                case LastPage:
                    PaintLast(scene, canvas);
                    break;

                default:
                    HintRow.Paint(scene.Hint, Scene.Nothing, Canvas.Width, canvas);
                    break;
            }
        }

        /// <summary>There is something on the page of the first line.</summary>
        public static bool HasFirst(Scene scene, Canvas canvas)
        {
            return scene.Decibar != Scene.NoPressure || HasNote(0, scene, canvas);
        }

        /// <summary>There is something on the page of the second line.</summary>
        public static bool HasLast(Scene scene, Canvas canvas)
        {
            return scene.ProgressPermille != Scene.Nothing
                || scene.PlateauMillibar > 0
                || scene.LeakCentibar != Scene.Nothing
                || scene.Words != null
                || scene.Last != TextId.None
                || scene.Then != TextId.None
                || HasNote(1, scene, canvas);
        }

        private static bool HasNote(int line, Scene scene, Canvas canvas)
        {
            return scene.Refusal != null
                || (scene.Note != TextId.None
                    ? canvas.HasLine(scene.Note, line)
                    : canvas.HasLine(scene.Title, NoteLineOfTitle + line));
        }

        /// <summary>Draws a line of the note: its own text's, or what follows the title in the title's.</summary>
        private static void PaintNote(int line, Scene scene, Canvas canvas)
        {
            if (scene.Refusal != null)
            {
                // The words of a refusal are the technician's: English, as in the settings and the log.
                int x = canvas.Text(0, line == 0 ? scene.Refusal.Field : "allowed");
                canvas.Text(x + Canvas.Space, line == 0 ? scene.Refusal.Value : scene.Refusal.Allowed);
            }
            else if (scene.Note != TextId.None)
            {
                canvas.Line(0, scene.Note, line);
            }
            else
            {
                canvas.Line(0, scene.Title, NoteLineOfTitle + line);
            }
        }

        /// <summary>Draws the second line of the note, or what stands in its place.</summary>
        private static void PaintLast(Scene scene, Canvas canvas)
        {
            if (scene.ProgressPermille != Scene.Nothing)
            {
                canvas.Progress(Canvas.Width, scene.ProgressPermille * Canvas.Width / 1000);
            }
            else if (scene.PlateauMillibar > 0)
            {
                ProofRow.Paint(scene.PlateauMillibar, scene.VentMilliseconds, canvas);
            }
            else if (scene.LeakCentibar != Scene.Nothing)
            {
                canvas.Text(canvas.Hundredths(0, scene.LeakCentibar) + Canvas.Space, TextId.BarPerSecond);
            }
            else if (scene.Words != null)
            {
                canvas.Text(0, scene.Words);
            }
            else if (scene.Last != TextId.None)
            {
                int x = scene.LastLabel == TextId.None ? 0 : canvas.Text(0, scene.LastLabel) + Canvas.Space;
                canvas.Text(x, scene.Last);
            }
            else if (scene.Then != TextId.None && !canvas.HasLine(scene.Note, 1))
            {
                canvas.Text(0, scene.Then);
            }
            else
            {
                PaintNote(1, scene, canvas);
            }
        }
    }
}
