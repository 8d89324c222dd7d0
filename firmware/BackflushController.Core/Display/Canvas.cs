using BackflushController.Core.Display.Glyphs;
using BackflushController.Core.Texts;

namespace BackflushController.Core.Display
{
    /// <summary>
    /// What a screen is drawn on: a surface that takes the texts of a language, and numbers, in three sizes. A line
    /// feed parts the lines of a text.
    /// </summary>
    public sealed class Canvas : LetterSurface
    {
        /// <summary>Columns between two words of the small letters.</summary>
        public const int Space = 5;

        /// <summary>Pages of a large letter.</summary>
        public const int LargeParts = 2;

        /// <summary>Pages of a digit.</summary>
        public const int DigitParts = 4;

        private const char LineFeed = '\n';
        private const int SecondsOfAMinute = 60;

        private readonly GlyphSet _small;
        private readonly GlyphSet _large;
        private readonly GlyphSet _digits;

        private TextBook _texts;

        /// <summary>A canvas on a dark frame.</summary>
        /// <param name="language">Language of the texts that are named by their id.</param>
        public Canvas(Language language)
        {
            GlyphSet[] sets = LetterSets.Create();
            _small = sets[LetterSets.Small];
            _large = sets[LetterSets.Large];
            _digits = sets[LetterSets.Digits];
            Speak(language);
        }

        /// <summary>Draws the texts in this language from now on.</summary>
        public void Speak(Language language)
        {
            _texts = new TextBook(language);
            DecimalMark = language == Language.English ? '.' : ',';
        }

        /// <summary>Draws a text in small letters, and returns the column after it.</summary>
        public int Text(int x, TextId id)
        {
            return Text(x, _texts.Of(id));
        }

        /// <summary>Draws a text in small letters; what does not fit is left out.</summary>
        public int Text(int x, string text)
        {
            return Write(_small, x, text, 0, text.Length, 0);
        }

        /// <summary>Draws a line of a text from a column on; the first is line 0, a missing one is empty.</summary>
        /// <returns>The column after it.</returns>
        public int Line(int x, TextId id, int line)
        {
            string text = _texts.Of(id);
            int start = StartOf(text, line);
            return Write(_small, x, text, start, EndOf(text, start), 0);
        }

        /// <summary>The same in the middle.</summary>
        public void CentredLine(TextId id, int line)
        {
            Centre(_small, _texts.Of(id), line, 0);
        }

        /// <summary>Draws a text of any number of lines in one, in the middle.</summary>
        public void CentredText(TextId id)
        {
            string text = _texts.Of(id);
            int left = (Width + 1 - Measure(_small, text, 0, text.Length)) / 2;
            Write(_small, left > 0 ? left : 0, text, 0, text.Length, 0);
        }

        /// <summary>The text has a line of this number that is not empty.</summary>
        public bool HasLine(TextId id, int line)
        {
            string text = _texts.Of(id);
            int start = StartOf(text, line);
            return EndOf(text, start) > start;
        }

        /// <summary>Columns of a line of a text in large letters.</summary>
        public int WidthOfLarge(TextId id, int line)
        {
            string text = _texts.Of(id);
            int start = StartOf(text, line);
            return Measure(_large, text, start, EndOf(text, start));
        }

        /// <summary>Draws a part of a line of a text in large letters.</summary>
        public int LargeLine(int x, TextId id, int line, int part)
        {
            string text = _texts.Of(id);
            int start = StartOf(text, line);
            return Write(_large, x, text, start, EndOf(text, start), part);
        }

        /// <summary>The same in the middle.</summary>
        public void LargeCentredLine(TextId id, int line, int part)
        {
            Centre(_large, _texts.Of(id), line, part);
        }

        /// <summary>Draws a part of tenths in large letters, one decimal, and returns the column after it.</summary>
        public int LargeDecimal(int x, int tenths, int part)
        {
            return WriteFixed(_large, x, tenths, 10, part);
        }

        /// <summary>Draws a part of "number/whole" in large letters that end at a column.</summary>
        public void LargeShare(int right, int number, int whole, int part)
        {
            Share(_large, right, number, whole, part);
        }

        /// <summary>Draws a small letter, and returns the column after it.</summary>
        public int Letter(int x, char letter)
        {
            return WriteLetter(_small, x, letter, 0);
        }

        /// <summary>Draws a whole number, 0 or more, and returns the column after it.</summary>
        public int WriteNumber(int x, int value)
        {
            return WriteNumber(_small, x, value, 0);
        }

        /// <summary>Draws a label and its number.</summary>
        public void Labelled(TextId label, int value)
        {
            WriteNumber(Text(1, label) + Space, value);
        }

        /// <summary>Draws "part/whole", ending at a column.</summary>
        public void Share(int part, int whole, int right = Width)
        {
            Share(_small, right, part, whole, 0);
        }

        /// <summary>Draws a line of a text that ends at a column, and returns its left column.</summary>
        public int LineAtRight(int right, TextId id, int line)
        {
            string text = _texts.Of(id);
            int start = StartOf(text, line);
            int end = EndOf(text, start);
            int left = right - Measure(_small, text, start, end);
            Write(_small, left, text, start, end, 0);
            return left;
        }

        /// <summary>Draws tenths as a number with one decimal, and returns the column after it.</summary>
        public int Decimal(int x, int tenths)
        {
            return WriteFixed(_small, x, tenths, 10, 0);
        }

        /// <summary>Draws hundredths as a number with two decimals, and returns the column after it.</summary>
        public int Hundredths(int x, int hundredths)
        {
            return WriteFixed(_small, x, hundredths, 100, 0);
        }

        /// <summary>Adds a part of a number of one or two digits, in the middle of two.</summary>
        /// <param name="x">Left column of the two.</param>
        /// <param name="value">More than 99 shows as 99.</param>
        /// <param name="part">Page of the number, 0 on top.</param>
        public void Digits(int x, int value, int part)
        {
            GlyphSet set = _digits;
            if (value > 99)
            {
                value = 99;
            }

            if (value < 10)
            {
                AddDigit(x + ((set.Width(0) + set.Gap) / 2), value, part);
                return;
            }

            AddDigit(AddDigit(x, value / 10, part), value % 10, part);
        }

        /// <summary>Draws a part of minutes and seconds, 0 to 99:59, and returns the column after it.</summary>
        public int Time(int x, int seconds, int part)
        {
            int minutes = seconds / SecondsOfAMinute;
            seconds %= SecondsOfAMinute;
            x = AddDigit(AddDigit(x, minutes / 10, part), minutes % 10, part);
            x = AddDigit(x, Alphabet.IndexOf(':'), part);
            return AddDigit(AddDigit(x, seconds / 10, part), seconds % 10, part);
        }

        /// <summary>Draws a part of tenths in digits, one decimal, and returns the column after it.</summary>
        public int DigitsDecimal(int x, int tenths, int part)
        {
            return WriteFixed(_digits, x, tenths, 10, part);
        }

        private static int StartOf(string text, int line)
        {
            int start = 0;
            for (; line > 0; line--)
            {
                int feed = text.IndexOf(LineFeed, start);
                if (feed < 0)
                {
                    return text.Length;
                }

                start = feed + 1;
            }

            return start;
        }

        private static int EndOf(string text, int start)
        {
            int feed = start < text.Length ? text.IndexOf(LineFeed, start) : -1;
            return feed < 0 ? text.Length : feed;
        }

        private void Centre(GlyphSet set, string text, int line, int part)
        {
            int start = StartOf(text, line);
            int end = EndOf(text, start);
            int left = (Width + 1 - Measure(set, text, start, end)) / 2;
            Write(set, left > 0 ? left : 0, text, start, end, part);
        }

        /// <summary>Adds a digit to what is there: it may stand between parts of the ring.</summary>
        private int AddDigit(int x, int glyph, int part)
        {
            GlyphSet set = _digits;
            byte[] data = set.Data;
            byte[] frame = FrameBytes;
            int width = set.Width(glyph);
            int after = x + width;
            if (after > Left && x < Right)
            {
                int from = set.Starts[glyph] + (part * width);
                int end = Origin + after;
                for (int at = Origin + x; at < end; at++)
                {
                    frame[at] |= data[from++];
                }
            }

            return after + set.Gap;
        }
    }
}
