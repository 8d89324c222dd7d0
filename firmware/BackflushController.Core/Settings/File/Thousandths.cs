namespace BackflushController.Core.Settings
{
    /// <summary>
    /// Decimal numbers as whole thousandths. Digit by digit: what the runtime's own parser throws and takes differs
    /// between the chip and the desk.
    /// </summary>
    public static class Thousandths
    {
        private const int One = 1000;
        private const int MostWholeDigits = 6;
        private const int MostDecimals = 3;

        /// <summary>
        /// Reads digits, with a point and one to three decimals or without, and with a minus or without. Nothing else.
        /// </summary>
        public static bool TryParse(string text, out int thousandths)
        {
            bool negative = text.Length > 0 && text[0] == '-';
            int start = negative ? 1 : 0;
            int point = text.IndexOf('.');
            int wholeEnd = point < 0 ? text.Length : point;
            int decimals = point < 0 ? 0 : text.Length - point - 1;
            thousandths = 0;
            bool shaped = wholeEnd > start
                && wholeEnd - start <= MostWholeDigits
                && decimals <= MostDecimals
                && (point < 0 || decimals > 0);
            if (!shaped)
            {
                return false;
            }

            for (int i = start; i < text.Length; i++)
            {
                if (i == point)
                {
                    continue;
                }

                if (text[i] < '0' || text[i] > '9')
                {
                    return false;
                }

                thousandths = (thousandths * 10) + (text[i] - '0');
            }

            for (int i = decimals; i < MostDecimals; i++)
            {
                thousandths *= 10;
            }

            thousandths = negative ? -thousandths : thousandths;
            return true;
        }

        /// <summary>A number in digits, with as many decimals as numbers on this grid have.</summary>
        /// <param name="thousandths">The number.</param>
        /// <param name="step">The grid, in thousandths.</param>
        public static string Text(int thousandths, int step)
        {
            int size = thousandths < 0 ? -thousandths : thousandths;
            string text = (thousandths < 0 ? "-" : string.Empty) + (size / One).ToString();
            text += step % One == 0 ? string.Empty : ".";
            for (int digit = One / 10; digit > 0 && step % (10 * digit) != 0; digit /= 10)
            {
                text += (size / digit % 10).ToString();
            }

            return text;
        }
    }
}
