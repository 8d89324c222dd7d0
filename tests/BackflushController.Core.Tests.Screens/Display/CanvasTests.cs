using BackflushController.Core.Display;
using BackflushController.Core.Display.Glyphs;
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
        public static void The_alphabet_finds_its_letters_and_begins_with_the_digits()
        {
            Alphabet alphabet = new Alphabet();
            for (int i = 0; i < LetterSets.Letters.Length; i++)
            {
                Assert.AreEqual(i, alphabet.IndexOf(LetterSets.Letters[i]), "letter " + i);
            }

            Assert.AreEqual(0, LetterSets.Letters.IndexOf("0123456789"), "digits");
            Assert.AreEqual(alphabet.IndexOf(' '), alphabet.IndexOf('\n'), "line feed");
            Assert.AreEqual(alphabet.IndexOf('?'), alphabet.IndexOf('\u0416'), "a letter behind Latin-1");
            Assert.AreEqual(alphabet.IndexOf('?'), alphabet.IndexOf('\u00A7'), "a letter of Latin-1");
        }

        [TestMethod]
        public static void Sets_end_where_their_last_glyph_does()
        {
            AssertSet(LetterSets.Create()[LetterSets.Small], 1);
            AssertSet(LetterSets.Create()[LetterSets.Large], Canvas.LargeParts);
            AssertSet(LetterSets.Create()[LetterSets.Digits], Canvas.DigitParts);
        }

        [TestMethod]
        public static void Every_small_letter_is_drawn_from_any_column()
        {
            string letters = LetterSets.Letters;
            for (int i = 0; i < letters.Length; i++)
            {
                int column = i % 121;
                string letter = letters.Substring(i, 1);
                AssertDrawn(column, letter, canvas => canvas.Text(column, letter));
            }
        }

        [TestMethod]
        [DataRow("il.", 18)]
        [DataRow("MWA", 28)]
        [DataRow("1 7", 24)]
        [DataRow("", 10)]
        public static void A_text_is_as_wide_as_its_letters_and_says_where_it_ends(string text, int end)
        {
            AssertDrawn(10, text, canvas => Assert.AreEqual(end, canvas.Text(10, text), "column after it"));
        }

        [TestMethod]
        [DataRow(113, "ABC", "AB")]
        [DataRow(111, "ABC", "ABC")]
        [DataRow(123, "ABC", "A")]
        [DataRow(124, "Ai", "")]
        [DataRow(127, "i!", "i")]
        [DataRow(125, "\u2116", "1")]
        public static void Nothing_is_drawn_past_the_edge_and_no_letter_in_part(int column, string text, string fits)
        {
            Canvas canvas = Begun();
            canvas.Number = 12;
            canvas.Text(column, text);
            new Picture(canvas.FrameBytes)
                .AssertPart(Page, 0, Canvas.Width, column, fits).AssertEmpty(Page + 1);
        }

        [TestMethod]
        [DataRow("in \u2116 days", "in 12 days")]
        [DataRow("\u2116\u03A3", "12345")]
        [DataRow("\u2116 of \u03A3", "12 of 345")]
        [DataRow("two\nlines", "two lines")]
        public static void Signs_in_a_text_stand_for_numbers_and_a_line_feed_for_a_space(string text, string expected)
        {
            Canvas canvas = Begun();
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
            AssertDrawn((Canvas.Width + 1 - Picture.WidthOf(expected)) / 2, expected, canvas =>
            {
                canvas.Number = number;
                canvas.Whole = 8;
                canvas.CentredLine(TextId.CyclesProved, 0);
            });
            AssertLarge(0, expected, (canvas, part) =>
            {
                canvas.Number = number;
                canvas.Whole = 8;
                canvas.LargeLine(0, TextId.CyclesProved, 0, part);
            });
        }

        [TestMethod]
        [DataRow((int)TextId.DoneLeakTest)]
        [DataRow((int)TextId.Waiting)]
        [DataRow((int)TextId.HintHoldBack)]
        [DataRow((int)TextId.HintBack)]
        [DataRow((int)TextId.None)]
        public static void Lines_of_a_text_are_drawn_one_by_one_and_a_missing_one_is_empty(int id)
        {
            TextId text = (TextId)id;
            string[] lines = Translations.Of(Language.English)[id].Split('\n');
            for (int i = 0; i < 5; i++)
            {
                int line = i;
                string expected = line < lines.Length ? lines[line] : string.Empty;
                int width = Picture.WidthOf(expected);
                AssertDrawn(4, expected, canvas => canvas.Line(4, text, line));
                AssertDrawn((Canvas.Width + 1 - width) / 2, expected, canvas => canvas.CentredLine(text, line));
                AssertDrawn(
                    127 - width,
                    expected,
                    canvas => Assert.AreEqual(127 - width, canvas.LineAtRight(127, text, line), "left column"));
                Assert.AreEqual(expected.Length > 0, Begun().HasLine(text, line), "has line " + line);
            }
        }

        [TestMethod]
        public static void A_text_of_two_lines_is_centred_in_one()
        {
            string expected = Translations.Of(Language.English)[(int)TextId.DeepClean];
            expected = expected.Split('\n')[0] + " " + expected.Split('\n')[1];
            AssertDrawn(
                (Canvas.Width + 1 - Picture.WidthOf(expected)) / 2,
                expected,
                canvas => canvas.CentredText(TextId.DeepClean));
        }

        [TestMethod]
        public static void Large_letters_stand_on_two_pages()
        {
            AssertLarge(44, "Detergent", (canvas, part) =>
                Assert.AreEqual(
                    46 + canvas.WidthOfLarge(TextId.DetergentBackflush, 0),
                    canvas.LargeLine(44, TextId.DetergentBackflush, 0, part),
                    "column after it"));
            AssertLarge(44, "backflush", (canvas, part) =>
                canvas.LargeLine(44, TextId.DetergentBackflush, 1, part));
            AssertLarge(44, string.Empty, (canvas, part) =>
                canvas.LargeLine(44, TextId.DetergentBackflush, 2, part));
        }

        [TestMethod]
        public static void A_large_line_is_centred_and_ends_at_the_edge()
        {
            Canvas canvas = new Canvas(Language.English);
            for (int part = 0; part < Canvas.LargeParts; part++)
            {
                canvas.Begin(Page + part, 0, Canvas.Width);
                canvas.LargeCentredLine(TextId.DoNotOpen, 0, part);
            }

            new Picture(canvas.FrameBytes).AssertLargeMiddle(Page, "DO NOT OPEN").AssertEmpty(Page + 2);
            AssertLarge(110, "De", (c, part) => c.LargeLine(110, TextId.DetergentBackflush, 0, part));
        }

        [TestMethod]
        [DataRow(96, "1/8", 1, 8)]
        [DataRow(87, "1/10", 1, 10)]
        public static void A_large_share_ends_at_its_column(int column, string text, int share, int all)
        {
            AssertLarge(column, text, (canvas, part) => canvas.LargeShare(120, share, all, part));
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
            Canvas canvas = Begun();
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
            AssertDrawn(Canvas.Width - Picture.WidthOf(text), text, canvas => canvas.Share(share, all));
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
            AssertLarge(11, text, (canvas, part) => canvas.LargeDecimal(11, tenths, part));
            AssertDigits(11, text, (canvas, part) => canvas.DigitsDecimal(11, tenths, part));
        }

        [TestMethod]
        public static void Where_a_comma_parts_decimals_it_is_drawn()
        {
            Canvas canvas = Begun();
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
            Canvas canvas = Begun();
            canvas.Column(30, 29, 8);
            canvas.Digits(30, 88, 1);
            new Picture(canvas.FrameBytes).AssertColumn(Page, 30, 0xFF).AssertColumn(Page, 58, 0xFF);
        }

        [TestMethod]
        public static void Pictures_are_drawn_part_by_part_and_none_draws_nothing()
        {
            for (int picture = 0; picture <= (int)Pictogram.PowerCut; picture++)
            {
                Canvas canvas = new Canvas(Language.English);
                for (int part = 0; part < Pictograms.Pages; part++)
                {
                    canvas.Begin(part, 0, Canvas.Width);
                    canvas.Picture(80, (Pictogram)picture, part);
                    canvas.Sign(10, (Icon)(picture % 11), part % 2);
                }

                Picture drawn = new Picture(canvas.FrameBytes);
                if (picture > 0)
                {
                    drawn.AssertPictogram(0, 80, (Pictogram)picture);
                }

                if (picture % 11 > 0)
                {
                    drawn.AssertIcon(2, 10, (Icon)(picture % 11));
                }

                drawn.AssertPart(1, 0, 10, 0, string.Empty).AssertPart(1, 26, picture > 0 ? 80 : 128, 0, string.Empty);
            }
        }

        [TestMethod]
        public static void Columns_are_cleared_without_what_is_beside_them()
        {
            Canvas canvas = Begun();
            canvas.Pattern(0xFF, 0xFF);
            canvas.Begin(Page, 20, 50);
            new Picture(canvas.FrameBytes)
                .AssertColumn(Page, 19, 0xFF).AssertPart(Page, 20, 50, 0, string.Empty).AssertColumn(Page, 50, 0xFF);
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
        [DataRow(40)]
        [DataRow(73)]
        [DataRow(74)]
        public static void Progress_is_thick_as_far_as_it_has_come(int filled)
        {
            Canvas canvas = Begun();
            canvas.Progress(74, filled);
            new Picture(canvas.FrameBytes)
                .AssertProgress(Page, 74, filled).AssertPart(Page, 74, Canvas.Width, 0, string.Empty)
                .AssertEmpty(Page + 1);
        }

        private static Canvas Begun()
        {
            Canvas canvas = new Canvas(Language.English);
            canvas.Begin(Page, 0, Canvas.Width);
            return canvas;
        }

        private static void AssertSet(GlyphSet set, int pages)
        {
            int end = set.Starts.Length;
            for (int i = 0; i < set.Starts.Length; i++)
            {
                Assert.AreEqual(end, set.Starts[i], "start of letter " + i);
                end += set.Width(i) * pages;
                for (int other = 0; other < i; other++)
                {
                    Assert.IsFalse(IsSame(set, i, other, pages), "same shape: letters " + other + " and " + i);
                }
            }

            Assert.AreEqual(end, set.Data.Length, "bytes");
        }

        private static bool IsSame(GlyphSet set, int glyph, int other, int pages)
        {
            int bytes = set.Width(glyph) * pages;
            int same = 0;
            while (same < bytes && set.Data[set.Starts[glyph] + same] == set.Data[set.Starts[other] + same])
            {
                same++;
            }

            return set.Width(glyph) == set.Width(other) && same == bytes;
        }

        /// <summary>What is drawn from column 11 on says where it ends.</summary>
        private static void AssertEnds(string expected, DrawingOn drawing)
        {
            int end = 0;
            AssertDrawn(11, expected, canvas => end = drawing(canvas));
            Assert.AreEqual(12 + Picture.WidthOf(expected), end, "column after " + expected);
        }

        private static void AssertDrawn(int column, string expected, Drawing drawing)
        {
            Canvas canvas = Begun();
            drawing(canvas);
            new Picture(canvas.FrameBytes).AssertPart(Page, 0, Canvas.Width, column, expected);
        }

        private static void AssertLarge(int column, string expected, DrawingPart drawing)
        {
            Parts(Canvas.LargeParts, drawing)
                .AssertLarge(Page, column, Canvas.Width, expected).AssertLarge(Page, 0, column, string.Empty);
        }

        private static void AssertDigits(int column, string expected, DrawingPart drawing)
        {
            Parts(Canvas.DigitParts, drawing).AssertDigits(Page, 0, Canvas.Width, column, expected);
        }

        private static Picture Parts(int parts, DrawingPart drawing)
        {
            Canvas canvas = new Canvas(Language.English);
            for (int part = 0; part < parts; part++)
            {
                canvas.Begin(Page + part, 0, Canvas.Width);
                drawing(canvas, part);
            }

            return new Picture(canvas.FrameBytes);
        }
    }
}
