namespace BackflushController.Core.Display.Layouts
{
    /// <summary>
    /// A code to scan on 64 rows: it fills the right half, light around it; what to do stands at its left.
    /// </summary>
    public static class TallProof
    {
        private const int CodeWidth = 64;
        private const int CodeLeft = Canvas.Width - CodeWidth;
        private const int TitlePage = 1;

        /// <summary>Draws a page.</summary>
        public static void Paint(int page, Scene scene, Canvas canvas)
        {
            canvas.Copy(CodeLeft, scene.Proof.Encoder.Picture, page * CodeWidth, CodeWidth);
            if (page >= TitlePage && page < TitlePage + Canvas.LargeParts)
            {
                canvas.LargeLine(0, scene.Title, 0, page - TitlePage);
            }
            else if (page == Canvas.Pages - 1)
            {
                HintRow.Paint(scene.Hint, Scene.Nothing, CodeLeft, canvas);
            }
        }
    }
}
