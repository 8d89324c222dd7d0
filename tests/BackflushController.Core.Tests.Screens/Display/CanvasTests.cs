using BackflushController.Core.Display;
using BackflushController.Core.Texts;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Screens
{
    [TestClass]
    public class CanvasTests
    {
        private const int Page = 3;

        private delegate void Drawing(Canvas canvas);

        private delegate int DrawingOn(Canvas canvas);

        [TestMethod]
        public static void Every_letter_is_read_back_from_any_column_and_dark_on_lit()
        {
            for (int i = 1; i < Font.Letters.Length; i++)
            {
                int column = 1 + (i % 100);
                string letter = Font.Letters.Substring(i, 1);
                AssertDrawn(column, letter, canvas => canvas.Text(column, letter));

                Canvas lit = new Canvas(Language.English);
                lit.Begin(Page);
                lit.Invert();
                lit.Text(1, letter);
                new Picture(lit.FrameBytes).AssertLitLeft(Page, letter);
            }
        }

        [TestMethod]
        public static void A_lit_page_is_lit_to_its_edges()
        {
            Canvas canvas = new Canvas(Language.English);
            canvas.Begin(Page);
            canvas.Invert();
            Picture picture = new Picture(canvas.FrameBytes);
            for (int x = 0; x < Canvas.Width; x++)
            {
                picture.AssertColumn(Page, x, 0xFF);
            }

            picture.AssertEmpty(Page - 1);
            picture.AssertEmpty(Page + 1);
        }

        [TestMethod]
        public static void A_line_holds_21_letters()
        {
            Canvas canvas = Begun();
            canvas.Text(1, "ABCDEFGHIJKLMNOPQRSTUVW");

            new Picture(canvas.FrameBytes).AssertLeft(Page, "ABCDEFGHIJKLMNOPQRSTU").AssertEmpty(Page + 1);
        }

        [TestMethod]
        public static void A_line_that_begins_further_right_holds_fewer_letters()
        {
            AssertDrawn(110, "ABC", canvas => canvas.Text(110, "ABCD"));
            AssertDrawn(112, "AB", canvas => canvas.Text(112, "ABCD"));
        }

        [TestMethod]
        public static void A_text_of_the_language_says_where_it_ends()
        {
            Canvas canvas = new Canvas(Language.German);
            canvas.Begin(Page);
            Assert.AreEqual(7 + (4 * Font.CellWidth), canvas.Text(7, TextId.Days), "column after it");
            new Picture(canvas.FrameBytes).AssertPart(Page, 0, Canvas.Width, 7, "Tage");
        }

        [TestMethod]
        public static void A_title_is_in_the_middle_of_the_lit_topmost_page()
        {
            Canvas canvas = new Canvas(Language.English);
            canvas.Begin(0);
            canvas.Title(TextId.YourTurn);
            new Picture(canvas.FrameBytes).AssertTitle("YOUR TURN");
        }

        [TestMethod]
        [DataRow("one\nand two\n3", 0, "one")]
        [DataRow("one\nand two\n3", 1, "and two")]
        [DataRow("one\nand two\n3", 2, "3")]
        [DataRow("one\nand two\n3", 3, "")]
        [DataRow("one", 1, "")]
        [DataRow("\ntwo", 0, "")]
        [DataRow("\ntwo", 1, "two")]
        public static void Lines_of_a_text_are_drawn_one_by_one_in_the_middle(string text, int line, string expected)
        {
            Canvas canvas = Begun();
            canvas.CentredLine(text, line);
            new Picture(canvas.FrameBytes).AssertMiddle(Page, expected);
        }

        [TestMethod]
        [DataRow(61, "A")]
        [DataRow(58, "AB")]
        [DataRow(4, "ABCDEFGHIJKLMNOPQRST")]
        [DataRow(1, "ABCDEFGHIJKLMNOPQRSTU")]
        public static void An_odd_column_is_left_over_at_the_right_or_left_of_the_middle(int column, string text)
        {
            AssertDrawn(column, text, canvas => canvas.CentredLine(text, 0));
        }

        [TestMethod]
        [DataRow(0)]
        [DataRow(9)]
        [DataRow(10)]
        [DataRow(99)]
        [DataRow(100)]
        [DataRow(int.MaxValue)]
        public static void A_number_has_as_many_digits_as_it_needs(int value)
        {
            AssertEnds(value.ToString(), canvas => canvas.Number(11, value));
        }

        [TestMethod]
        public static void A_label_is_a_letter_apart_from_its_number()
        {
            AssertDrawn(1, "Cycles 1205", canvas => canvas.Labelled(TextId.CyclesLabel, 1205));
        }

        [TestMethod]
        [DataRow(109, 0, 0)]
        [DataRow(109, 1, 9)]
        [DataRow(103, 9, 10)]
        [DataRow(97, 10, 10)]
        [DataRow(97, 12, 32)]
        public static void A_share_ends_at_the_right_edge(int column, int share, int all)
        {
            AssertDrawn(column, share + "/" + all, canvas => canvas.Share(share, all));
        }

        [TestMethod]
        [DataRow(85, 7)]
        [DataRow(79, 10)]
        [DataRow(73, 100)]
        [DataRow(73, 999)]
        [DataRow(67, 1000)]
        [DataRow(67, 9999)]
        public static void A_number_at_the_right_ends_with_its_unit_at_the_right_edge(int column, int number)
        {
            AssertDrawn(column, number + " shots", canvas => canvas.NumberAtRight(number, TextId.Shots));
        }

        [TestMethod]
        [DataRow("0.0", 0)]
        [DataRow("0.9", 9)]
        [DataRow("13.0", 130)]
        [DataRow("-0.1", -1)]
        [DataRow("-12.5", -125)]
        public static void A_decimal_says_where_it_ends(string text, int tenths)
        {
            AssertEnds(text, canvas => canvas.Decimal(11, tenths));
        }

        [TestMethod]
        [DataRow("0.00", 0)]
        [DataRow("0.05", 5)]
        [DataRow("0.50", 50)]
        [DataRow("1.07", 107)]
        [DataRow("12.34", 1234)]
        public static void Hundredths_keep_their_zeros(string text, int hundredths)
        {
            AssertEnds(text, canvas => canvas.Hundredths(11, hundredths));
        }

        [TestMethod]
        [DataRow("00:00", 0)]
        [DataRow("00:09", 9)]
        [DataRow("00:59", 59)]
        [DataRow("01:00", 60)]
        [DataRow("09:59", 599)]
        [DataRow("10:00", 600)]
        [DataRow("15:07", 907)]
        [DataRow("99:59", 5999)]
        public static void A_large_time_has_minutes_and_seconds(string time, int seconds)
        {
            Canvas canvas = new Canvas(Language.English);
            for (int part = 0; part < BigDigits.Pages; part++)
            {
                canvas.Begin(Page + part);
                canvas.BigTime(30, seconds, part);
            }

            new Picture(canvas.FrameBytes).AssertBig(Page, 30, time);
        }

        [TestMethod]
        public static void A_large_number_of_two_digits_ends_at_99()
        {
            for (int value = 0; value <= 100; value++)
            {
                Canvas canvas = new Canvas(Language.English);
                for (int part = 0; part < BigDigits.Pages; part++)
                {
                    canvas.Begin(Page + part);
                    canvas.BigNumber(30, value, part);
                }

                new Picture(canvas.FrameBytes).AssertBig(Page, 30, value > 99 ? "99" : value.ToString().PadLeft(2));
            }
        }

        [TestMethod]
        public static void A_pattern_fills_the_page_column_by_column()
        {
            Canvas canvas = Begun();
            canvas.Pattern(0x12, 0xED);

            Picture picture = new Picture(canvas.FrameBytes);
            for (int x = 0; x < Canvas.Width; x++)
            {
                picture.AssertColumn(Page, x, x % 2 == 0 ? (byte)0x12 : (byte)0xED);
            }

            picture.AssertEmpty(Page - 1);
            picture.AssertEmpty(Page + 1);
        }

        [TestMethod]
        [DataRow(0)]
        [DataRow(1)]
        [DataRow(35)]
        [DataRow(69)]
        [DataRow(70)]
        public static void A_bar_has_its_frame_whatever_is_filled(int filled)
        {
            Canvas canvas = Begun();
            canvas.Bar(58, 70, filled);
            new Picture(canvas.FrameBytes).AssertBar(Page, 58, filled);
        }

        [TestMethod]
        public static void A_bar_does_not_touch_what_is_beside_it()
        {
            Canvas canvas = Begun();
            canvas.Bar(40, 20, 10);

            new Picture(canvas.FrameBytes)
                .AssertColumn(Page, 39, 0).AssertColumn(Page, 40, 0x7E).AssertColumn(Page, 49, 0x7E)
                .AssertColumn(Page, 50, 0x42).AssertColumn(Page, 58, 0x42).AssertColumn(Page, 59, 0x7E)
                .AssertColumn(Page, 60, 0);
        }

        [TestMethod]
        public static void An_upright_bar_grows_from_the_bottom_of_its_page()
        {
            for (int rows = 0; rows <= 8; rows++)
            {
                Canvas canvas = Begun();
                canvas.Column(20, 3, rows);

                Picture picture = new Picture(canvas.FrameBytes);
                picture.AssertColumn(Page, 19, 0);
                picture.AssertColumn(Page, 23, 0);
                for (int x = 20; x < 23; x++)
                {
                    Assert.AreEqual(rows, picture.HeightAt(x, Page), "rows in column " + x);
                    picture.AssertColumn(Page, x, (byte)(0xFF00 >> rows));
                }
            }
        }

        [TestMethod]
        [DataRow(0)]
        [DataRow(1)]
        [DataRow(64)]
        [DataRow(127)]
        [DataRow(128)]
        public static void Progress_is_thick_as_far_as_it_has_come(int filled)
        {
            Canvas canvas = Begun();
            canvas.Progress(filled);
            new Picture(canvas.FrameBytes).AssertProgress(Page, filled).AssertEmpty(Page + 1);
        }

        private static Canvas Begun()
        {
            Canvas canvas = new Canvas(Language.English);
            canvas.Begin(Page);
            return canvas;
        }

        /// <summary>What is drawn from column 11 on says where it ends.</summary>
        private static void AssertEnds(string expected, DrawingOn drawing)
        {
            int end = 0;
            AssertDrawn(11, expected, canvas => end = drawing(canvas));
            Assert.AreEqual(11 + (expected.Length * Font.CellWidth), end, "column after " + expected);
        }

        private static void AssertDrawn(int column, string expected, Drawing drawing)
        {
            Canvas canvas = Begun();
            drawing(canvas);
            new Picture(canvas.FrameBytes).AssertPart(Page, 0, Canvas.Width, column, expected);
        }
    }
}
