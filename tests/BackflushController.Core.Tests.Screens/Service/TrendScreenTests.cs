using BackflushController.Core.Display;
using BackflushController.Core.Records;
using BackflushController.Core.Service;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Screens
{
    [TestClass]
    public class TrendScreenTests
    {
        private const int BottomPage = 6;
        private const int Pitch = 4;

        [TestMethod]
        public static void Without_a_run_there_is_neither_value_nor_bar()
        {
            Draw(new RunHistory(), RunFigure.Fill).AssertLeft(0, "Fill time").AssertEmpty(1, BottomPage)
                .AssertHint(7, "next", "menu");
        }

        [TestMethod]
        public static void The_newest_run_that_has_the_figure_gives_the_value()
        {
            RunHistory runs = new RunHistory();
            Add(runs, 3000, 9000, 500);
            Add(runs, 4000, 0, 600);
            Add(runs, 0, 0, 0);

            Draw(runs, RunFigure.Fill)
                .AssertPart(0, 0, 79, 1, "Fill time").AssertWords(0, 79, Canvas.Width, "4.00", "s");
            Draw(runs, RunFigure.Plateau)
                .AssertPart(0, 0, 79, 1, "Pressure").AssertWords(0, 79, Canvas.Width, "9.0", "bar");
        }

        [TestMethod]
        public static void With_no_figure_in_any_run_there_is_no_value()
        {
            RunHistory runs = new RunHistory();
            Add(runs, 0, 0, 0);
            Add(runs, 0, 0, 0);
            Draw(runs, RunFigure.Vent).AssertLeft(0, "Vent time");
        }

        [TestMethod]
        [DataRow((int)RunFigure.Fill, 250, 1)]
        [DataRow((int)RunFigure.Fill, 4000, 16)]
        [DataRow((int)RunFigure.Fill, 9999, 39)]
        [DataRow((int)RunFigure.Fill, 10000, 40)]
        [DataRow((int)RunFigure.Plateau, 9280, 23)]
        [DataRow((int)RunFigure.Plateau, 16000, 40)]
        [DataRow((int)RunFigure.Vent, 0, 1)]
        [DataRow((int)RunFigure.Vent, 49, 1)]
        [DataRow((int)RunFigure.Vent, 100, 2)]
        [DataRow((int)RunFigure.Vent, 400, 8)]
        [DataRow((int)RunFigure.Vent, 450, 9)]
        [DataRow((int)RunFigure.Vent, 719, 14)]
        [DataRow((int)RunFigure.Vent, 2000, 40)]
        [DataRow((int)RunFigure.Vent, 60000, 40)]
        public static void A_bar_has_a_fixed_scale_from_a_dot_to_the_top_of_the_chart(int figure, int value, int rows)
        {
            RunHistory runs = new RunHistory();
            Add(
                runs,
                figure == (int)RunFigure.Fill ? value : 0,
                figure == (int)RunFigure.Plateau ? value : 0,
                figure == (int)RunFigure.Vent ? value : 0);
            AssertBar(Draw(runs, (RunFigure)figure), 0, rows);
        }

        [TestMethod]
        public static void The_newest_run_is_at_the_right_and_bars_are_a_column_apart()
        {
            RunHistory runs = new RunHistory();
            Add(runs, 0, 0, 250);
            Add(runs, 0, 0, 500);
            Add(runs, 0, 0, 1000);

            Picture picture = Draw(runs, RunFigure.Vent);
            AssertBar(picture, 0, 20);
            AssertBar(picture, 1, 10);
            AssertBar(picture, 2, 5);
            AssertBar(picture, 3, 0);
        }

        [TestMethod]
        public static void All_runs_that_are_kept_fit_the_panel()
        {
            RunHistory runs = new RunHistory();
            for (int i = 0; i <= RunHistory.Capacity; i++)
            {
                Add(runs, 0, 0, 50 + (50 * i));
            }

            Picture picture = Draw(runs, RunFigure.Vent);
            for (int age = 0; age < RunHistory.Capacity; age++)
            {
                AssertBar(picture, age, 33 - age);
            }
        }

        /// <summary>Three columns of this height, and a dark one; nothing but the bar stands in them.</summary>
        private static void AssertBar(Picture picture, int age, int rows)
        {
            int left = Canvas.Width - ((age + 1) * Pitch);
            for (int i = 0; i < Pitch; i++)
            {
                int height = i < Pitch - 1 ? rows : 0;
                Assert.AreEqual(height, picture.HeightAt(left + i, BottomPage), "rows of age " + age.ToString());
                for (int page = 1; page <= BottomPage; page++)
                {
                    int here = height - ((BottomPage - page) * 8);
                    here = here < 0 ? 0 : here > 8 ? 8 : here;
                    picture.AssertColumn(page, left + i, (byte)(0xFF00 >> here));
                }
            }
        }

        private static void Add(RunHistory runs, int fill, int plateau, int vent)
        {
            runs.Add(new RunRecord { FillMilliseconds = fill, PlateauMillibar = plateau, VentMilliseconds = vent });
        }

        private static Picture Draw(RunHistory runs, RunFigure figure)
        {
            byte[] bytes = new byte[RunHistory.Bytes];
            runs.CopyTo(bytes, 0);
            DisplayStatus status = Statuses.Idle();
            status.Record.Runs.CopyFrom(bytes, 0, runs.Next, runs.Count);
            return Picture.Of(Statuses.Turned(new TrendPage(Statuses.BookOf(status)), (int)figure), status);
        }
    }
}
