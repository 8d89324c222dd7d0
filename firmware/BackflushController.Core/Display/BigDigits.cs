namespace BackflushController.Core.Display
{
    /// <summary>The font's digits three times as large, 15 x 21 in cells of 18 x 24, legible at arm's length.</summary>
    public sealed class BigDigits
    {
        /// <summary>Pages that a digit spans.</summary>
        public const int Pages = 3;

        /// <summary>Columns of a digit without the gap.</summary>
        public const int GlyphWidth = Font.GlyphWidth * Scale;

        /// <summary>Columns from one digit to the next.</summary>
        public const int CellWidth = Font.CellWidth * Scale;

        /// <summary>Number of the colon, after the digits.</summary>
        public const int Colon = 10;

        /// <summary>Columns from a colon to the next digit: it stands closer.</summary>
        public const int ColonWidth = 13;

        private const int Glyphs = Colon + 1;
        private const int Scale = 3;

        // The digit stands in the middle of its 24 rows, clear of what is above.
        private const int TopRow = 2;

        private const int DigitBytes = GlyphWidth * Pages;

        /// <summary>Columns of all digits; <see cref="IndexOf"/> says where each begins.</summary>
        public readonly byte[] Columns = new byte[Glyphs * DigitBytes];

        /// <summary>Scales the digits of a font.</summary>
        public BigDigits(Font font)
        {
            for (int digit = 0; digit < Glyphs; digit++)
            {
                for (int x = 0; x < GlyphWidth; x++)
                {
                    int small = font.Upright[font.IndexOf((char)('0' + digit)) + (x / Scale)];
                    int tall = Stretch(small);
                    for (int page = 0; page < Pages; page++)
                    {
                        Columns[IndexOf(digit, page) + x] = (byte)(tall >> (8 * page));
                    }
                }
            }
        }

        /// <summary>Where the columns of a digit, or of the colon, begin on one of its pages, 0 on top.</summary>
        public static int IndexOf(int digit, int page)
        {
            return (digit * DigitBytes) + (page * GlyphWidth);
        }

        private static int Stretch(int column)
        {
            int tall = 0;
            for (int row = 0; row < 7; row++)
            {
                if ((column & (1 << row)) != 0)
                {
                    tall |= 7 << (TopRow + (row * Scale));
                }
            }

            return tall;
        }
    }
}
