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
        private const int TextsOfMark = 16;
        private const int PlaceUnit = 256;

        private readonly string _all;

        // Where every sixteenth text begins.
        private readonly ushort[] _marks;

        // The length of each text, and above it its place among those that are kept, plus 1; 0: it is not.
        private readonly ushort[] _entries;

        private readonly string[] _kept = new string[Kept];
        private readonly byte[] _idOf = new byte[Kept];

        private int _next;

        /// <summary>The texts of a language.</summary>
        public TextBook(Language language)
        {
            string[] texts = Translations.Of(language);
            _all = Translations.AllOf(language);
            _marks = new ushort[(texts.Length / TextsOfMark) + 1];
            _entries = new ushort[texts.Length];
            int start = 0;
            for (int id = 0; id < texts.Length; id++)
            {
                if (id % TextsOfMark == 0)
                {
                    _marks[id / TextsOfMark] = (ushort)start;
                }

                _entries[id] = (ushort)texts[id].Length;
                start += texts[id].Length + Separators;
            }
        }

        /// <summary>A text.</summary>
        public string Of(TextId id)
        {
            int place = _entries[(int)id] / PlaceUnit;
            return place > 0 ? _kept[place - 1] : Keep((int)id);
        }

        private string Keep(int id)
        {
            // Substring would make an array of all letters of the language.
            int start = _marks[id / TextsOfMark];
            for (int i = id / TextsOfMark * TextsOfMark; i < id; i++)
            {
                start += (_entries[i] % PlaceUnit) + Separators;
            }

            string text = new string(_all.ToCharArray(start, _entries[id]));
            _next = (_next + 1) % Kept;
            _entries[_idOf[_next]] %= PlaceUnit;
            _idOf[_next] = (byte)id;
            _entries[id] += (ushort)((_next + 1) * PlaceUnit);
            _kept[_next] = text;
            return text;
        }
    }
}
