namespace BackflushController.Core.Texts
{
    /// <summary>
    /// The texts of one language. They stay in the program's flash, where the literal of the language is: as strings of
    /// their own they would take 12 KB of a heap of 96. A text that is asked for becomes a string, and the last
    /// <see cref="Kept"/> of them are kept, more than a screen shows: one that is drawn again leaves no garbage.
    /// </summary>
    public sealed class TextBook
    {
        /// <summary>Texts that are kept as strings.</summary>
        public const int Kept = 16;

        private const int Separators = 1;

        private readonly string _all;

        // Where each text begins, and where one behind the last would.
        private readonly ushort[] _starts;

        private readonly string[] _kept = new string[Kept];
        private readonly byte[] _idOf = new byte[Kept];

        // From the id of a text to its place among those that are kept, plus 1; 0: it is not.
        private readonly byte[] _placeOf;

        private int _next;

        /// <summary>The texts of a language.</summary>
        public TextBook(Language language)
        {
            string[] texts = Translations.Of(language);
            _all = Translations.AllOf(language);
            _starts = new ushort[texts.Length + 1];
            _placeOf = new byte[texts.Length];
            for (int id = 0; id < texts.Length; id++)
            {
                _starts[id + 1] = (ushort)(_starts[id] + texts[id].Length + Separators);
            }
        }

        /// <summary>A text.</summary>
        public string Of(TextId id)
        {
            int place = _placeOf[(int)id];
            return place > 0 ? _kept[place - 1] : Keep((int)id);
        }

        private string Keep(int id)
        {
            // Substring would make an array of all letters of the language.
            int start = _starts[id];
            string text = new string(_all.ToCharArray(start, _starts[id + 1] - start - Separators));
            _next = (_next + 1) % Kept;
            _placeOf[_idOf[_next]] = 0;
            _idOf[_next] = (byte)id;
            _placeOf[id] = (byte)(_next + 1);
            _kept[_next] = text;
            return text;
        }
    }
}
