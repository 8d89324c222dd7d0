using System;
using BackflushController.Core.Display.Glyphs;
using BackflushController.Core.Texts;

namespace BackflushController.Core.Display
{
    /// <summary>
    /// Draws one page of the frame at a time, by whole columns: the interpreter takes microseconds for a byte copied by
    /// <see cref="Array.Copy(Array, int, Array, int, int)"/> and tens of them for a pixel set by hand. What is taller
    /// than a page is drawn in parts, one for each of its pages, 0 on top.
    /// <para>
    /// In a text <see cref="NumberSign"/> stands for <see cref="Number"/>, <see cref="WholeSign"/> for
    /// <see cref="Whole"/>, and a line feed parts its lines.
    /// </para>
    /// </summary>
    public sealed class Canvas
    {
        /// <summary>Columns; also the bytes of a page, one byte a column, bit 0 the page's top row.</summary>
        public const int Width = 128;

        /// <summary>Pages of eight rows, 0 on top; a flat panel shows the first half of them.</summary>
        public const int Pages = 8;

        /// <summary>Bytes of the picture.</summary>
        public const int Bytes = Width * Pages;

        /// <summary>Columns between two words of the small letters.</summary>
        public const int Space = 5;

        /// <summary>Pages of a large letter.</summary>
        public const int LargeParts = 2;

        /// <summary>Pages of a digit.</summary>
        public const int DigitParts = 4;

        /// <summary>In a text: stands for <see cref="Number"/>.</summary>
        public const char NumberSign = '\u2116';

        /// <summary>In a text: stands for <see cref="Whole"/>.</summary>
        public const char WholeSign = '\u03A3';

        /// <summary>The picture.</summary>
        public readonly byte[] FrameBytes = new byte[Bytes];

        /// <summary>The number that texts mention, 0 or more.</summary>
        public int Number;

        /// <summary>The second number that texts mention: of how many.</summary>
        public int Whole;

        /// <summary>The first column that is drawn on, see <see cref="Begin"/>.</summary>
        public int Left;

        /// <summary>The column after the last one.</summary>
        public int Right = Width;

        private const byte Thick = 0x3C;
        private const byte Thin = 0x10;

        private const char LineFeed = '\n';
        private const int SecondsOfAMinute = 60;

        private readonly Alphabet _alphabet = new Alphabet();
        private readonly GlyphSet _small;
        private readonly GlyphSet _large;
        private readonly GlyphSet _digits;
        private readonly Ring _ring = new Ring();

        // Those that were drawn, so that a cycle leaves no garbage.
        private readonly PackedPicture[] _icons = new PackedPicture[(int)Icon.LeverDown + 1];

        // The last one that was drawn: a screen has one, and all would take 3 KB.
        private PackedPicture _pictogram = Pictograms.Of(Pictogram.Detergent);

        private TextBook _texts;
        private char _decimalMark;
        private int _origin;

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
            _decimalMark = language == Language.English ? '.' : ',';
        }

        /// <summary>
        /// Clears some columns of a page; what follows is drawn on it, as far as it is within them.
        /// </summary>
        public void Begin(int page, int left, int right)
        {
            _origin = page * Width;
            Left = left;
            Right = right;
            Array.Clear(FrameBytes, _origin + left, right - left);
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
            x = AddDigit(x, _alphabet.IndexOf(':'), part);
            return AddDigit(AddDigit(x, seconds / 10, part), seconds % 10, part);
        }

        /// <summary>Draws a part of tenths in digits, one decimal, and returns the column after it.</summary>
        public int DigitsDecimal(int x, int tenths, int part)
        {
            return WriteFixed(_digits, x, tenths, 10, part);
        }

        /// <summary>Draws a part of a pictogram.</summary>
        public void Picture(int x, Pictogram picture, int part)
        {
            if (picture == Pictogram.None || x >= Right || x + Pictograms.Width <= Left)
            {
                return;
            }

            if (_pictogram.Number != (int)picture)
            {
                _pictogram = Pictograms.Of(picture);
            }

            _pictogram.Paint(FrameBytes, _origin + x, part);
        }

        /// <summary>Draws a part of an icon.</summary>
        public void Sign(int x, Icon icon, int part)
        {
            if (icon == Icon.None)
            {
                return;
            }

            PackedPicture drawn = _icons[(int)icon];
            if (drawn == null)
            {
                drawn = Icons.Of(icon);
                _icons[(int)icon] = drawn;
            }

            drawn.Paint(FrameBytes, _origin + x, part);
        }

        /// <summary>Draws a part of the ring around the seconds that are left.</summary>
        /// <param name="x">Left column.</param>
        /// <param name="part">Page of the ring, 0 on top.</param>
        /// <param name="step">How much is over, 0 to <see cref="Ring.Steps"/>.</param>
        /// <param name="isDotted">What is left is dotted, not solid.</param>
        public void DrawRing(int x, int part, int step, bool isDotted)
        {
            _ring.Paint(FrameBytes, _origin + x, part, step, isDotted);
        }

        /// <summary>Copies columns as they are.</summary>
        public void Copy(int x, byte[] columns, int start, int width)
        {
            Array.Copy(columns, start, FrameBytes, _origin + x, width);
        }

        /// <summary>Fills the page with a column pattern, over and over.</summary>
        public void Pattern(byte even, byte odd)
        {
            for (int i = Left; i < Right; i += 2)
            {
                FrameBytes[_origin + i] = even;
                FrameBytes[_origin + i + 1] = odd;
            }
        }

        /// <summary>Draws an upright bar, from the bottom of the page up.</summary>
        /// <param name="x">Left column.</param>
        /// <param name="width">Columns.</param>
        /// <param name="rows">Rows, 0 to 8.</param>
        public void Column(int x, int width, int rows)
        {
            if (x >= Right || x + width <= Left)
            {
                return;
            }

            Fill(x, x + width, (byte)(0xFF00 >> rows));
        }

        /// <summary>Draws progress from the left edge on: a thin line, thick as far as it has come.</summary>
        /// <param name="width">Columns.</param>
        /// <param name="filled">Columns that are thick, 0 to <paramref name="width"/>.</param>
        public void Progress(int width, int filled)
        {
            Fill(0, filled, Thick);
            Fill(filled, width, Thin);
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

        private void Share(GlyphSet set, int right, int number, int whole, int part)
        {
            int x = right - WidthOf(set, number) - WidthOf(set, whole) - set.Width(_alphabet.IndexOf('/'));
            x = WriteLetter(set, WriteNumber(set, x, number, part), '/', part);
            WriteNumber(set, x, whole, part);
        }

        private void Centre(GlyphSet set, string text, int line, int part)
        {
            int start = StartOf(text, line);
            int end = EndOf(text, start);
            int left = (Width + 1 - Measure(set, text, start, end)) / 2;
            Write(set, left > 0 ? left : 0, text, start, end, part);
        }

        /// <summary>Columns of a text, its numbers included.</summary>
        private int Measure(GlyphSet set, string text, int start, int end)
        {
            byte[] data = set.Data;
            byte[] numbers = _alphabet.Numbers;
            int gap = set.Gap;
            int total = 0;
            for (int i = start; i < end; i++)
            {
                char letter = text[i];
                if (letter == NumberSign || letter == WholeSign)
                {
                    total += WidthOf(set, letter == NumberSign ? Number : Whole);
                    continue;
                }

                total += data[letter < Alphabet.Direct ? numbers[letter] : _alphabet.IndexOf(letter)] + gap;
            }

            return total > 0 ? total - gap : 0;
        }

        private int Write(GlyphSet set, int x, string text, int start, int end, int part)
        {
            // The dearest loop of the panel: locals, because a field costs the interpreter as much as five of them.
            byte[] data = set.Data;
            ushort[] starts = set.Starts;
            byte[] frame = FrameBytes;
            byte[] numbers = _alphabet.Numbers;
            int gap = set.Gap;
            int left = Left;
            int right = Right;
            int origin = _origin;
            for (int i = start; i < end && x < right; i++)
            {
                char letter = text[i];
                if (letter == NumberSign || letter == WholeSign)
                {
                    x = WriteNumber(set, x, letter == NumberSign ? Number : Whole, part);
                    continue;
                }

                int glyph = letter < Alphabet.Direct ? numbers[letter] : _alphabet.IndexOf(letter);
                int width = data[glyph];
                int after = x + width;
                if (after > left && after <= Width)
                {
                    Array.Copy(data, starts[glyph] + (part * width), frame, origin + x, width);
                }

                x = after + gap;
            }

            return x;
        }

        private int WriteLetter(GlyphSet set, int x, char letter, int part)
        {
            return WriteGlyph(set, x, _alphabet.IndexOf(letter), part);
        }

        private int WriteGlyph(GlyphSet set, int x, int glyph, int part)
        {
            int width = set.Width(glyph);
            int after = x + width;
            if (after > Left && x < Right && after <= Width)
            {
                Array.Copy(set.Data, set.Starts[glyph] + (part * width), FrameBytes, _origin + x, width);
            }

            return after + set.Gap;
        }

        private int WriteNumber(GlyphSet set, int x, int value, int part)
        {
            int divisor = 1;
            while (value / divisor >= 10)
            {
                divisor *= 10;
            }

            for (; divisor > 0; divisor /= 10)
            {
                x = WriteGlyph(set, x, value / divisor % 10, part);
            }

            return x;
        }

        private int WriteFixed(GlyphSet set, int x, int value, int unit, int part)
        {
            if (value < 0)
            {
                x = WriteLetter(set, x, '-', part);
                value = -value;
            }

            x = WriteLetter(set, WriteNumber(set, x, value / unit, part), _decimalMark, part);
            for (unit /= 10; unit > 0; unit /= 10)
            {
                x = WriteGlyph(set, x, value / unit % 10, part);
            }

            return x;
        }

        /// <summary>Columns of a number, the gap after its last digit included.</summary>
        private static int WidthOf(GlyphSet set, int value)
        {
            int width = 0;
            do
            {
                width += set.Width(value % 10) + set.Gap;
                value /= 10;
            }
            while (value > 0);

            return width;
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
                int end = _origin + after;
                for (int at = _origin + x; at < end; at++)
                {
                    frame[at] |= data[from++];
                }
            }

            return after + set.Gap;
        }

        /// <summary>Fills columns with the same pattern. Each copy is of twice as many as the one before.</summary>
        private void Fill(int x, int end, byte pattern)
        {
            byte[] frame = FrameBytes;
            int from = _origin + x;
            int width = end - x;
            if (width > 0)
            {
                frame[from] = pattern;
            }

            for (int done = 1; done < width; done *= 2)
            {
                Array.Copy(frame, from, frame, from + done, done * 2 < width ? done : width - done);
            }
        }
    }
}
