using BackflushController.Core.Display;
using BackflushController.Core.Display.Layouts;
using BackflushController.Core.Records;
using BackflushController.Core.Texts;

namespace BackflushController.Core.Service
{
    /// <summary>
    /// How the machine has changed over the last runs: a bar for each, the newest at the right, under the newest value.
    /// The scales are fixed, so that two readings a month apart can be compared. A run without the figure is a dot.
    /// </summary>
    public sealed class TrendPage : ServicePage
    {
        private const int TopPage = 2;
        private const int BottomPage = 6;
        private const int FlatTopPage = Canvas.Pages;
        private const int FlatBottomPage = FlatTopPage + 1;
        private const int RowsOfPage = 8;
        private const int BarPitch = Canvas.Width / RunHistory.Capacity;
        private const int BarWidth = BarPitch - 1;
        private const int ValueLeft = 79;

        // A slow fill ends after some 20 s, but for a healthy machine 5 is much; any vent above 2 s is worth a look.
        private const int FillScaleMilliseconds = 10000;
        private const int PlateauScaleMillibar = 16000;
        private const int VentScaleMilliseconds = 2000;

        private readonly RunHistory _runs;

        /// <summary>The charts of this logbook: fill, pressure, vent.</summary>
        public TrendPage(Logbook logbook)
            : base(TextId.Trend, TextId.HintPages)
        {
            _runs = logbook.Record.Runs;
        }

        /// <inheritdoc/>
        public override int Sheets
        {
            get { return (int)RunFigure.Vent + 1; }
        }

        /// <inheritdoc/>
        public override void Compose(DisplayStatus status, Scene scene)
        {
            base.Compose(status, scene);
            scene.Kind = SceneKind.Chart;
        }

        /// <inheritdoc/>
        protected override void PaintTitle(Canvas canvas)
        {
            RunFigure figure = (RunFigure)Sheet;
            canvas.Text(1, TextId.FillLabel + Sheet);
            PaintNewest(_runs, figure, canvas);
        }

        /// <inheritdoc/>
        protected override void PaintBody(int page, DisplayStatus status, Canvas canvas)
        {
            if (page >= TopPage)
            {
                PaintBars(page, _runs, (RunFigure)Sheet, canvas);
            }
        }

        private static void PaintNewest(RunHistory runs, RunFigure figure, Canvas canvas)
        {
            int age = 0;
            while (age < runs.Count && runs.Read(age, figure) == 0)
            {
                age++;
            }

            if (age == runs.Count)
            {
                return;
            }

            int newest = runs.Read(age, figure);
            if (figure == RunFigure.Plateau)
            {
                ProofRow.PaintPressure(ValueLeft, newest / 100, canvas);
            }
            else
            {
                ProofRow.PaintVent(ValueLeft, newest, canvas);
            }
        }

        private static void PaintBars(int page, RunHistory runs, RunFigure figure, Canvas canvas)
        {
            int scale = figure == RunFigure.Fill ? FillScaleMilliseconds
                : figure == RunFigure.Plateau ? PlateauScaleMillibar
                : VentScaleMilliseconds;
            bool isFlat = page >= FlatTopPage;
            int bottom = isFlat ? FlatBottomPage : BottomPage;
            int all = (bottom + 1 - (isFlat ? FlatTopPage : TopPage)) * RowsOfPage;
            int below = (bottom - page) * RowsOfPage;
            for (int age = 0; age < runs.Count; age++)
            {
                int height = runs.Read(age, figure) * all / scale;
                int rows = (height > 0 ? height : 1) - below;
                if (rows > 0)
                {
                    int x = Canvas.Width - ((age + 1) * BarPitch);
                    canvas.Column(x, BarWidth, rows < RowsOfPage ? rows : RowsOfPage);
                }
            }
        }
    }
}
