using BackflushController.Core.Display;
using BackflushController.Core.Display.Glyphs;
using BackflushController.Core.Texts;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Screens
{
    [TestClass]
    public class CanvasTests
    {
        private const int Page = DrawnCanvas.Page;

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
            Assert.AreEqual(alphabet.IndexOf('?'), alphabet.IndexOf('\u0416'), "a letter after Latin-1");
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
                DrawnCanvas.AssertDrawn(column, letter, canvas => canvas.Text(column, letter));
            }
        }

        [TestMethod]
        [DataRow("il.", 18)]
        [DataRow("MWA", 28)]
        [DataRow("1 7", 24)]
        [DataRow("", 10)]
        public static void A_text_is_as_wide_as_its_letters_and_says_where_it_ends(string text, int end)
        {
            DrawnCanvas.AssertDrawn(10, text, canvas => Assert.AreEqual(end, canvas.Text(10, text), "column after it"));
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
            Canvas canvas = DrawnCanvas.Begun();
            canvas.Number = 12;
            canvas.Text(column, text);
            new Picture(canvas.FrameBytes)
                .AssertPart(Page, 0, Canvas.Width, column, fits).AssertEmpty(Page + 1);
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
                DrawnCanvas.AssertDrawn(4, expected, canvas => canvas.Line(4, text, line));
                DrawnCanvas.AssertDrawn(
                    (Canvas.Width + 1 - width) / 2, expected, canvas => canvas.CentredLine(text, line));
                DrawnCanvas.AssertDrawn(
                    127 - width,
                    expected,
                    canvas => Assert.AreEqual(127 - width, canvas.LineAtRight(127, text, line), "left column"));
                Assert.AreEqual(expected.Length > 0, DrawnCanvas.Begun().HasLine(text, line), "has line " + line);
            }
        }

        [TestMethod]
        public static void A_text_of_two_lines_is_centred_in_one()
        {
            string expected = Translations.Of(Language.English)[(int)TextId.DeepClean];
            expected = expected.Split('\n')[0] + " " + expected.Split('\n')[1];
            DrawnCanvas.AssertDrawn(
                (Canvas.Width + 1 - Picture.WidthOf(expected)) / 2,
                expected,
                canvas => canvas.CentredText(TextId.DeepClean));
        }

        [TestMethod]
        public static void Large_letters_stand_on_two_pages()
        {
            DrawnCanvas.AssertLarge(44, "Detergent", (canvas, part) =>
                Assert.AreEqual(
                    46 + canvas.WidthOfLarge(TextId.DetergentBackflush, 0),
                    canvas.LargeLine(44, TextId.DetergentBackflush, 0, part),
                    "column after it"));
            DrawnCanvas.AssertLarge(44, "backflush", (canvas, part) =>
                canvas.LargeLine(44, TextId.DetergentBackflush, 1, part));
            DrawnCanvas.AssertLarge(44, string.Empty, (canvas, part) =>
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
            DrawnCanvas.AssertLarge(110, "De", (c, part) => c.LargeLine(110, TextId.DetergentBackflush, 0, part));
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
    }
}
