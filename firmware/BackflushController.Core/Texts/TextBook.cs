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
        private const int TextsOfMark = 4;

        // Longer than any text.
        private const int FirstPlace = 256 - Kept;

        private readonly string _all;

        // Where every fourth text begins.
        private readonly ushort[] _marks;

        // The length of each text; of one that is kept, from FirstPlace on, where: a byte less for each text.
        private readonly byte[] _entries;

        private readonly string[] _kept = new string[Kept];
        private readonly ushort[] _idOf = new ushort[Kept];

        private int _next;

        /// <summary>The texts of a language.</summary>
        public TextBook(Language language)
            : this(Translations.AllOf(language))
        {
        }

        /// <summary>These texts, with the separators.</summary>
        public TextBook(string all)
        {
            string[] texts = all.Split(Translations.Separator);
            _all = all;
            _marks = new ushort[(texts.Length / TextsOfMark) + 1];
            _entries = new byte[texts.Length];
            int start = 0;
            for (int id = 0; id < texts.Length; id++)
            {
                if (id % TextsOfMark == 0)
                {
                    _marks[id / TextsOfMark] = (ushort)start;
                }

                _entries[id] = (byte)texts[id].Length;
                start += texts[id].Length + Separators;
            }
        }

        /// <summary>A text.</summary>
        public string Of(TextId id)
        {
            int entry = _entries[(int)id];
            return entry >= FirstPlace ? _kept[entry - FirstPlace] : Keep((int)id);
        }

        private string Keep(int id)
        {
            // Locals, because a field costs the interpreter as much as five of them.
            byte[] entries = _entries;
            string[] kept = _kept;
            int start = _marks[id / TextsOfMark];
            for (int i = id / TextsOfMark * TextsOfMark; i < id; i++)
            {
                int entry = entries[i];
                start += (entry >= FirstPlace ? kept[entry - FirstPlace].Length : entry) + Separators;
            }

            // Substring would make an array of all letters of the language.
            string text = new string(_all.ToCharArray(start, entries[id]));
            int next = (_next + 1) % Kept;
            string dropped = kept[next];
            if (dropped != null)
            {
                entries[_idOf[next]] = (byte)dropped.Length;
            }

            _next = next;
            _idOf[next] = (ushort)id;
            entries[id] = (byte)(FirstPlace + next);
            kept[next] = text;
            return text;
        }
    }
}
