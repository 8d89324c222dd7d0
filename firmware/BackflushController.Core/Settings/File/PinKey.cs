namespace BackflushController.Core.Settings
{
    /// <summary>A key that takes a pin of the ESP32 that may be used for its purpose.</summary>
    public sealed class PinKey : SettingKey
    {
        private const string NoPin = "none";

        private readonly PinPurpose _purpose;
        private readonly bool _optional;

        /// <summary>A key of a pin.</summary>
        /// <param name="name">Its name in the file.</param>
        /// <param name="purpose">What the pin must be able to do.</param>
        /// <param name="optional">The box can do without: "none" is taken too.</param>
        public PinKey(string name, PinPurpose purpose, bool optional)
            : base(name)
        {
            _purpose = purpose;
            _optional = optional;
        }

        /// <inheritdoc/>
        public override string Allowed
        {
            get { return (_optional ? NoPin + " " : string.Empty) + PinRules.Allowed(_purpose); }
        }

        /// <inheritdoc/>
        public override string AllowedInsteadOf(string value)
        {
            bool named = TryParseNumber(value, out int pin) && pin <= 99;
            return named ? "not " + pin.ToString() + " (" + PinRules.Problem(pin, _purpose) + "): " + Allowed : Allowed;
        }

        /// <inheritdoc/>
        protected override bool TryParse(string value, out int number)
        {
            if (_optional && value == NoPin)
            {
                number = PinSettings.None;
                return true;
            }

            return TryParseNumber(value, out number) && PinRules.Problem(number, _purpose) == null;
        }

        private static bool TryParseNumber(string value, out int pin)
        {
            bool whole = Thousandths.TryParse(value, out int thousandths)
                && thousandths >= 0
                && thousandths % 1000 == 0;
            pin = thousandths / 1000;
            return whole;
        }
    }
}
