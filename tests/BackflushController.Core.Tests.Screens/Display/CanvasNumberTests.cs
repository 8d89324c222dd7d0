using BackflushController.Core.Display;
using BackflushController.Core.Texts;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Screens
{
    /// <summary>Numbers, shares, decimals and times, alone and within texts.</summary>
    [TestClass]
    public class CanvasNumberTests
    {
        private const int Page = DrawnCanvas.Page;

        [TestMethod]
        [DataRow("in \u2116 days", "in 12 days")]
        [DataRow("\u2116\u03A3", "12345")]
        [DataRow("\u2116 of \u03A3", "12 of 345")]
        [DataRow("two\nlines", "two lines")]
        public static void Signs_in_a_text_stand_for_numbers_and_a_line_feed_for_a_space(string text, string expected)
        {
            Canvas canvas = DrawnCanvas.Begun();
            canvas.Number = 12;
            canvas.Whole = 345;
            int end = canvas.Text(7, text);
            new Picture(canvas.FrameBytes).AssertPart(Page, 0, Canvas.Width, 7, expected);
            Assert.AreEqual(8 + Picture.WidthOf(expected), end, "column after it");
        }

        [TestMethod]
        [DataRow(0)]
        [DataRow(8)]
        [DataRow(1200)]
        public static void A_number_in_a_text_is_measured_with_it(int number)
        {
            string expected = number.ToString() + " of 8 proved";
            DrawnCanvas.AssertDrawn((Canvas.Width + 1 - Picture.WidthOf(expected)) / 2, expected, canvas =>
            {
                canvas.Number = number;
                canvas.Whole = 8;
                canvas.CentredLine(TextId.CyclesProved, 0);
            });
            DrawnCanvas.AssertLarge(0, expected, (canvas, part) =>
            {
                canvas.Number = number;
                canvas.Whole = 8;
                canvas.LargeLine(0, TextId.CyclesProved, 0, part);
            });
        }

        [TestMethod]
        [DataRow(96, "1/8", 1, 8)]
        [DataRow(87, "1/10", 1, 10)]
        public static void A_large_share_ends_at_its_column(int column, string text, int share, int all)
        {
            DrawnCanvas.AssertLarge(column, text, (canvas, part) => canvas.LargeShare(120, share, all, part));
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
            AssertEnds(value.ToString(), canvas => canvas.WriteNumber(11, value));
        }

        [TestMethod]
        public static void A_label_is_a_word_apart_from_its_number()
        {
            Canvas canvas = DrawnCanvas.Begun();
            canvas.Labelled(TextId.CyclesLabel, 1205);
            new Picture(canvas.FrameBytes).AssertWords(Page, 1, Canvas.Width, "Cycles", "1205");
        }

        [TestMethod]
        [DataRow(0, 0)]
        [DataRow(1, 9)]
        [DataRow(9, 10)]
        [DataRow(12, 32)]
        public static void A_share_ends_at_the_right_edge(int share, int all)
        {
            string text = share + "/" + all;
            DrawnCanvas.AssertDrawn(Canvas.Width - Picture.WidthOf(text), text, canvas => canvas.Share(share, all));
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
            DrawnCanvas.AssertLarge(11, text, (canvas, part) => canvas.LargeDecimal(11, tenths, part));
            AssertDigits(11, text, (canvas, part) => canvas.DigitsDecimal(11, tenths, part));
        }

        [TestMethod]
        public static void Where_a_comma_parts_decimals_it_is_drawn()
        {
            Canvas canvas = DrawnCanvas.Begun();
            canvas.Speak(Language.German);
            canvas.Hundredths(11, 1307);
            new Picture(canvas.FrameBytes).AssertPart(Page, 0, Canvas.Width, 11, "13,07");
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
        [DataRow("00:59", 59)]
        [DataRow("01:00", 60)]
        [DataRow("09:59", 599)]
        [DataRow("15:07", 907)]
        [DataRow("99:59", 5999)]
        public static void A_time_has_minutes_and_seconds(string time, int seconds)
        {
            AssertDigits(30, time, (canvas, part) => canvas.Time(30, seconds, part));
        }

        [TestMethod]
        [DataRow(0, 38, "0")]
        [DataRow(9, 38, "9")]
        [DataRow(10, 30, "10")]
        [DataRow(47, 30, "47")]
        [DataRow(99, 30, "99")]
        [DataRow(100, 30, "99")]
        public static void A_digit_is_in_the_middle_of_two_and_99_is_the_most(int value, int column, string text)
        {
            AssertDigits(column, text, (canvas, part) => canvas.Digits(30, value, part));
        }

        [TestMethod]
        public static void Digits_leave_what_is_there()
        {
            Canvas canvas = DrawnCanvas.Begun();
            canvas.Column(30, 29, 8);
            canvas.Digits(30, 88, 1);
            new Picture(canvas.FrameBytes).AssertColumn(Page, 30, 0xFF).AssertColumn(Page, 58, 0xFF);
        }

        /// <summary>What is drawn from column 11 on says where it ends.</summary>
        private static void AssertEnds(string expected, DrawnCanvas.DrawingOn drawing)
        {
            int end = 0;
            DrawnCanvas.AssertDrawn(11, expected, canvas => end = drawing(canvas));
            Assert.AreEqual(12 + Picture.WidthOf(expected), end, "column after " + expected);
        }

        private static void AssertDigits(int column, string expected, DrawnCanvas.DrawingPart drawing)
        {
            DrawnCanvas.Parts(Canvas.DigitParts, drawing).AssertDigits(Page, 0, Canvas.Width, column, expected);
        }
    }
}
