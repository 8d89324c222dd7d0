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

        private delegate void DrawingPart(Canvas canvas, int part);

        [TestMethod]
        public static void Every_letter_is_read_back_from_any_column()
        {
            for (int i = 1; i < Font.Letters.Length; i++)
            {
                int column = 1 + (i % 100);
                string letter = Font.Letters.Substring(i, 1);
                AssertDrawn(column, letter, canvas => canvas.Text(column, letter));
            }
        }

        [TestMethod]
        public static void Every_letter_is_read_back_dark_on_lit()
        {
            for (int i = 1; i < Font.Letters.Length; i++)
            {
                string letter = Font.Letters.Substring(i, 1);
                Canvas canvas = new Canvas(Language.English);
                canvas.BeginInverted(Page);
                canvas.Text(1, letter);
                new Picture(canvas.FrameBytes).AssertLitLeft(Page, letter);
            }
        }

        [TestMethod]
        public static void A_lit_page_is_lit_to_its_edges()
        {
            Canvas canvas = new Canvas(Language.English);
            canvas.BeginInverted(Page);
            Picture picture = new Picture(canvas.FrameBytes);
            for (int x = 0; x < Frame.Width; x++)
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
            new Picture(canvas.FrameBytes).AssertPart(Page, 0, Frame.Width, 7, "Tage");
        }

        [TestMethod]
        public static void A_title_is_in_the_middle_of_the_lit_topmost_page()
        {
            Canvas canvas = Begun();
            canvas.Title(TextId.YourTurn);
            new Picture(canvas.FrameBytes).AssertTitle("YOUR TURN");
        }

        [TestMethod]
        public static void Lines_of_a_text_are_drawn_one_by_one_in_the_middle()
        {
            AssertCentred("one\nand two\n3", "one", "and two", "3", string.Empty);
            AssertCentred("one", "one", string.Empty);
            AssertCentred("\ntwo", string.Empty, "two");
        }

        [TestMethod]
        public static void A_line_that_fills_the_panel_begins_at_the_left_edge()
        {
            AssertDrawn(1, "ABCDEFGHIJKLMNOPQRSTU", canvas => canvas.CentredLine("ABCDEFGHIJKLMNOPQRSTUV", 0));
        }

        [TestMethod]
        public static void An_odd_column_is_left_over_at_the_right_or_left_of_the_middle()
        {
            AssertDrawn(61, "A", canvas => canvas.CentredLine("A", 0));
            AssertDrawn(58, "AB", canvas => canvas.CentredLine("AB", 0));
            AssertDrawn(4, "ABCDEFGHIJKLMNOPQRST", canvas => canvas.CentredLine("ABCDEFGHIJKLMNOPQRST", 0));
            AssertDrawn(1, "ABCDEFGHIJKLMNOPQRSTU", canvas => canvas.CentredLine("ABCDEFGHIJKLMNOPQRSTU", 0));
        }

        [TestMethod]
        public static void A_number_has_as_many_digits_as_it_needs()
        {
            foreach (int value in new[] { 0, 9, 10, 99, 100, int.MaxValue })
            {
                AssertEnds(value.ToString(), canvas => canvas.Number(11, value));
            }
        }

        [TestMethod]
        public static void A_label_is_a_letter_apart_from_its_number()
        {
            AssertDrawn(1, "Cycles 1205", canvas => canvas.Labelled(TextId.CyclesLabel, 1205));
        }

        [TestMethod]
        public static void A_share_ends_at_the_right_edge()
        {
            AssertDrawn(109, "0/0", canvas => canvas.Share(0, 0));
            AssertDrawn(109, "1/9", canvas => canvas.Share(1, 9));
            AssertDrawn(103, "9/10", canvas => canvas.Share(9, 10));
            AssertDrawn(97, "10/10", canvas => canvas.Share(10, 10));
            AssertDrawn(97, "12/32", canvas => canvas.Share(12, 32));
        }

        [TestMethod]
        public static void A_text_at_the_right_ends_at_the_right_edge()
        {
            AssertDrawn(85, "overdue", canvas => canvas.TextAtRight(TextId.IsOverdue));
        }

        [TestMethod]
        public static void A_number_at_the_right_ends_with_its_unit_at_the_right_edge()
        {
            AssertDrawn(85, "7 shots", canvas => canvas.NumberAtRight(7, TextId.Shots));
            AssertDrawn(79, "10 shots", canvas => canvas.NumberAtRight(10, TextId.Shots));
            AssertDrawn(73, "100 shots", canvas => canvas.NumberAtRight(100, TextId.Shots));
            AssertDrawn(73, "999 shots", canvas => canvas.NumberAtRight(999, TextId.Shots));
            AssertDrawn(67, "1000 shots", canvas => canvas.NumberAtRight(1000, TextId.Shots));
            AssertDrawn(67, "9999 shots", canvas => canvas.NumberAtRight(9999, TextId.Shots));
        }

        [TestMethod]
        public static void A_decimal_says_where_it_ends()
        {
            AssertEnds("0.0", canvas => canvas.Decimal(11, 0));
            AssertEnds("0.9", canvas => canvas.Decimal(11, 9));
            AssertEnds("13.0", canvas => canvas.Decimal(11, 130));
            AssertEnds("-0.1", canvas => canvas.Decimal(11, -1));
            AssertEnds("-12.5", canvas => canvas.Decimal(11, -125));
        }

        [TestMethod]
        public static void Hundredths_keep_their_zeros()
        {
            AssertEnds("0.00", canvas => canvas.Hundredths(11, 0));
            AssertEnds("0.05", canvas => canvas.Hundredths(11, 5));
            AssertEnds("0.50", canvas => canvas.Hundredths(11, 50));
            AssertEnds("1.07", canvas => canvas.Hundredths(11, 107));
            AssertEnds("12.34", canvas => canvas.Hundredths(11, 1234));
        }

        [TestMethod]
        public static void Every_large_digit_is_the_letter_three_times_as_large()
        {
            for (int digit = 0; digit <= 9; digit++)
            {
                AssertBig(" " + digit.ToString(), (canvas, part) => canvas.BigNumber(30, digit, part));
            }
        }

        [TestMethod]
        public static void A_large_number_of_two_digits_ends_at_99()
        {
            foreach (int value in new[] { 10, 47, 99, 100 })
            {
                string expected = value > 99 ? "99" : value.ToString();
                AssertBig(expected, (canvas, part) => canvas.BigNumber(30, value, part));
            }
        }

        [TestMethod]
        public static void A_large_time_has_minutes_and_seconds()
        {
            string[] times =
            {
                "00:00", "00:09", "00:10", "00:50", "00:59", "01:00", "09:59", "10:00", "15:07", "99:59",
            };
            foreach (string time in times)
            {
                string[] parts = time.Split(':');
                int seconds = (60 * int.Parse(parts[0])) + int.Parse(parts[1]);
                AssertBig(time, (canvas, part) => canvas.BigTime(30, seconds, part));
            }
        }

        [TestMethod]
        public static void A_pattern_fills_the_page_column_by_column()
        {
            Canvas canvas = Begun();
            canvas.Pattern(0x12, 0xED);

            Picture picture = new Picture(canvas.FrameBytes);
            for (int x = 0; x < Frame.Width; x++)
            {
                picture.AssertColumn(Page, x, x % 2 == 0 ? (byte)0x12 : (byte)0xED);
            }

            picture.AssertEmpty(Page - 1);
            picture.AssertEmpty(Page + 1);
        }

        [TestMethod]
        public static void A_bar_has_its_frame_whatever_is_filled()
        {
            foreach (int filled in new[] { 0, 1, 35, 69, 70 })
            {
                Canvas canvas = Begun();
                canvas.Bar(58, 70, filled);
                new Picture(canvas.FrameBytes).AssertBar(Page, 58, filled);
            }
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
                    Assert.AreEqual(rows, picture.HeightAt(x, Page), "rows");
                    picture.AssertColumn(Page, x, (byte)(0xFF00 >> rows));
                }
            }
        }

        [TestMethod]
        public static void Progress_is_thick_as_far_as_it_has_come()
        {
            foreach (int filled in new[] { 0, 1, 64, 127, 128 })
            {
                Canvas canvas = Begun();
                canvas.Progress(filled);
                new Picture(canvas.FrameBytes).AssertProgress(Page, filled).AssertEmpty(Page + 1);
            }
        }

        private static Canvas Begun()
        {
            Canvas canvas = new Canvas(Language.English);
            canvas.Begin(Page);
            return canvas;
        }

        /// <summary>The lines of a text are these.</summary>
        private static void AssertCentred(string text, params string[] lines)
        {
            for (int line = 0; line < lines.Length; line++)
            {
                Canvas canvas = Begun();
                canvas.CentredLine(text, line);
                new Picture(canvas.FrameBytes).AssertMiddle(Page, lines[line]);
            }
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
            new Picture(canvas.FrameBytes).AssertPart(Page, 0, Frame.Width, column, expected);
        }

        private static void AssertBig(string expected, DrawingPart drawing)
        {
            Canvas canvas = new Canvas(Language.English);
            for (int part = 0; part < BigDigits.Pages; part++)
            {
                canvas.Begin(Page + part);
                drawing(canvas, part);
            }

            new Picture(canvas.FrameBytes).AssertBig(Page, 30, expected);
        }
    }
}
