using BackflushController.Core.Display;

namespace BackflushController.Core.Tests.Screens
{
    /// <summary>
    /// Reads the letters of a picture back out of its pixels, at any column, dark on lit pages too. Nothing but letters
    /// with their gaps is taken for text.
    /// </summary>
    public sealed class FrameText
    {
        /// <summary>Stands for pixels that are no letter.</summary>
        public const string Unreadable = "\u2588";

        /// <summary>Column of a text that is not there.</summary>
        public const int Nowhere = -1;

        private const int MostBlankColumns = 2;
        private const int Blank = 0;
        private const int None = -1;
        private const int BigScale = 3;
        private const int BigTopRow = 2;
        private const int LettersOfDigits = 10;

        private readonly byte[] _frame;
        private readonly Font _font = new Font();

        /// <summary>Reads this picture.</summary>
        public FrameText(byte[] frame)
        {
            _frame = frame;
        }

        /// <summary>The page is lit and its letters are dark.</summary>
        public bool IsLit(int page) => _frame[page * Canvas.Width] == 0xFF;

        /// <summary>
        /// The text between two columns, without the blanks around it. <see cref="Unreadable"/> when there are other
        /// pixels as well.
        /// </summary>
        /// <param name="page">Page, 0 on top.</param>
        /// <param name="left">First column that is read.</param>
        /// <param name="right">Column after the last.</param>
        /// <param name="column">Left column of the first letter's cell, or <see cref="Nowhere"/>.</param>
        public string Read(int page, int left, int right, out int column)
        {
            column = Nowhere;
            int first = left;
            while (first < right && IsBlank(page, first))
            {
                first++;
            }

            if (first == right)
            {
                return string.Empty;
            }

            int last = right - 1;
            while (IsBlank(page, last))
            {
                last--;
            }

            // Some letters have blank columns on their left.
            for (column = first; column >= left && column >= first - MostBlankColumns; column--)
            {
                string text = ReadCells(page, column, last);
                if (text.Length > 0)
                {
                    return text;
                }
            }

            column = first;
            return Unreadable;
        }

        /// <summary>
        /// A digit or the colon that is three times as large and stands in three pages; a space where nothing is, the
        /// <see cref="Unreadable"/> one for other pixels.
        /// </summary>
        /// <param name="page">The topmost page.</param>
        /// <param name="left">Left column.</param>
        /// <param name="width">Columns that belong to it.</param>
        public char ReadBig(int page, int left, int width)
        {
            for (int i = 0; i <= LettersOfDigits; i++)
            {
                if (IsBig((char)('0' + i), page, left, width))
                {
                    return (char)('0' + i);
                }
            }

            return IsBig(' ', page, left, width) ? ' ' : Unreadable[0];
        }

        private bool IsBlank(int page, int column) => Pixels(page, column) == Blank;

        /// <summary>The ink of a column: lit pixels, or the dark ones of a lit page.</summary>
        private int Pixels(int page, int column)
        {
            int pixels = _frame[(page * Canvas.Width) + column];
            return IsLit(page) ? pixels ^ 0xFF : pixels;
        }

        private string ReadCells(int page, int from, int last)
        {
            char[] letters = new char[((last - from) / Font.CellWidth) + 1];
            for (int i = 0; i < letters.Length; i++)
            {
                int number = NumberAt(page, from + (i * Font.CellWidth), last);
                if (number == None)
                {
                    return string.Empty;
                }

                letters[i] = Font.Letters[number];
            }

            return new string(letters);
        }

        private int NumberAt(int page, int x, int last)
        {
            int gap = x + Font.GlyphWidth;
            if (gap <= last && !IsBlank(page, gap))
            {
                return None;
            }

            for (int number = 0; number < Font.Letters.Length; number++)
            {
                int i = 0;
                while (i < Font.GlyphWidth
                    && _font.Upright[(number * Font.GlyphWidth) + i] == (x + i <= last ? Pixels(page, x + i) : Blank))
                {
                    i++;
                }

                if (i == Font.GlyphWidth)
                {
                    return number;
                }
            }

            return None;
        }

        private bool IsBig(char letter, int page, int left, int width)
        {
            int shape = _font.IndexOf(letter);
            for (int x = 0; x < width; x++)
            {
                int column = x / BigScale;
                int small = column < Font.GlyphWidth ? _font.Upright[shape + column] : Blank;
                if (Tall(page, left + x) != Stretched(small))
                {
                    return false;
                }
            }

            return true;
        }

        /// <summary>24 rows of a column, bit 0 on top.</summary>
        private int Tall(int page, int column)
        {
            int at = (page * Canvas.Width) + column;
            return _frame[at] | (_frame[at + Canvas.Width] << 8) | (_frame[at + (2 * Canvas.Width)] << 16);
        }

        private static int Stretched(int small)
        {
            int tall = 0;
            for (int row = 0; row < 21; row++)
            {
                tall |= ((small >> (row / BigScale)) & 1) << (BigTopRow + row);
            }

            return tall;
        }
    }
}
