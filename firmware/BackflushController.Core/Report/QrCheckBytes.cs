namespace BackflushController.Core.Report
{
    /// <summary>
    /// The Reed-Solomon check bytes of a QR code of version 3. A byte a coefficient, eight of them in a number: the
    /// interpreter takes as long for eight as for one, so a byte of data costs 350 units at most, where byte by byte it
    /// would be 600 with 512 bytes of tables, and 3,000 without.
    /// </summary>
    public sealed class QrCheckBytes
    {
        /// <summary>Numbers that hold the check bytes, the first byte on top.</summary>
        private const int Numbers = 4;

        private const int Bits = 8;

        // Half of those that are to be calculated.
        private const int NumbersAPiece = Numbers * (Bits - 1) / 2;

        private const ulong TopBits = 0x8080808080808080;
        private const ulong LowBits = 0x0101010101010101;

        // The field's polynomial x^8 + x^4 + x^3 + x^2 + 1, without its first term.
        private const ulong Reduction = 0x1D;

        // The generator times 1, 2, 4 ... 128.
        private readonly ulong[] _multiples = new ulong[Numbers * Bits];

        private int _prepared;
        private ulong _first;
        private ulong _second;
        private ulong _third;
        private ulong _fourth;

        /// <summary>
        /// Prepares a level. The numbers are the coefficients of its generator, except the first, which is 1.
        /// </summary>
        /// <param name="strong">Level M with 26 check bytes; else L with 15.</param>
        public void Begin(bool strong)
        {
            ulong[] multiples = _multiples;
            multiples[0] = strong ? 0xF633B7048862C798UL : 0x1DC46FA3704A0A69UL;
            multiples[1] = strong ? 0x4D38CE189128D175UL : 0x698B849720861A00UL;
            multiples[2] = strong ? 0xE92A87444690924DUL : 0UL;
            multiples[3] = strong ? 0x2B5E000000000000UL : 0UL;
            _prepared = Numbers;
            _first = 0;
            _second = 0;
            _third = 0;
            _fourth = 0;
        }

        /// <summary>Does one piece of what is needed before the first byte.</summary>
        /// <returns>False when it is done.</returns>
        public bool Prepare()
        {
            ulong[] multiples = _multiples;
            int end = _prepared + NumbersAPiece;
            for (int i = _prepared; i < end; i++)
            {
                ulong half = multiples[i - Numbers];
                ulong top = half & TopBits;
                multiples[i] = ((half ^ top) << 1) ^ ((top >> 7) * Reduction);
            }

            _prepared = end;
            return end < multiples.Length;
        }

        /// <summary>Takes the next byte of data.</summary>
        public void Add(byte data)
        {
            ulong[] multiples = _multiples;
            ulong first = _first;
            ulong second = _second;
            ulong third = _third;
            ulong fourth = _fourth;
            int factor = data ^ (int)(first >> 56);
            first = (first << 8) | (second >> 56);
            second = (second << 8) | (third >> 56);
            third = (third << 8) | (fourth >> 56);
            fourth <<= 8;
            for (int i = 0; factor != 0; i += Numbers)
            {
                if ((factor & 1) != 0)
                {
                    first ^= multiples[i];
                    second ^= multiples[i + 1];
                    third ^= multiples[i + 2];
                    fourth ^= multiples[i + 3];
                }

                factor >>= 1;
            }

            _first = first;
            _second = second;
            _third = third;
            _fourth = fourth;
        }

        /// <summary>Writes a half of the check bytes of what was taken, and zeros up to 32 bytes.</summary>
        /// <param name="target">Receives it.</param>
        /// <param name="at">Where the first half begins.</param>
        /// <param name="second">The second half.</param>
        public void Write(byte[] target, int at, bool second)
        {
            at += second ? 2 * Bits : 0;
            Write(second ? _third : _first, target, at);
            Write(second ? _fourth : _second, target, at + Bits);
        }

        private static void Write(ulong number, byte[] target, int at)
        {
            for (int shift = 56; shift >= 0; shift -= 8)
            {
                target[at] = (byte)(number >> shift);
                at++;
            }
        }
    }
}
