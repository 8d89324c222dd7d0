using System;
using BackflushController.Core.Board;

namespace BackflushController.Core.Tests
{
    /// <summary>Slots whose flash says that it wrote and may not have.</summary>
    public sealed class RecordSlots : ISlots
    {
        public const int FlipsNone = -1;

        public int FlipsByte = FlipsNone;
        public bool Truncates;

        private readonly byte[][] _slots = new byte[2][];

        public int ReadSlot(int slot, byte[] buffer)
        {
            byte[] content = _slots[slot];
            if (content == null)
            {
                return 0;
            }

            Array.Copy(content, buffer, content.Length);
            return content.Length;
        }

        public bool WriteSlot(int slot, byte[] data)
        {
            byte[] content = new byte[Truncates ? data.Length - 1 : data.Length];
            Array.Copy(data, content, content.Length);
            if (FlipsByte != FlipsNone)
            {
                content[FlipsByte] ^= 0x40;
            }

            _slots[slot] = content;
            return true;
        }
    }
}
