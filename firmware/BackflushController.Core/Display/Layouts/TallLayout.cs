using BackflushController.Core.Report;

namespace BackflushController.Core.Display.Layouts
{
    /// <summary>A panel of 128 x 64 dots.</summary>
    public sealed class TallLayout : ILayout
    {
        private const int CodeLeft = Canvas.Width - QrEncoder.Width;
        private const int ProofTitlePage = 1;

        /// <inheritdoc/>
        public int Pages
        {
            get { return Canvas.Pages; }
        }

        /// <inheritdoc/>
        public int Key(int tile, Scene scene, DisplayStatus status)
        {
            int page = tile / Panel.TilesOfPage;
            switch (scene.Kind)
            {
                case SceneKind.Sheet:
                case SceneKind.Chart: return scene.Sheet.Key(page, status);
                case SceneKind.Cycle: return TallCycle.Key(page, tile % Panel.TilesOfPage == 0, scene);
                case SceneKind.Proof: return HintRow.Key(scene);
                case SceneKind.Danger: return TallDanger.Key(page, scene);
                default: return TallMessage.Key(page, scene);
            }
        }

        /// <inheritdoc/>
        public void Paint(int tile, Scene scene, DisplayStatus status, Canvas canvas)
        {
            int page = tile / Panel.TilesOfPage;
            bool isLeft = tile % Panel.TilesOfPage == 0;
            int middle = scene.Kind == SceneKind.Cycle ? TallCycle.RingLeft : Canvas.Width / 2;
            canvas.Begin(page, isLeft ? 0 : middle, isLeft ? middle : Canvas.Width);
            canvas.Number = scene.Number;
            canvas.Whole = scene.Whole;
            switch (scene.Kind)
            {
                case SceneKind.Sheet:
                case SceneKind.Chart:
                    scene.Sheet.Paint(page, status, canvas);
                    break;

                case SceneKind.Cycle:
                    TallCycle.Paint(page, isLeft, scene, canvas);
                    break;

                case SceneKind.Proof:
                    PaintProof(page, scene, canvas);
                    break;

                case SceneKind.Danger:
                    TallDanger.Paint(page, scene, canvas);
                    break;

                default:
                    TallMessage.Paint(page, scene, canvas);
                    break;
            }
        }

        /// <summary>A code to scan fills the right half, light around it; what to do stands at its left.</summary>
        private static void PaintProof(int page, Scene scene, Canvas canvas)
        {
            canvas.Copy(CodeLeft, scene.Proof.Encoder.Picture, page * QrEncoder.Width, QrEncoder.Width);
            if (page >= ProofTitlePage && page < ProofTitlePage + Canvas.LargeParts)
            {
                canvas.LargeLine(0, scene.Title, 0, page - ProofTitlePage);
            }
            else if (page == Canvas.Pages - 1)
            {
                HintRow.Paint(scene.Hint, Scene.Nothing, CodeLeft, canvas);
            }
        }
    }
}
