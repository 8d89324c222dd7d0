using System;

namespace BackflushController.Core.Display
{
    /// <summary>
    /// A ring of 48 dots that empties clockwise from the top, as a clock hand would wipe it. What is over leaves a thin
    /// line.
    /// </summary>
    public sealed class Ring
    {
        /// <summary>Columns and rows.</summary>
        public const int Size = 48;

        /// <summary>Pages.</summary>
        public const int Parts = Size / PageRows;

        /// <summary>Parts of the circle that go one after the other.</summary>
        public const int Steps = 60;

        private const int PageRows = 8;
        private const int Half = Size / 2;
        private const int HalfSteps = Steps / 2;
        private const int QuarterSteps = Steps / 4;
        private const int CotangentUnit = 16;
        private const byte Everything = 0xFF;

        // Half dots from the centre, which lies between four dots.
        private const int OuterRadius = 48;
        private const int LineRadius = 45;
        private const int InnerRadius = 38;

        // Left halves, page by page: the right one is their mirror.
        private readonly byte[] _line = new byte[Half * Parts];
        private readonly byte[] _solid = new byte[Half * Parts];
        private readonly byte[] _dotted = new byte[Half * Parts];

        // Cotangents of the first quarter's steps, from the first one on.
        private readonly byte[] _cotangents = { 152, 75, 49, 36, 28, 22, 18, 14, 12, 9, 7, 5, 3, 2, 0 };

        /// <summary>A ring, drawn once.</summary>
        public Ring()
        {
            for (int x = 0; x < Half; x++)
            {
                long outer = Span(x, OuterRadius);
                long line = outer & ~Span(x, LineRadius);
                long solid = outer & ~Span(x, InnerRadius);
                for (int part = 0; part < Parts; part++)
                {
                    int at = (part * Half) + x;
                    _line[at] = (byte)(line >> (part * PageRows));
                    _solid[at] = (byte)(solid >> (part * PageRows));
                    _dotted[at] = (byte)(_line[at] | (_solid[at] & (x % 4 < 2 ? 0x33 : 0xCC)));
                }
            }
        }

        /// <summary>A number that changes when a page of the ring looks different, 0 to 130.</summary>
        /// <param name="part">Page of the ring, 0 on top.</param>
        /// <param name="step">How much is over, 0 to <see cref="Steps"/>.</param>
        public static int LookOf(int part, int step)
        {
            const int OfLeftHalf = 100;
            bool inRight = step <= HalfSteps;
            int fromTop = inRight ? step : Steps - step;
            int first = FirstStep(part);
            int last = HalfSteps - FirstStep(Parts - 1 - part);
            int look = fromTop < first ? first : fromTop > last ? last : fromTop;
            return inRight ? look : OfLeftHalf + look;
        }

        /// <summary>Draws a page of the ring.</summary>
        /// <param name="frame">The picture.</param>
        /// <param name="at">Where in it the page's left column is.</param>
        /// <param name="part">Page of the ring, 0 on top.</param>
        /// <param name="step">How much is over, 0 to <see cref="Steps"/>.</param>
        /// <param name="isDotted">What is left is dotted, not solid.</param>
        public void Paint(byte[] frame, int at, int part, int step, bool isDotted)
        {
            byte[] line = _line;
            byte[] left = isDotted ? _dotted : _solid;
            int from = part * Half;
            int mirror = at + Size - 1;
            bool inRight = step < HalfSteps;
            bool isUpright = step % HalfSteps == 0;
            Array.Copy(step <= HalfSteps ? left : line, from, frame, at, Half);
            if (isUpright || !inRight)
            {
                byte[] right = step == 0 ? left : line;
                for (int x = 0; x < Half; x++)
                {
                    frame[mirror - x] = right[from + x];
                }
            }

            if (!isUpright)
            {
                int cotangent = CotangentOf(step % HalfSteps);
                cotangent = inRight ? -cotangent : cotangent;
                for (int x = 0; x < Half; x++)
                {
                    int over = left[from + x];
                    if (over != 0)
                    {
                        int hand = Half - (((2 * x) + 1 - Size) * cotangent / (2 * CotangentUnit)) - (part * PageRows);
                        int mask = hand <= 0 ? Everything : hand >= PageRows ? 0 : Everything << hand;
                        over = line[from + x] | (over & (inRight ? mask : ~mask));
                    }

                    frame[inRight ? mirror - x : at + x] = (byte)over;
                }
            }
        }

        /// <summary>The step at which the hand comes to a page on its way down, or one before.</summary>
        private static int FirstStep(int part)
        {
            return part < Parts / 2 ? part * 9 / 2 : 14 + ((part - (Parts / 2)) * 3);
        }

        private int CotangentOf(int step)
        {
            return step <= QuarterSteps ? _cotangents[step - 1] : -_cotangents[HalfSteps - step - 1];
        }

        /// <summary>The rows of a column within a radius, bit 0 on top.</summary>
        private static long Span(int x, int radius)
        {
            int across = (2 * x) + 1 - Size;
            int rows = 0;
            int up = 1;
            while ((up * up) + (across * across) <= radius * radius)
            {
                rows++;
                up += 2;
            }

            return rows == 0 ? 0 : ((1L << (2 * rows)) - 1) << (Half - rows);
        }
    }
}
