namespace BackflushController.Core.Settings
{
    /// <summary>
    /// What each pin of a classic ESP32 on a WROOM-32 module may be used for. Sources: ESP32 datasheet (strapping pins,
    /// pins of the flash, state at reset) and the platform's list of ADC channels.
    /// </summary>
    public static class PinRules
    {
        private const int HighestPin = 39;
        private const int FirstAnalogue = 32;
        private const int FirstInputOnly = 34;

        /// <summary>Null, or in at most 13 characters why the pin must not be used for this.</summary>
        public static string Problem(int pin, PinPurpose purpose)
        {
            if (pin < 0 || pin > HighestPin || pin == 20 || pin == 24 || (pin >= 28 && pin <= 31))
            {
                return "no such pin";
            }

            if (pin >= 6 && pin <= 11)
            {
                return "flash";
            }

            if (pin == 1 || pin == 3)
            {
                return "serial port";
            }

            if (pin == 37 || pin == 38)
            {
                return "not led out";
            }

            switch (purpose)
            {
                case PinPurpose.Output:
                    // GPIO14 is the JTAG's mode select and pulled up from reset on: a stage on it would switch on by
                    // itself.
                    return pin == 14 ? "high at reset" : Problem(pin);

                case PinPurpose.Bus:
                    return Problem(pin);

                case PinPurpose.Level:
                    // What only reads can do without output and pull-up; the other pins cannot be spared for it.
                    return pin < FirstAnalogue ? "for outputs" : null;

                case PinPurpose.Contact:
                    // A contact that is closed at power-up: on 0 the chip would wait for a download; 12, pulled up,
                    // would give the flash 1.8 V.
                    return pin >= FirstInputOnly ? "no pull-up" : pin == 0 || pin == 12 ? "strapping" : null;

                default:
                    // Pins 0 to 27 are on ADC2, which fails while the radio is on, or on none.
                    return pin < FirstAnalogue ? "not on ADC1" : null;
            }
        }

        /// <summary>The pins that a purpose may have, in one short text.</summary>
        public static string Allowed(PinPurpose purpose)
        {
            switch (purpose)
            {
                case PinPurpose.Output:
                    return "4 13 16-19 21-23 25-27 32 33";

                case PinPurpose.Bus:
                    return "4 13 14 16-19 21-23 25-27 32 33";

                case PinPurpose.Contact:
                    return "2 4 5 13-19 21-23 25-27 32 33";

                default:
                    return "32-36 39";
            }
        }

        /// <summary>The ADC1 channel of a pin that may be <see cref="PinPurpose.Analogue"/>.</summary>
        public static int AnalogueChannel(int pin)
        {
            // Channels 0 to 3 are GPIO 36 to 39, channels 4 to 7 are GPIO 32 to 35.
            return pin >= 36 ? pin - 36 : pin - 28;
        }

        private static string Problem(int pin)
        {
            if (pin >= FirstInputOnly)
            {
                return "input-only";
            }

            bool strapping = pin == 0 || pin == 2 || pin == 5 || pin == 12 || pin == 15;
            return strapping ? "strapping" : null;
        }
    }
}
