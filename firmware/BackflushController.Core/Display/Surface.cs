using System;
using BackflushController.Core.Display.Glyphs;

namespace BackflushController.Core.Display
{
    /// <summary>
    /// The picture on the panel, with bars and pictures drawn on it. One page is drawn at a time, by whole columns: the
    /// interpreter takes microseconds for a byte copied by <see cref="Array.Copy(Array, int, Array, int, int)"/> and
    /// tens of them for a pixel set by hand. What is taller than a page is drawn in parts, one for each of its pages, 0
    /// on top.
    /// </summary>
    public class Surface
    {
        /// <summary>Columns; also the bytes of a page, one byte a column, bit 0 the page's top row.</summary>
        public const int Width = 128;

        /// <summary>Pages of eight rows, 0 on top; a flat panel shows the first half of them.</summary>
        public const int Pages = 8;

        /// <summary>Bytes of the picture.</summary>
        public const int Bytes = Width * Pages;

        /// <summary>The picture.</summary>
        public readonly byte[] FrameBytes = new byte[Bytes];

        /// <summary>The first column that is drawn on, see <see cref="Begin"/>.</summary>
        public int Left;

        /// <summary>The column after the last one.</summary>
        public int Right = Width;

        /// <summary>Where in <see cref="FrameBytes"/> the page that is drawn on begins.</summary>
        public int Origin;

        private const byte Thick = 0x3C;
        private const byte Thin = 0x10;

        private readonly Ring _ring = new Ring();

        // Those that were drawn, so that a cycle leaves no garbage.
        private readonly PackedPicture[] _icons = new PackedPicture[(int)Icon.LeverDown + 1];

        // The last one that was drawn: a screen has one, and all would take 3 KB.
        private PackedPicture _pictogram = Pictograms.Of(Pictogram.Detergent);

        /// <summary>
        /// Clears some columns of a page; what follows is drawn on it, as far as it is within them.
        /// </summary>
        public void Begin(int page, int left, int right)
        {
            Origin = page * Width;
            Left = left;
            Right = right;
            Array.Clear(FrameBytes, Origin + left, right - left);
        }

        /// <summary>Draws a part of a pictogram.</summary>
        public void Picture(int x, Pictogram picture, int part)
        {
            if (picture == Pictogram.None || x >= Right || x + Pictograms.Width <= Left)
            {
                return;
            }

            if (_pictogram.Number != (int)picture)
            {
                _pictogram = Pictograms.Of(picture);
            }

            _pictogram.Paint(FrameBytes, Origin + x, part);
        }

        /// <summary>Draws a part of an icon.</summary>
        public void Sign(int x, Icon icon, int part)
        {
            if (icon == Icon.None)
            {
                return;
            }

            PackedPicture drawn = _icons[(int)icon];
            if (drawn == null)
            {
                drawn = Icons.Of(icon);
                _icons[(int)icon] = drawn;
            }

            drawn.Paint(FrameBytes, Origin + x, part);
        }

        /// <summary>Draws a part of the ring around the seconds that are left.</summary>
        /// <param name="x">Left column.</param>
        /// <param name="part">Page of the ring, 0 on top.</param>
        /// <param name="step">How much is over, 0 to <see cref="Ring.Steps"/>.</param>
        /// <param name="isDotted">What is left is dotted, not solid.</param>
        public void DrawRing(int x, int part, int step, bool isDotted)
        {
            _ring.Paint(FrameBytes, Origin + x, part, step, isDotted);
        }

        /// <summary>Copies columns as they are.</summary>
        public void Copy(int x, byte[] columns, int start, int width)
        {
            Array.Copy(columns, start, FrameBytes, Origin + x, width);
        }

        /// <summary>Fills the page with a column pattern, over and over.</summary>
        public void Pattern(byte even, byte odd)
        {
            for (int i = Left; i < Right; i += 2)
            {
                FrameBytes[Origin + i] = even;
                FrameBytes[Origin + i + 1] = odd;
            }
        }

        /// <summary>Draws an upright bar, from the bottom of the page up.</summary>
        /// <param name="x">Left column.</param>
        /// <param name="width">Columns.</param>
        /// <param name="rows">Rows, 0 to 8.</param>
        public void Column(int x, int width, int rows)
        {
            if (x >= Right || x + width <= Left)
            {
                return;
            }

            Fill(x, x + width, (byte)(0xFF00 >> rows));
        }

        /// <summary>Draws progress from the left edge on: a thin line, thick as far as it has come.</summary>
        /// <param name="width">Columns.</param>
        /// <param name="filled">Columns that are thick, 0 to <paramref name="width"/>.</param>
        public void Progress(int width, int filled)
        {
            Fill(0, filled, Thick);
            Fill(filled, width, Thin);
        }

        /// <summary>Fills columns with the same pattern. Each copy is of twice as many as the one before.</summary>
        private void Fill(int x, int end, byte pattern)
        {
            byte[] frame = FrameBytes;
            int from = Origin + x;
            int width = end - x;
            if (width > 0)
            {
                frame[from] = pattern;
            }

            for (int done = 1; done < width; done *= 2)
            {
                Array.Copy(frame, from, frame, from + done, done * 2 < width ? done : width - done);
            }
        }
    }
}
