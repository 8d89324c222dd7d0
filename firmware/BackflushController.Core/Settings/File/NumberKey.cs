namespace BackflushController.Core.Settings
{
    /// <summary>A key that takes a number, or a word that stands for one.</summary>
    public sealed class NumberKey : SettingKey
    {
        private const int One = 1000;
        private const int MostWords = 4;

        private readonly string _unit;
        private readonly int _lowest;
        private readonly int _highest;
        private readonly int _step;
        private readonly int _divisor;

        private readonly string[] _words = new string[MostWords];
        private readonly int[] _numbers = new int[MostWords];

        private int _count;

        private NumberKey(string name, string unit, int lowest, int highest, int step, int divisor)
            : base(name)
        {
            _unit = unit;
            _lowest = lowest;
            _highest = highest;
            _step = step;
            _divisor = divisor;
        }

        /// <inheritdoc/>
        public override string Allowed
        {
            get
            {
                // With spaces between the words, where a panel can break the line.
                string words = string.Empty;
                for (int i = 0; i < _count; i++)
                {
                    words += _words[i] + (i < _count - 1 ? " " : " or ");
                }

                string range = Thousandths.Text(_lowest, _step) + " to " + Thousandths.Text(_highest, _step);
                string unit = _unit.Length == 0 ? string.Empty : " " + _unit;
                string step = _step == One ? string.Empty : " in steps of " + Thousandths.Text(_step, _step);
                return words + range + unit + step;
            }
        }

        /// <summary>A key for whole numbers; bounds and number in the unit of the file.</summary>
        public static NumberKey Whole(string name, int lowest, int highest, string unit)
        {
            return new NumberKey(name, unit, lowest * One, highest * One, One, One);
        }

        /// <summary>A key for decimals; bounds, grid and number in thousandths of the unit of the file.</summary>
        public static NumberKey Decimal(string name, int lowest, int highest, int step, string unit)
        {
            return new NumberKey(name, unit, lowest, highest, step, 1);
        }

        /// <summary>Lets the key take a word too.</summary>
        /// <param name="word">In small letters.</param>
        /// <param name="number">What it stands for.</param>
        public NumberKey Or(string word, int number)
        {
            _words[_count] = word;
            _numbers[_count] = number;
            _count++;
            return this;
        }

        /// <inheritdoc/>
        protected override bool TryParse(string value, out int number)
        {
            int word = Find(_words, value);
            if (word >= 0)
            {
                number = _numbers[word];
                return true;
            }

            bool taken = Thousandths.TryParse(value, out int thousandths)
                && thousandths >= _lowest
                && thousandths <= _highest
                && thousandths % _step == 0;
            number = thousandths / _divisor;
            return taken;
        }
    }
}
