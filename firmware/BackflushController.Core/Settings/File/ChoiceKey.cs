namespace BackflushController.Core.Settings
{
    /// <summary>A key that takes one of some words; the number is the word's place in the list.</summary>
    public sealed class ChoiceKey : SettingKey
    {
        private readonly string[] _words;
        private readonly string _allowed;

        /// <summary>A key with these words, in small letters and with a space between them.</summary>
        public ChoiceKey(string name, string words)
            : this(name, words, words)
        {
        }

        /// <summary>A key with so many words that their list would be too long to be told.</summary>
        public ChoiceKey(string name, string words, string allowed)
            : base(name)
        {
            _words = words.Split(' ');
            _allowed = allowed;
        }

        /// <inheritdoc/>
        public override string Allowed
        {
            get { return _allowed; }
        }

        /// <inheritdoc/>
        protected override bool TryParse(string value, out int number)
        {
            number = Find(_words, value);
            return number >= 0;
        }
    }
}
