namespace BackflushController.Core.Display.Glyphs
{
    /// <summary>
    /// The glyphs of one size. Held as instance data: a static array would be filled before Main, that is before the
    /// outputs are low.
    /// </summary>
    public sealed class GlyphSet
    {
        /// <summary>
        /// A glyph's columns of its top page, then those of the next page, then the next glyph. Bit 0 is the top row;
        /// lit dots are ones.
        /// </summary>
        public readonly byte[] Columns;

        /// <summary>Pages that a glyph spans.</summary>
        public readonly int Pages;

        /// <summary>Blank columns between two glyphs.</summary>
        public readonly int Gap;

        /// <summary>
        /// A character for each glyph. Held, because the runtime makes a new string object each time it comes to a
        /// literal.
        /// </summary>
        public readonly string Letters;

        /// <summary>Columns of each glyph.</summary>
        public readonly byte[] Widths;

        /// <summary>
        /// Where each glyph's top page begins in <see cref="Columns"/>; each further page begins its width later.
        /// </summary>
        public readonly ushort[] Starts;

        /// <summary>The letters begin with a run of consecutive characters, which needs no search: its first.</summary>
        public readonly int First;

        /// <summary>How many they are.</summary>
        public readonly uint Run;

        private const char Substitute = '?';


        private readonly int _substitute;

        /// <summary>Makes a set.</summary>
        /// <param name="letters">A character for each glyph, in their order.</param>
        /// <param name="widths">Columns of each glyph.</param>
        /// <param name="columns">See <see cref="Columns"/>.</param>
        /// <param name="pages">See <see cref="Pages"/>.</param>
        /// <param name="gap">See <see cref="Gap"/>.</param>
        public GlyphSet(string letters, byte[] widths, byte[] columns, int pages, int gap)
        {
            Columns = columns;
            Pages = pages;
            Gap = gap;
            Letters = letters;
            Widths = widths;
            Starts = StartsOf(widths, pages);
            First = letters[0];
            Run = RunOf(letters);
            int substitute = letters.IndexOf(Substitute);
            _substitute = substitute < 0 ? 0 : substitute;
        }

        /// <summary>Number of a character's glyph; a character without one has that of a question mark.</summary>
        public int IndexOf(char letter)
        {
            int glyph = letter - First;
            return (uint)glyph < Run ? glyph : Search(letter);
        }

        /// <summary>Columns of a glyph.</summary>
        public int Width(int glyph)
        {
            return Widths[glyph];
        }

        /// <summary>
        /// Where a glyph's top page begins in <see cref="Columns"/>; each further page begins its width later.
        /// </summary>
        public int Start(int glyph)
        {
            return Starts[glyph];
        }

        /// <summary>Columns of a part of a text, with the gaps between its letters and none after the last.</summary>
        /// <param name="text">The text.</param>
        /// <param name="start">Index of the part's first letter.</param>
        /// <param name="end">Index behind its last letter.</param>
        public int WidthOf(string text, int start, int end)
        {
            if (end <= start)
            {
                return 0;
            }

            byte[] widths = Widths;
            int first = First;
            uint run = Run;
            int width = (end - start - 1) * Gap;
            for (int i = start; i < end; i++)
            {
                char letter = text[i];
                int glyph = letter - first;
                if ((uint)glyph >= run)
                {
                    glyph = Search(letter);
                }

                width += widths[glyph];
            }

            return width;
        }

        private int Search(char letter)
        {
            int glyph = Letters.IndexOf(letter);
            return glyph < 0 ? _substitute : glyph;
        }

        private static ushort[] StartsOf(byte[] widths, int pages)
        {
            ushort[] starts = new ushort[widths.Length];
            int start = 0;
            for (int glyph = 0; glyph < widths.Length; glyph++)
            {
                starts[glyph] = (ushort)start;
                start += widths[glyph] * pages;
            }

            return starts;
        }

        private static uint RunOf(string letters)
        {
            int run = 1;
            while (run < letters.Length && letters[run] == letters[0] + run)
            {
                run++;
            }

            return (uint)run;
        }
    }
}
