using BackflushController.Core.Display;
using BackflushController.Core.Display.Glyphs;
using BackflushController.Core.Display.Layouts;
using BackflushController.Core.Texts;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Screens
{
    /// <summary>
    /// A screen, drawn over a fully lit panel and compared dot by dot with what is to be on it, and where.
    /// </summary>
    public sealed class Picture
    {
        /// <summary>Column of a text at the left edge of a sheet.</summary>
        public const int LeftEdge = 1;

        private const byte ProgressDone = 0x3C;
        private const byte ProgressLeft = 0x10;

        private static readonly Alphabet Letters = new Alphabet();
        private static readonly GlyphSet Small = LetterSets.Create()[LetterSets.Small];
        private static readonly GlyphSet Large = LetterSets.Create()[LetterSets.Large];
        private static readonly GlyphSet Digits = LetterSets.Create()[LetterSets.Digits];

        private readonly byte[] _frame;

        /// <summary>A picture that is drawn already.</summary>
        public Picture(byte[] frame)
        {
            _frame = frame;
        }

        /// <summary>Draws a screen in English on 64 rows.</summary>
        public static Picture Of(IScreen screen, DisplayStatus status)
        {
            return Of(new TallLayout(), SceneOf(screen, status), status);
        }

        /// <summary>Draws a scene in English.</summary>
        public static Picture Of(ILayout layout, Scene scene, DisplayStatus status)
        {
            Canvas canvas = new Canvas(Language.English);
            for (int i = 0; i < canvas.FrameBytes.Length; i++)
            {
                canvas.FrameBytes[i] = byte.MaxValue;
            }

            for (int tile = 0; tile < Panel.TilesOfPage * layout.Pages; tile++)
            {
                layout.Paint(tile, scene, status, canvas);
            }

            return new Picture(canvas.FrameBytes);
        }

        /// <summary>What a screen says.</summary>
        public static Scene SceneOf(IScreen screen, DisplayStatus status)
        {
            Scene scene = new Scene();
            scene.Clear();
            scene.Turn = status.Turn;
            screen.Compose(status, scene);
            return scene;
        }

        /// <summary>From this page down each text, and no more, begins at the left edge; empty: nothing.</summary>
        public Picture AssertLeft(int page, params string[] texts)
        {
            for (int i = 0; i < texts.Length; i++)
            {
                AssertPart(page + i, 0, Canvas.Width, LeftEdge, texts[i]);
            }

            return this;
        }

        /// <summary>From this page down each text, and no more, is in the middle of its page; empty: nothing.</summary>
        public Picture AssertMiddle(int page, params string[] texts)
        {
            for (int i = 0; i < texts.Length; i++)
            {
                AssertPart(page + i, 0, Canvas.Width, (Canvas.Width + 1 - WidthOf(Small, texts[i])) / 2, texts[i]);
            }

            return this;
        }

        /// <summary>Two texts, and no more: one begins at the left edge, one ends at the right.</summary>
        public Picture AssertEnds(int page, string left, string right)
        {
            int column = Canvas.Width - WidthOf(Small, right);
            return AssertPart(page, 0, column, LeftEdge, left).AssertPart(page, column, Canvas.Width, column, right);
        }

        /// <summary>Between two columns there are these small texts, a word apart, and no more.</summary>
        public Picture AssertWords(int page, int left, int right, params string[] words)
        {
            int column = left;
            for (int i = 0; i < words.Length; i++)
            {
                int end = i + 1 == words.Length ? right : column + WidthOf(Small, words[i]) + Small.Gap + Canvas.Space;
                AssertPart(page, column, end, column, words[i]);
                column = end;
            }

            return this;
        }

        /// <summary>What a short press and a long one do, in their places, and no more; empty: nothing.</summary>
        public Picture AssertHint(int page, string shortPress, string longPress)
        {
            const int WordLeft = 11;
            int right = longPress.Length == 0 ? Canvas.Width : Canvas.Width - WidthOf(Small, longPress) - WordLeft;
            AssertPart(page, 0, WordLeft, 0, shortPress.Length > 0 ? "\u25CB" : string.Empty);
            AssertPart(page, WordLeft, right, WordLeft, shortPress);
            if (longPress.Length > 0)
            {
                AssertPart(page, right, right + WordLeft, right, "\u25CF");
                AssertPart(page, right + WordLeft, Canvas.Width, right + WordLeft, longPress);
            }

            return this;
        }

        /// <summary>
        /// From this page down over two there is this large text between two columns, and no more; it begins at the
        /// left one.
        /// </summary>
        public Picture AssertLarge(int page, int left, int right, string text)
        {
            return AssertGlyphs(Large, page, left, right, left, text);
        }

        /// <summary>The same in the middle, and no more.</summary>
        public Picture AssertLargeMiddle(int page, string text)
        {
            return AssertGlyphs(Large, page, 0, Canvas.Width, (Canvas.Width + 1 - WidthOf(Large, text)) / 2, text);
        }

        /// <summary>
        /// From this page down over four there are these digits between two columns, and no more, and they begin at a
        /// column.
        /// </summary>
        public Picture AssertDigits(int page, int left, int right, int column, string text)
        {
            return AssertGlyphs(Digits, page, left, right, column, text);
        }

        /// <summary>From this page down, at the left edge, there is this pictogram.</summary>
        public Picture AssertPictogram(int page, Pictogram picture) => AssertPictogram(page, 0, picture);

        /// <summary>From this page down there is this pictogram.</summary>
        public Picture AssertPictogram(int page, int left, Pictogram picture)
        {
            return AssertPicture(page, left, Pictograms.Of(picture), Pictograms.Width, Pictograms.Pages);
        }

        /// <summary>From this page down there is this icon.</summary>
        public Picture AssertIcon(int page, int left, Icon icon)
        {
            return AssertPicture(page, left, Icons.Of(icon), Icons.Width, Icons.Pages);
        }

        /// <summary>Between two columns there is this small text and no more, and it begins at a column.</summary>
        public Picture AssertPart(int page, int left, int right, int column, string text)
        {
            return AssertGlyphs(Small, page, left, right, column, text);
        }

        /// <summary>The page is dark.</summary>
        public Picture AssertEmpty(int page)
        {
            return AssertPart(page, 0, Canvas.Width, 0, string.Empty);
        }

        /// <summary>All pages from one to another are dark.</summary>
        public Picture AssertEmpty(int firstPage, int lastPage)
        {
            for (int page = firstPage; page <= lastPage; page++)
            {
                AssertEmpty(page);
            }

            return this;
        }

        /// <summary>From the left edge there is a line of so many columns, thick so far.</summary>
        public Picture AssertProgress(int page, int width, int filled)
        {
            for (int x = 0; x < width; x++)
            {
                AssertColumn(page, x, x < filled ? ProgressDone : ProgressLeft);
            }

            return this;
        }

        /// <summary>The eight pixels of a column are these, bit 0 on top.</summary>
        public Picture AssertColumn(int page, int column, byte pixels)
        {
            byte found = _frame[(page * Canvas.Width) + column];
            if (pixels != found)
            {
                Assert.AreEqual(pixels, found, "column " + column.ToString() + " of page " + page.ToString());
            }

            return this;
        }

        /// <summary>Rows of the bar in this column from the bottom of a page up, without a gap.</summary>
        public int HeightAt(int column, int bottomPage)
        {
            int rows = 0;
            while (rows < (bottomPage + 1) * 8
                && (_frame[((bottomPage - (rows / 8)) * Canvas.Width) + column] & (0x80 >> (rows % 8))) != 0)
            {
                rows++;
            }

            return rows;
        }

        /// <summary>The small text is this wide.</summary>
        public static int WidthOf(string text) => WidthOf(Small, text);

        /// <summary>The large text is this wide.</summary>
        public static int WidthOfLarge(string text) => WidthOf(Large, text);

        private static int WidthOf(GlyphSet set, string text)
        {
            int width = 0;
            foreach (char letter in text)
            {
                width += set.Width(Letters.IndexOf(letter)) + set.Gap;
            }

            return width > 0 ? width - set.Gap : 0;
        }

        private Picture AssertPicture(int page, int left, PackedPicture picture, int width, int parts)
        {
            for (int part = 0; part < parts; part++)
            {
                byte[] columns = new byte[width];
                picture.Paint(columns, 0, part);
                for (int i = 0; i < width; i++)
                {
                    AssertColumn(page + part, left + i, columns[i]);
                }
            }

            return this;
        }

        private Picture AssertGlyphs(GlyphSet set, int page, int left, int right, int column, string text)
        {
            int parts = set == Large ? Canvas.LargeParts : set == Digits ? Canvas.DigitParts : 1;
            for (int part = 0; part < parts; part++)
            {
                byte[] expected = Expected(set, part, column, text);
                for (int i = left; i < right; i++)
                {
                    if (_frame[((page + part) * Canvas.Width) + i] != expected[i])
                    {
                        string where = "page " + (page + part) + " column " + i;
                        Assert.IsTrue(false, where + " is not of \"" + text + "\"");
                    }
                }
            }

            return this;
        }

        private static byte[] Expected(GlyphSet set, int part, int column, string text)
        {
            byte[] expected = new byte[Canvas.Width];
            int x = column;
            for (int letter = 0; letter < text.Length; letter++)
            {
                int glyph = Letters.IndexOf(text[letter]);
                int width = set.Width(glyph);
                for (int i = 0; i < width && x + i < Canvas.Width; i++)
                {
                    expected[x + i] = set.Data[set.Starts[glyph] + (part * width) + i];
                }

                x += width + set.Gap;
            }

            return expected;
        }
    }
}
