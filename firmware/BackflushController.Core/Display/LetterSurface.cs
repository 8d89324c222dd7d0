using System;
using BackflushController.Core.Display.Glyphs;

namespace BackflushController.Core.Display
{
    /// <summary>
    /// A surface that takes letters and numbers of a <see cref="GlyphSet"/>. In a text <see cref="NumberSign"/> stands
    /// for <see cref="Number"/> and <see cref="WholeSign"/> for <see cref="Whole"/>. What does not fit is left out.
    /// What writes returns the column after it.
    /// </summary>
    public class LetterSurface : Surface
    {
        /// <summary>In a text: stands for <see cref="Number"/>.</summary>
        public const char NumberSign = '\u2116';

        /// <summary>In a text: stands for <see cref="Whole"/>.</summary>
        public const char WholeSign = '\u03A3';

        /// <summary>The number that texts mention, 0 or more.</summary>
        public int Number;

        /// <summary>The second number that texts mention: of how many.</summary>
        public int Whole;

        /// <summary>The letters that every set has.</summary>
        protected readonly Alphabet Alphabet = new Alphabet();

        /// <summary>Parts the decimals of a number.</summary>
        protected char DecimalMark;

        /// <summary>Columns of a text, its numbers included.</summary>
        protected int Measure(GlyphSet set, string text, int start, int end)
        {
            byte[] data = set.Data;
            byte[] numbers = Alphabet.Numbers;
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

                total += data[letter < Alphabet.Direct ? numbers[letter] : Alphabet.IndexOf(letter)] + gap;
            }

            return total > 0 ? total - gap : 0;
        }

        /// <summary>Writes a part of a piece of a text.</summary>
        protected int Write(GlyphSet set, int x, string text, int start, int end, int part)
        {
            // The dearest loop of the panel: locals, because a field costs the interpreter as much as five of them.
            byte[] data = set.Data;
            ushort[] starts = set.Starts;
            byte[] frame = FrameBytes;
            byte[] numbers = Alphabet.Numbers;
            int gap = set.Gap;
            int left = Left;
            int right = Right;
            int origin = Origin;
            for (int i = start; i < end && x < right; i++)
            {
                char letter = text[i];
                if (letter == NumberSign || letter == WholeSign)
                {
                    x = WriteNumber(set, x, letter == NumberSign ? Number : Whole, part);
                    continue;
                }

                int glyph = letter < Alphabet.Direct ? numbers[letter] : Alphabet.IndexOf(letter);
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

        /// <summary>Writes a part of a letter.</summary>
        protected int WriteLetter(GlyphSet set, int x, char letter, int part)
        {
            return WriteGlyph(set, x, Alphabet.IndexOf(letter), part);
        }

        /// <summary>Writes a part of a whole number, 0 or more.</summary>
        protected int WriteNumber(GlyphSet set, int x, int value, int part)
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

        /// <summary>Writes a part of a number with decimals.</summary>
        /// <param name="set">The letters.</param>
        /// <param name="x">Left column.</param>
        /// <param name="value">So many units.</param>
        /// <param name="unit">How many make one: 10 for one decimal, 100 for two.</param>
        /// <param name="part">Page of the number, 0 on top.</param>
        protected int WriteFixed(GlyphSet set, int x, int value, int unit, int part)
        {
            if (value < 0)
            {
                x = WriteLetter(set, x, '-', part);
                value = -value;
            }

            x = WriteLetter(set, WriteNumber(set, x, value / unit, part), DecimalMark, part);
            for (unit /= 10; unit > 0; unit /= 10)
            {
                x = WriteGlyph(set, x, value / unit % 10, part);
            }

            return x;
        }

        /// <summary>Writes a part of "number/whole" that ends at a column.</summary>
        protected void Share(GlyphSet set, int right, int number, int whole, int part)
        {
            int x = right - WidthOf(set, number) - WidthOf(set, whole) - set.Width(Alphabet.IndexOf('/'));
            x = WriteLetter(set, WriteNumber(set, x, number, part), '/', part);
            WriteNumber(set, x, whole, part);
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

        private int WriteGlyph(GlyphSet set, int x, int glyph, int part)
        {
            int width = set.Width(glyph);
            int after = x + width;
            if (after > Left && x < Right && after <= Width)
            {
                Array.Copy(set.Data, set.Starts[glyph] + (part * width), FrameBytes, Origin + x, width);
            }

            return after + set.Gap;
        }
    }
}
