using System;

namespace BackflushController.Core.Display.Glyphs
{
    /// <summary>
    /// A picture, packed: half of what it would take plainly. A page of it is a row of pieces. A piece that begins with
    /// n below <see cref="Run"/> goes on with n + 1 columns; any other stands for n - <see cref="RunOffset"/> columns
    /// that look like the one after it.
    /// </summary>
    public sealed class PackedPicture
    {
        /// <summary>From here on a piece is a run of the same column.</summary>
        public const int Run = 128;

        /// <summary>A run has so many columns fewer than its first byte says.</summary>
        public const int RunOffset = 126;

        /// <summary>Which picture it is, from 1 on.</summary>
        public readonly int Number;

        private readonly byte[] _packed;
        private readonly byte[] _starts;
        private readonly int _width;

        /// <summary>Copies one of many pictures: all pictograms would take 3 KB of the heap.</summary>
        /// <param name="all">Of each picture how many bytes follow, and the pieces of its pages.</param>
        /// <param name="number">Which picture, 1 is the first.</param>
        /// <param name="width">Columns.</param>
        /// <param name="pages">Pages.</param>
        public PackedPicture(byte[] all, int number, int width, int pages)
        {
            Number = number;
            int start = 0;
            for (; number > 1; number--)
            {
                start += all[start] + 1;
            }

            byte[] packed = new byte[all[start]];
            Array.Copy(all, start + 1, packed, 0, packed.Length);
            _packed = packed;
            _width = width;
            _starts = new byte[pages];
            int at = 0;
            for (int page = 0; page < pages; page++)
            {
                _starts[page] = (byte)at;
                for (int column = 0; column < width;)
                {
                    int piece = packed[at];
                    bool isRun = piece >= Run;
                    column += isRun ? piece - RunOffset : piece + 1;
                    at += isRun ? 2 : piece + 2;
                }
            }
        }

        /// <summary>Draws a page of it over dark columns.</summary>
        /// <param name="frame">Takes it.</param>
        /// <param name="at">Where in it the page's left column is.</param>
        /// <param name="page">The page, 0 on top.</param>
        public void Paint(byte[] frame, int at, int page)
        {
            byte[] packed = _packed;
            int from = _starts[page];
            int end = at + _width;
            while (at < end)
            {
                int piece = packed[from];
                if (piece < Run)
                {
                    piece++;
                    Array.Copy(packed, from + 1, frame, at, piece);
                    at += piece;
                    from += piece + 1;
                    continue;
                }

                int after = at + piece - RunOffset;
                byte column = packed[from + 1];
                from += 2;
                if (column == 0)
                {
                    at = after;
                }

                for (; at < after; at++)
                {
                    frame[at] = column;
                }
            }
        }
    }
}
