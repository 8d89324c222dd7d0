namespace BackflushController.Core.Display.Glyphs
{
    /// <summary>
    /// The order in which every <see cref="GlyphSet"/> has its glyphs; a set may have only the first of them. The
    /// digits come first: the glyph of a digit has its value as its number.
    /// </summary>
    public sealed class Alphabet
    {
        /// <summary>The characters below have their glyph in <see cref="Numbers"/>: all of Latin-1.</summary>
        public const int Direct = 256;

        /// <summary>
        /// Number of the glyph of each character below <see cref="Direct"/>, by the character: a search through the
        /// letters takes longer than drawing one. A line feed has the glyph of a space.
        /// </summary>
        public readonly byte[] Numbers = new byte[Direct];

        private const char Substitute = '?';

        // Held, because the runtime makes a new string object each time it comes to a literal.
        private readonly string _letters = LetterSets.Letters;

        /// <summary>The letters that are drawn.</summary>
        public Alphabet()
        {
            byte substitute = (byte)_letters.IndexOf(Substitute);
            for (int letter = 0; letter < Direct; letter++)
            {
                Numbers[letter] = substitute;
            }

            for (int glyph = 0; glyph < _letters.Length; glyph++)
            {
                if (_letters[glyph] < Direct)
                {
                    Numbers[_letters[glyph]] = (byte)glyph;
                }
            }

            Numbers['\n'] = Numbers[' '];
        }

        /// <summary>Number of a character's glyph; a character without one has that of a question mark.</summary>
        public int IndexOf(char letter)
        {
            int glyph = letter < Direct ? Numbers[letter] : _letters.IndexOf(letter);
            return glyph < 0 ? Numbers[Substitute] : glyph;
        }
    }
}
