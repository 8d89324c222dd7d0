using BackflushController.Core.Board;

namespace BackflushController.Core.Records
{
    /// <summary>
    /// Keeps the counter in two slots written in turn, so that a power cut while one is written leaves the other. A
    /// write counts only when it has been read back.
    /// </summary>
    public sealed class CycleCounterStore
    {
        private const int Slots = 2;

        private readonly IBoard _board;
        private readonly byte[] _buffer = new byte[CycleCounterCodec.Bytes];
        private readonly byte[] _readBack = new byte[CycleCounterCodec.Bytes + 1];

        private int _newestSlot = Slots - 1;
        private int _sequence;

        /// <summary>A store on this board's slots.</summary>
        public CycleCounterStore(IBoard board)
        {
            _board = board;
        }

        /// <summary>Reads the newest intact record into <paramref name="counter"/>, or leaves it as it is.</summary>
        public RecordHealth Load(CycleCounter counter)
        {
            bool found = false;
            bool present = false;
            for (int slot = 0; slot < Slots; slot++)
            {
                int length = _board.ReadSlot(slot, _readBack);
                present |= length > 0;
                if (!CycleCounterCodec.IsIntact(_readBack, length))
                {
                    continue;
                }

                int sequence = CycleCounterCodec.Sequence(_readBack);
                if (!found || sequence > _sequence)
                {
                    found = true;
                    _sequence = sequence;
                    _newestSlot = slot;
                    CycleCounterCodec.Decode(_readBack, counter);
                }
            }

            if (found)
            {
                return RecordHealth.Good;
            }

            return present ? RecordHealth.Damaged : RecordHealth.Missing;
        }

        /// <summary>Writes the counter over the older slot. True when it is safely there.</summary>
        public bool Save(CycleCounter counter)
        {
            int slot = (_newestSlot + 1) % Slots;
            CycleCounterCodec.Encode(counter, _sequence + 1, _buffer);
            if (!_board.WriteSlot(slot, _buffer) || !ReadsBack(slot))
            {
                return false;
            }

            _newestSlot = slot;
            _sequence++;
            return true;
        }

        private bool ReadsBack(int slot)
        {
            if (_board.ReadSlot(slot, _readBack) != CycleCounterCodec.Bytes)
            {
                return false;
            }

            for (int i = 0; i < CycleCounterCodec.Bytes; i++)
            {
                if (_readBack[i] != _buffer[i])
                {
                    return false;
                }
            }

            return true;
        }
    }
}
