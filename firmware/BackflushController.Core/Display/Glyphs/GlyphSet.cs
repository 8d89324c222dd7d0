namespace BackflushController.Core.Display.Glyphs
{
    /// <summary>
    /// The glyphs of one size. Held as instance data: a static array would be filled before Main, that is before the
    /// outputs are low.
    /// </summary>
    public sealed class GlyphSet
    {
        /// <summary>
        /// The width of each glyph in columns, then the columns themselves: a glyph's columns of its top page, then
        /// those of the next page, then the next glyph. Bit 0 is the top row; lit dots are ones. In one, because the
        /// name of an array with numbers takes 100 bytes of the program.
        /// </summary>
        public readonly byte[] Data;

        /// <summary>Pages that a glyph spans.</summary>
        public readonly int Pages;

        /// <summary>Blank columns between two glyphs.</summary>
        public readonly int Gap;

        /// <summary>
        /// A character for each glyph. Held, because the runtime makes a new string object each time it comes to a
        /// literal.
        /// </summary>
        public readonly string Letters;

        /// <summary>
        /// Where each glyph's top page begins in <see cref="Data"/>; each further page begins its width later.
        /// </summary>
        public readonly ushort[] Starts;

        /// <summary>
        /// Number of the glyph of each character below <see cref="Direct"/>, by the character: a search through
        /// <see cref="Letters"/> takes longer than drawing one. A line feed has the glyph of a space.
        /// </summary>
        public readonly byte[] Numbers = new byte[Direct];

        /// <summary>The characters below have their glyph in <see cref="Numbers"/>: all of Latin-1.</summary>
        public const int Direct = 256;

        private const char Substitute = '?';
        private const char LineFeed = '\n';

        private readonly byte _substitute;

        /// <summary>Makes a set.</summary>
        /// <param name="letters">A character for each glyph, in their order.</param>
        /// <param name="data">See <see cref="Data"/>.</param>
        /// <param name="pages">See <see cref="Pages"/>.</param>
        /// <param name="gap">See <see cref="Gap"/>.</param>
        public GlyphSet(string letters, byte[] data, int pages, int gap)
        {
            Data = data;
            Pages = pages;
            Gap = gap;
            Letters = letters;
            Starts = StartsOf(data, letters.Length, pages);
            int substitute = letters.IndexOf(Substitute);
            _substitute = (byte)(substitute < 0 ? 0 : substitute);
            Number(letters);
        }

        /// <summary>Number of a character's glyph; a character without one has that of a question mark.</summary>
        public int IndexOf(char letter)
        {
            if (letter < Direct)
            {
                return Numbers[letter];
            }

            int glyph = Letters.IndexOf(letter);
            return glyph < 0 ? _substitute : glyph;
        }

        /// <summary>Columns of a glyph.</summary>
        public int Width(int glyph)
        {
            return Data[glyph];
        }

        private void Number(string letters)
        {
            for (int letter = 0; letter < Direct; letter++)
            {
                Numbers[letter] = _substitute;
            }

            for (int glyph = 0; glyph < letters.Length; glyph++)
            {
                if (letters[glyph] < Direct)
                {
                    Numbers[letters[glyph]] = (byte)glyph;
                }
            }

            Numbers[LineFeed] = Numbers[' '];
        }

        private static ushort[] StartsOf(byte[] data, int glyphs, int pages)
        {
            ushort[] starts = new ushort[glyphs];
            int start = glyphs;
            for (int glyph = 0; glyph < glyphs; glyph++)
            {
                starts[glyph] = (ushort)start;
                start += data[glyph] * pages;
            }

            return starts;
        }
    }
}
