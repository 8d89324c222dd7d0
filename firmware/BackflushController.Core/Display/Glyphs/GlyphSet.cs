using System;

namespace BackflushController.Core.Display.Glyphs
{
    /// <summary>
    /// The glyphs of one size, in the order of the <see cref="Alphabet"/>. Held as instance data: a static array would
    /// be filled before Main, that is before the outputs are low.
    /// </summary>
    public sealed class GlyphSet
    {
        /// <summary>
        /// The width of each glyph in columns, then the columns themselves: a glyph's columns of its top page, then
        /// those of the next page, then the next glyph. Bit 0 is the top row; lit dots are ones.
        /// </summary>
        public readonly byte[] Data;

        /// <summary>Blank columns between two glyphs.</summary>
        public readonly int Gap;

        /// <summary>
        /// Where each glyph's top page begins in <see cref="Data"/>; each further page begins its width later.
        /// </summary>
        public readonly ushort[] Starts;

        /// <summary>Makes a set.</summary>
        /// <param name="all">Has <see cref="Data"/> somewhere.</param>
        /// <param name="from">Where in it.</param>
        /// <param name="glyphs">How many there are.</param>
        /// <param name="pages">Pages that a glyph spans.</param>
        /// <param name="gap">See <see cref="Gap"/>.</param>
        public GlyphSet(byte[] all, int from, int glyphs, int pages, int gap)
        {
            Gap = gap;
            Starts = new ushort[glyphs];
            int end = glyphs;
            for (int glyph = 0; glyph < glyphs; glyph++)
            {
                Starts[glyph] = (ushort)end;
                end += all[from + glyph] * pages;
            }

            Data = new byte[end];
            Array.Copy(all, from, Data, 0, end);
        }

        /// <summary>Columns of a glyph.</summary>
        public int Width(int glyph)
        {
            return Data[glyph];
        }
    }
}
