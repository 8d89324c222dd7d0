using BackflushController.Core.Display;
using BackflushController.Core.Texts;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Screens
{
    /// <summary>
    /// A screen, drawn over a fully lit panel and read as a person does: what is on which page, and where.
    /// </summary>
    public sealed class Picture
    {
        /// <summary>Column of a text at the left edge.</summary>
        public const int LeftEdge = 1;

        private const byte BarEdges = 0x42;
        private const byte BarInside = 0x7E;
        private const byte ProgressDone = 0x3C;
        private const byte ProgressLeft = 0x10;
        private const int BigCell = 18;
        private const int BigColon = 13;

        private readonly byte[] _frame;
        private readonly FrameText _text;

        /// <summary>A picture that is drawn already.</summary>
        public Picture(byte[] frame)
        {
            _frame = frame;
            _text = new FrameText(frame);
        }

        /// <summary>Draws a screen in English.</summary>
        public static Picture Of(IScreen screen, DisplayStatus status) => Of(Language.English, screen, status);

        /// <summary>Draws a screen.</summary>
        public static Picture Of(Language language, IScreen screen, DisplayStatus status)
        {
            Canvas canvas = new Canvas(language);
            for (int page = 0; page < Canvas.Pages; page++)
            {
                canvas.Begin(page);
                screen.Paint(page, status, canvas);
            }

            return new Picture(canvas.FrameBytes);
        }

        /// <summary>The topmost page is lit, with this text in its middle.</summary>
        public Picture AssertTitle(string text) => AssertLitMiddle(0, text);

        /// <summary>From this page down each text, and no more, begins at the left edge; empty: nothing.</summary>
        public Picture AssertLeft(int page, params string[] texts)
        {
            for (int i = 0; i < texts.Length; i++)
            {
                AssertLit(page + i, false);
                AssertPart(page + i, 0, Canvas.Width, LeftEdge, texts[i]);
            }

            return this;
        }

        /// <summary>The same, dark on lit.</summary>
        public Picture AssertLitLeft(int page, string text)
        {
            AssertLit(page, true);
            return AssertPart(page, 0, Canvas.Width, LeftEdge, text);
        }

        /// <summary>From this page down each text, and no more, is in the middle of its page; empty: nothing.</summary>
        public Picture AssertMiddle(int page, params string[] texts)
        {
            for (int i = 0; i < texts.Length; i++)
            {
                AssertLit(page + i, false);
                AssertPart(page + i, 0, Canvas.Width, Middle(texts[i]), texts[i]);
            }

            return this;
        }

        /// <summary>The same, dark on lit.</summary>
        public Picture AssertLitMiddle(int page, string text)
        {
            AssertLit(page, true);
            return AssertPart(page, 0, Canvas.Width, Middle(text), text);
        }

        /// <summary>Between two columns there is this text and no more, and it begins at a column.</summary>
        public Picture AssertPart(int page, int left, int right, int column, string text)
        {
            string read = _text.Read(page, left, right, out int found);
            Assert.AreEqual(text, read, "text of page " + page.ToString());
            if (text.Length > 0)
            {
                Assert.AreEqual(column, found, "column of " + text);
            }

            return this;
        }

        /// <summary>The page is dark.</summary>
        public Picture AssertEmpty(int page)
        {
            AssertLit(page, false);
            return AssertPart(page, 0, Canvas.Width, FrameText.Nowhere, string.Empty);
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

        /// <summary>From this page down over three there are these large digits, the first at a column.</summary>
        public Picture AssertBig(int page, int left, string digits)
        {
            int x = left;
            for (int i = 0; i < digits.Length; i++)
            {
                int width = digits[i] == ':' ? BigColon : BigCell;
                char read = _text.ReadBig(page, x, width);
                Assert.AreEqual((int)digits[i], (int)read, "large digit " + i.ToString() + " of " + digits);
                x += width;
            }

            return this;
        }

        /// <summary>From a column to the right edge there is a framed bar, filled so far.</summary>
        public Picture AssertBar(int page, int left, int filled)
        {
            for (int x = left; x < Canvas.Width; x++)
            {
                bool inside = x < left + filled || x == left || x == Canvas.Width - 1;
                AssertColumn(page, x, inside ? BarInside : BarEdges);
            }

            return this;
        }

        /// <summary>Over the whole page there is a line, thick so far.</summary>
        public Picture AssertProgress(int page, int filled)
        {
            for (int x = 0; x < Canvas.Width; x++)
            {
                AssertColumn(page, x, x < filled ? ProgressDone : ProgressLeft);
            }

            return this;
        }

        /// <summary>The eight pixels of a column are these, bit 0 on top.</summary>
        public Picture AssertColumn(int page, int column, byte pixels)
        {
            byte found = _frame[(page * Canvas.Width) + column];
            Assert.AreEqual(pixels, found, "column " + column.ToString() + " of page " + page.ToString());

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

        /// <summary>The page is lit, or it is not.</summary>
        public Picture AssertLit(int page, bool lit)
        {
            Assert.AreEqual(lit, _text.IsLit(page), "lit page " + page.ToString());

            return this;
        }

        /// <summary>Left column of a text that has as much on its left as on its right, or a column more.</summary>
        private static int Middle(string text)
        {
            int columns = (text.Length * Font.CellWidth) - 1;
            return (Canvas.Width - columns) / 2;
        }
    }
}
