namespace BackflushController.Core.Report
{
    /// <summary>
    /// What a QR code of version 3 has beside its data, column by column: patterns, and what tells level and mask. A
    /// bit a row, bit 0 on top, a dark module a one.
    /// </summary>
    public static class QrPatterns
    {
        /// <summary>Columns and rows.</summary>
        public const int Size = 29;

        /// <summary>Column and row of the timing patterns.</summary>
        public const int TimingColumn = 6;

        /// <summary>Mask 0 in an even column: where row and column together are even.</summary>
        public const int EvenMask = 0x15555555;

        /// <summary>Mask 0 in an odd column.</summary>
        public const int OddMask = 0x0AAAAAAA;

        // Level and mask 0 with their own error correction, as the standard's table has them.
        private const int StrongFormat = 0x5412;
        private const int WeakFormat = 0x77C4;

        /// <summary>Where a column has data: not in the patterns, nor in what tells level and mask.</summary>
        public static int FreeOf(int column)
        {
            // The timing row crosses all.
            int taken = 1 << TimingColumn;
            if (column <= 8)
            {
                taken = 0x1FE001FF;
            }
            else if (column >= 21)
            {
                taken = 0x000001FF;
            }

            if (column >= 20 && column <= 24)
            {
                taken |= 0x01F00000;
            }

            return ~taken;
        }

        /// <summary>Finders, timing, alignment and the module that is always dark.</summary>
        public static int PatternOf(int column)
        {
            int finder = FinderOf(column);
            int pattern = finder | (finder << (Size - 7)) | FinderOf(column - (Size - 7));
            if ((column & 1) == 0)
            {
                pattern |= column == TimingColumn ? EvenMask : 1 << TimingColumn;
            }

            if (column >= 20 && column <= 24)
            {
                pattern |= (column == 22 ? 0x15 : (column & 1) == 0 ? 0x1F : 0x11) << 20;
            }

            return column == 8 ? pattern | 0x00200000 : pattern;
        }

        /// <summary>The part that a column has of what tells level and mask; all of it is there twice.</summary>
        public static int FormatOf(int column, bool strong)
        {
            int format = strong ? StrongFormat : WeakFormat;
            if (column == 8)
            {
                return (format & 0x3F) | ((format & 0xC0) << 1) | (format >> 8 << 22);
            }

            int bit = column >= 21 ? Size - 1 - column : column == 7 ? 8 : column < TimingColumn ? 14 - column : -1;
            return bit < 0 ? 0 : (format >> bit & 1) << 8;
        }

        private static int FinderOf(int column)
        {
            return column < 0 || column > 6 ? 0 : column % 6 == 0 ? 0x7F : column % 4 == 1 ? 0x41 : 0x5D;
        }
    }
}
