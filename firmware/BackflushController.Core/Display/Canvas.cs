using System;
using BackflushController.Core.Texts;

namespace BackflushController.Core.Display
{
    /// <summary>
    /// Draws one page of the frame at a time, by whole columns: the interpreter takes microseconds for a byte copied by
    /// <see cref="Array.Copy(Array, int, Array, int, int)"/> and tens of them for a pixel set by hand.
    /// </summary>
    public sealed class Canvas
    {
        /// <summary>Columns; also the bytes of a page, one byte a column, bit 0 the page's top row.</summary>
        public const int Width = 128;

        /// <summary>Pages of eight rows, 0 on top.</summary>
        public const int Pages = 8;

        /// <summary>Bytes of the picture.</summary>
        public const int Bytes = Width * Pages;

        /// <summary>The picture.</summary>
        public readonly byte[] FrameBytes = new byte[Bytes];

        private const byte Full = 0x7E;
        private const byte Edges = 0x42;
        private const byte Thick = 0x3C;
        private const byte Thin = 0x10;
        private const int Columns = Width / Font.CellWidth;

        // Where in the stripes each begins: a page's width of the same column.
        private const int Lit = 0;
        private const int BarFull = Width;
        private const int BarEmpty = 2 * Width;
        private const int TrackDone = 3 * Width;
        private const int TrackLeft = 4 * Width;
        private const int Stripes = 5;

        private string[] _texts;
        private readonly Font _font = new Font();
        private readonly BigDigits _bigDigits;
        private readonly byte[] _stripes = new byte[Stripes * Width];

        private byte[] _glyphs;
        private int _origin;

        /// <summary>A canvas on a dark frame.</summary>
        /// <param name="language">Language of the texts that are named by their id.</param>
        public Canvas(Language language)
        {
            _texts = Translations.Of(language);
            _bigDigits = new BigDigits(_font);
            _glyphs = _font.Upright;
            for (int i = 0; i < Width; i++)
            {
                _stripes[Lit + i] = 0xFF;
                _stripes[BarFull + i] = Full;
                _stripes[BarEmpty + i] = Edges;
                _stripes[TrackDone + i] = Thick;
                _stripes[TrackLeft + i] = Thin;
            }
        }

        /// <summary>Goes on in a language.</summary>
        public void Speak(Language language)
        {
            // There is no room for the texts of two.
            _texts = null;
            _texts = Translations.Of(language);
        }

        /// <summary>Clears a page; what follows is drawn on it.</summary>
        public void Begin(int page)
        {
            _origin = page * Width;
            _glyphs = _font.Upright;
            Array.Clear(FrameBytes, _origin, Width);
        }

        /// <summary>Lights the page, which is empty yet; what follows is drawn dark on lit.</summary>
        public void Invert()
        {
            _glyphs = _font.Inverted;
            Stripe(Lit, 0, Width);
        }

        /// <summary>Draws a text from column <paramref name="x"/> on, and returns the column after it.</summary>
        public int Text(int x, TextId id)
        {
            string text = _texts[(int)id];
            Text(x, text);
            return x + (text.Length * Font.CellWidth);
        }

        /// <summary>Draws a line of a text in the middle; lines are counted from 0, a missing line is empty.</summary>
        public void CentredLine(TextId id, int line)
        {
            CentredLine(_texts[(int)id], line);
        }

        /// <summary>Lights the page and draws a title on it.</summary>
        public void Title(TextId id)
        {
            Invert();
            CentredLine(id, 0);
        }

        /// <summary>Draws a text from column <paramref name="x"/> on; what does not fit is left out.</summary>
        public void Text(int x, string text)
        {
            Letters(x, text, 0, text.Length);
        }

        /// <summary>
        /// Draws a line of a text in the middle; lines are parted by line feeds, a missing line is empty.
        /// </summary>
        public void CentredLine(string text, int line)
        {
            int start = 0;
            while (line > 0)
            {
                int feed = text.IndexOf('\n', start);
                if (feed < 0)
                {
                    return;
                }

                start = feed + 1;
                line--;
            }

            int end = text.IndexOf('\n', start);
            if (end < 0)
            {
                end = text.Length;
            }

            int letters = end - start;
            int middle = letters >= Columns ? 1 : (Width + 1 - (letters * Font.CellWidth)) / 2;
            Letters(middle, text, start, end);
        }

        /// <summary>Draws a whole number, 0 or more, and returns the column after it.</summary>
        public int Number(int x, int value)
        {
            int divisor = 1;
            while (value / divisor >= 10)
            {
                divisor *= 10;
            }

            for (; divisor > 0; divisor /= 10)
            {
                Letter(x, (char)('0' + (value / divisor % 10)));
                x += Font.CellWidth;
            }

            return x;
        }

        /// <summary>Draws a label and its number.</summary>
        public void Labelled(TextId label, int value)
        {
            int x = Text(1, label);
            Number(x + Font.CellWidth, value);
        }

        /// <summary>Draws "part/whole" at the right edge; both are below 100.</summary>
        public void Share(int part, int whole)
        {
            int x = Number(RightOf(Digits(part) + 1 + Digits(whole)), part);
            Letter(x, '/');
            Number(x + Font.CellWidth, whole);
        }

        /// <summary>Draws a text that ends at the right edge.</summary>
        public void TextAtRight(TextId id)
        {
            string text = _texts[(int)id];
            Text(RightOf(text.Length), text);
        }

        /// <summary>Draws a whole number, 0 or more, and its unit, which ends at the right edge.</summary>
        public void NumberAtRight(int value, TextId unit)
        {
            string text = _texts[(int)unit];
            int x = Number(RightOf(Digits(value) + 1 + text.Length), value);
            Text(x + Font.CellWidth, text);
        }

        /// <summary>Draws tenths as a number with one decimal, and returns the column after it.</summary>
        public int Decimal(int x, int tenths)
        {
            if (tenths < 0)
            {
                Letter(x, '-');
                x += Font.CellWidth;
                tenths = -tenths;
            }

            x = Number(x, tenths / 10);
            Letter(x, '.');
            return Number(x + Font.CellWidth, tenths % 10);
        }

        /// <summary>Draws hundredths as a number with two decimals, and returns the column after it.</summary>
        public int Hundredths(int x, int hundredths)
        {
            x = Number(x, hundredths / 100);
            Letter(x, '.');
            x = Number(x + Font.CellWidth, hundredths / 10 % 10);
            return Number(x, hundredths % 10);
        }

        /// <summary>Draws one of the three pages of a large number, 0 to 99, right-aligned in two digits.</summary>
        /// <param name="x">Left column.</param>
        /// <param name="value">More than 99 shows as 99.</param>
        /// <param name="part">Page of the number, 0 on top.</param>
        public void BigNumber(int x, int value, int part)
        {
            if (value > 99)
            {
                value = 99;
            }

            if (value >= 10)
            {
                BigDigit(x, value / 10, part);
            }

            BigDigit(x + BigDigits.CellWidth, value % 10, part);
        }

        /// <summary>Draws one of the three pages of minutes and seconds in large digits.</summary>
        /// <param name="x">Left column.</param>
        /// <param name="seconds">0 to 99:59.</param>
        /// <param name="part">Page of the number, 0 on top.</param>
        public void BigTime(int x, int seconds, int part)
        {
            BigDigit(x, seconds / 600, part);
            x += BigDigits.CellWidth;
            BigDigit(x, seconds / 60 % 10, part);
            x += BigDigits.CellWidth;
            BigDigit(x, BigDigits.Colon, part);
            x += BigDigits.ColonWidth;
            BigDigit(x, seconds % 60 / 10, part);
            BigDigit(x + BigDigits.CellWidth, seconds % 10, part);
        }

        /// <summary>Fills the page with a column pattern, over and over.</summary>
        public void Pattern(byte even, byte odd)
        {
            for (int i = 0; i < Width; i += 2)
            {
                FrameBytes[_origin + i] = even;
                FrameBytes[_origin + i + 1] = odd;
            }
        }

        /// <summary>Draws a framed bar, six rows high.</summary>
        /// <param name="x">Left column.</param>
        /// <param name="width">Columns with the frame.</param>
        /// <param name="filled">Columns lit from the left, the frame's own included; 0 to <paramref
        /// name="width"/>.</param>
        public void Bar(int x, int width, int filled)
        {
            Stripe(BarFull, x, filled);
            Stripe(BarEmpty, x + filled, width - filled);
            Stripe(BarFull, x, 1);
            Stripe(BarFull, x + width - 1, 1);
        }

        /// <summary>Draws an upright bar, from the bottom of the page up.</summary>
        /// <param name="x">Left column.</param>
        /// <param name="width">Columns.</param>
        /// <param name="rows">Rows, 0 to 8.</param>
        public void Column(int x, int width, int rows)
        {
            byte pattern = (byte)(0xFF00 >> rows);
            int end = _origin + x + width;
            for (int i = _origin + x; i < end; i++)
            {
                FrameBytes[i] = pattern;
            }
        }

        /// <summary>Draws progress over the whole width: a thin line, thick as far as it has come.</summary>
        /// <param name="filled">Columns from the left, 0 to <see cref="Width"/>.</param>
        public void Progress(int filled)
        {
            Stripe(TrackDone, 0, filled);
            Stripe(TrackLeft, filled, Width - filled);
        }

        private static int Digits(int value)
        {
            return value < 10 ? 1 : value < 100 ? 2 : value < 1000 ? 3 : 4;
        }

        private static int RightOf(int letters)
        {
            return 1 + ((Columns - letters) * Font.CellWidth);
        }

        private void Letters(int x, string text, int start, int end)
        {
            int last = start + ((Width + 1 - x) / Font.CellWidth);
            if (last < end)
            {
                end = last;
            }

            // The dearest loop of the panel: locals, because a field costs the interpreter as much as five of them.
            Font font = _font;
            byte[] glyphs = _glyphs;
            byte[] frame = FrameBytes;
            int at = _origin + x;
            for (int i = start; i < end; i++)
            {
                Array.Copy(glyphs, font.IndexOf(text[i]), frame, at, Font.GlyphWidth);
                at += Font.CellWidth;
            }
        }

        private void Stripe(int kind, int x, int width)
        {
            Array.Copy(_stripes, kind, FrameBytes, _origin + x, width);
        }

        private void Letter(int x, char letter)
        {
            Array.Copy(_glyphs, _font.IndexOf(letter), FrameBytes, _origin + x, Font.GlyphWidth);
        }

        private void BigDigit(int x, int digit, int part)
        {
            Array.Copy(
                _bigDigits.Columns, BigDigits.IndexOf(digit, part), FrameBytes, _origin + x, BigDigits.GlyphWidth);
        }
    }
}
