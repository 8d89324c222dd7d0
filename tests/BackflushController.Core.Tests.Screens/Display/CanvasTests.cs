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
            AssertCentred("one", 0, "one\nand two\n3");
            AssertCentred("and two", 1, "one\nand two\n3");
            AssertCentred("3", 2, "one\nand two\n3");
            AssertCentred(string.Empty, 3, "one\nand two\n3");
            AssertCentred(string.Empty, 1, "one");
            AssertCentred(string.Empty, 0, "\ntwo");
            AssertCentred("two", 1, "\ntwo");
        }

        [TestMethod]
        public static void A_line_that_fills_the_panel_begins_at_the_left_edge()
        {
            AssertDrawn(1, "ABCDEFGHIJKLMNOPQRSTU", canvas => canvas.CentredLine("ABCDEFGHIJKLMNOPQRSTUV", 0));
        }

        [TestMethod]
        public static void An_odd_column_is_left_over_at_the_right_or_left_of_the_middle()
        {
            AssertCentredAt(61, "A");
            AssertCentredAt(58, "AB");
            AssertCentredAt(4, "ABCDEFGHIJKLMNOPQRST");
            AssertCentredAt(1, "ABCDEFGHIJKLMNOPQRSTU");
        }

        [TestMethod]
        public static void A_number_has_as_many_digits_as_it_needs()
        {
            AssertNumber("0", 0);
            AssertNumber("9", 9);
            AssertNumber("10", 10);
            AssertNumber("99", 99);
            AssertNumber("100", 100);
            AssertNumber("2147483647", int.MaxValue);
        }

        [TestMethod]
        public static void A_label_is_a_letter_apart_from_its_number()
        {
            AssertDrawn(1, "Cycles 1205", canvas => canvas.Labelled(TextId.CyclesLabel, 1205));
        }

        [TestMethod]
        public static void A_share_ends_at_the_right_edge()
        {
            AssertShare(109, "0/0", 0, 0);
            AssertShare(109, "1/9", 1, 9);
            AssertShare(103, "9/10", 9, 10);
            AssertShare(97, "10/10", 10, 10);
            AssertShare(97, "12/32", 12, 32);
        }

        [TestMethod]
        public static void A_text_at_the_right_ends_at_the_right_edge()
        {
            AssertDrawn(85, "overdue", canvas => canvas.TextAtRight(TextId.IsOverdue));
        }

        [TestMethod]
        public static void A_number_at_the_right_ends_with_its_unit_at_the_right_edge()
        {
            AssertAtRight(85, "7 shots", 7);
            AssertAtRight(79, "10 shots", 10);
            AssertAtRight(73, "100 shots", 100);
            AssertAtRight(73, "999 shots", 999);
            AssertAtRight(67, "1000 shots", 1000);
            AssertAtRight(67, "9999 shots", 9999);
        }

        [TestMethod]
        public static void A_decimal_says_where_it_ends()
        {
            AssertDecimal("0.0", 0);
            AssertDecimal("0.9", 9);
            AssertDecimal("13.0", 130);
            AssertDecimal("-0.1", -1);
            AssertDecimal("-12.5", -125);
        }

        [TestMethod]
        public static void Hundredths_keep_their_zeros()
        {
            AssertHundredths("0.00", 0);
            AssertHundredths("0.05", 5);
            AssertHundredths("0.50", 50);
            AssertHundredths("1.07", 107);
            AssertHundredths("12.34", 1234);
        }

        [TestMethod]
        public static void Every_large_digit_is_the_letter_three_times_as_large()
        {
            for (int digit = 0; digit <= 9; digit++)
            {
                AssertBigNumber(" " + digit.ToString(), digit);
            }
        }

        [TestMethod]
        public static void A_large_number_is_at_the_right_of_its_two_digits_and_ends_at_99()
        {
            AssertBigNumber("10", 10);
            AssertBigNumber("47", 47);
            AssertBigNumber("99", 99);
            AssertBigNumber("99", 100);
        }

        [TestMethod]
        public static void A_large_time_has_minutes_and_seconds()
        {
            AssertBigTime("00:00", 0);
            AssertBigTime("00:09", 9);
            AssertBigTime("00:10", 10);
            AssertBigTime("00:50", 50);
            AssertBigTime("00:59", 59);
            AssertBigTime("01:00", 60);
            AssertBigTime("09:59", 599);
            AssertBigTime("10:00", 600);
            AssertBigTime("15:07", 907);
            AssertBigTime("99:59", 5999);
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
            AssertBar(0);
            AssertBar(1);
            AssertBar(35);
            AssertBar(69);
            AssertBar(70);
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
            AssertProgress(0);
            AssertProgress(1);
            AssertProgress(64);
            AssertProgress(127);
            AssertProgress(128);
        }

        private static Canvas Begun()
        {
            Canvas canvas = new Canvas(Language.English);
            canvas.Begin(Page);
            return canvas;
        }

        private static void AssertCentred(string expected, int line, string text)
        {
            Canvas canvas = Begun();
            canvas.CentredLine(text, line);
            new Picture(canvas.FrameBytes).AssertMiddle(Page, expected);
        }

        private static void AssertCentredAt(int column, string text)
        {
            AssertDrawn(column, text, canvas => canvas.CentredLine(text, 0));
        }

        private static void AssertNumber(string expected, int value)
        {
            AssertEnds(expected, canvas => canvas.Number(11, value));
        }

        private static void AssertDecimal(string expected, int tenths)
        {
            AssertEnds(expected, canvas => canvas.Decimal(11, tenths));
        }

        private static void AssertHundredths(string expected, int hundredths)
        {
            AssertEnds(expected, canvas => canvas.Hundredths(11, hundredths));
        }

        private static void AssertShare(int column, string expected, int part, int whole)
        {
            AssertDrawn(column, expected, canvas => canvas.Share(part, whole));
        }

        private static void AssertAtRight(int column, string expected, int value)
        {
            AssertDrawn(column, expected, canvas => canvas.NumberAtRight(value, TextId.Shots));
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

        private static void AssertBigNumber(string expected, int value)
        {
            AssertBig(expected, (canvas, part) => canvas.BigNumber(30, value, part));
        }

        private static void AssertBigTime(string expected, int seconds)
        {
            AssertBig(expected, (canvas, part) => canvas.BigTime(30, seconds, part));
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

        private static void AssertBar(int filled)
        {
            Canvas canvas = Begun();
            canvas.Bar(58, 70, filled);
            new Picture(canvas.FrameBytes).AssertBar(Page, 58, filled);
        }

        private static void AssertProgress(int filled)
        {
            Canvas canvas = Begun();
            canvas.Progress(filled);

            new Picture(canvas.FrameBytes).AssertProgress(Page, filled).AssertEmpty(Page + 1);
        }
    }
}
