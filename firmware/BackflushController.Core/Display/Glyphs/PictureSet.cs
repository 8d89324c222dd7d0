using System;

namespace BackflushController.Core.Display.Glyphs
{
    /// <summary>
    /// Pictures of one size, packed: half of what they would take plainly. A page of a picture is a row of pieces. A
    /// piece that begins with n below <see cref="Run"/> goes on with n + 1 columns; any other stands for n -
    /// <see cref="RunOffset"/> columns that look like the one behind it.
    /// </summary>
    public sealed class PictureSet
    {
        /// <summary>From here on a piece is a run of the same column.</summary>
        public const int Run = 128;

        /// <summary>A run has so many columns fewer than its first byte says.</summary>
        public const int RunOffset = 126;

        private readonly byte[] _packed;
        private readonly ushort[] _starts;
        private readonly int _width;
        private readonly int _pages;

        /// <summary>Makes a set.</summary>
        /// <param name="packed">The pieces of all pages of all pictures.</param>
        /// <param name="count">How many pictures there are.</param>
        /// <param name="width">Columns of each.</param>
        /// <param name="pages">Pages of each.</param>
        public PictureSet(byte[] packed, int count, int width, int pages)
        {
            _packed = packed;
            _width = width;
            _pages = pages;
            _starts = new ushort[count * pages];
            int at = 0;
            for (int row = 0; row < _starts.Length; row++)
            {
                _starts[row] = (ushort)at;
                for (int column = 0; column < width;)
                {
                    int piece = packed[at];
                    bool isRun = piece >= Run;
                    column += isRun ? piece - RunOffset : piece + 1;
                    at += isRun ? 2 : piece + 2;
                }
            }
        }

        /// <summary>Draws a page of a picture over dark columns.</summary>
        /// <param name="frame">Takes it.</param>
        /// <param name="at">Where in it the page's left column is.</param>
        /// <param name="number">Which picture, 0 is the first.</param>
        /// <param name="page">Its page, 0 on top.</param>
        public void Paint(byte[] frame, int at, int number, int page)
        {
            byte[] packed = _packed;
            int from = _starts[(number * _pages) + page];
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
