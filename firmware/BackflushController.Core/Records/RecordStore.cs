using BackflushController.Core.Board;

namespace BackflushController.Core.Records
{
    /// <summary>
    /// Keeps the record in two slots written in turn, so that a power cut while one is written leaves the other. A
    /// write counts only when it has been read back.
    /// <para>
    /// A write blocks the loop: 49 ms of the interpreter at 2 us a unit (two thirds of it the CRC) and 11 to 46 of the
    /// flash, by whether a block is erased. So: never with an output on, and the button waits 95 ms.
    /// </para>
    /// </summary>
    public sealed class RecordStore
    {
        /// <summary>
        /// A later firmware's record is there, which <see cref="Save"/> does not touch: it refuses.
        /// </summary>
        public bool IsLocked;

        private const int Slots = 2;
        private const int FirstSequence = 1;

        private readonly ISlots _slots;
        private readonly BoxRecordCodec _codec = new BoxRecordCodec();

        private int _newestSlot = Slots - 1;
        private int _sequence = FirstSequence - 1;
        private bool _mustReplaceBoth;

        /// <summary>A store in these slots.</summary>
        public RecordStore(ISlots slots)
        {
            _slots = slots;
        }

        /// <summary>Reads the newest intact record, once, at power-up.</summary>
        /// <param name="record">A new one; left so when there is nothing to read.</param>
        public RecordHealth Load(BoxRecord record)
        {
            SlotContent newest = SlotContent.Damaged;
            int missing = 0;
            int damaged = 0;
            byte[] read = NewBuffer();
            for (int slot = 0; slot < Slots; slot++)
            {
                int length = _slots.ReadSlot(slot, read);
                if (length == 0)
                {
                    missing++;
                    continue;
                }

                SlotContent content = _codec.Inspect(read, length);
                switch (content)
                {
                    case SlotContent.Damaged:
                        damaged++;
                        break;

                    case SlotContent.Newer:
                        IsLocked = true;
                        break;

                    default:
                        newest = TakeIfNewer(slot, read, content, newest, record);
                        break;
                }
            }

            _mustReplaceBoth = newest == SlotContent.Damaged && damaged > 0;
            RecordHealth health = Health(newest, missing, damaged);
            return health == RecordHealth.Good ? record.Untold : health;
        }

        /// <summary>Writes the record over the older slot. When that fails, the newer one is still good.</summary>
        /// <returns>True when it is safely there. When false, the caller tries again later.</returns>
        public bool Save(BoxRecord record)
        {
            if (IsLocked || !SaveInTurn(record))
            {
                return false;
            }

            // A slot that could not be read this time may be read the next, and have a later number than the new one.
            bool saved = !_mustReplaceBoth || SaveInTurn(record);
            _mustReplaceBoth &= !saved;
            return saved;
        }

        private bool SaveInTurn(BoxRecord record)
        {
            int slot = (_newestSlot + 1) % Slots;
            byte[] written = new byte[BoxRecordCodec.Bytes];
            _codec.Encode(record, _sequence + 1, written);
            if (!_slots.WriteSlot(slot, written) || !ReadsBack(slot, written))
            {
                return false;
            }

            _newestSlot = slot;
            _sequence++;
            return true;
        }

        private SlotContent TakeIfNewer(
            int slot, byte[] read, SlotContent content, SlotContent newest, BoxRecord record)
        {
            // An earlier layout knows nothing of latch and locks, so its number says nothing. Of two numbers that wrap
            // around, the one less than half the range ahead is the later.
            int sequence = _codec.Sequence(read);
            bool isNewer = content != newest ? content == SlotContent.Current : sequence - _sequence > 0;
            if (newest != SlotContent.Damaged && !isNewer)
            {
                return newest;
            }

            _sequence = sequence;
            _newestSlot = slot;
            _codec.Decode(read, record);
            return content;
        }

        private RecordHealth Health(SlotContent newest, int missing, int damaged)
        {
            if (IsLocked)
            {
                return RecordHealth.Newer;
            }

            if (newest == SlotContent.Damaged)
            {
                return damaged > 0 ? RecordHealth.Damaged : RecordHealth.Missing;
            }

            // After the first write of a new box there is one slot, and nothing is lost.
            if (damaged > 0 || (missing > 0 && _sequence != FirstSequence))
            {
                return RecordHealth.OneSlotLost;
            }

            return newest == SlotContent.Earlier ? RecordHealth.Migrated : RecordHealth.Good;
        }

        private bool ReadsBack(int slot, byte[] written)
        {
            byte[] read = NewBuffer();
            if (_slots.ReadSlot(slot, read) != BoxRecordCodec.Bytes)
            {
                return false;
            }

            for (int i = 0; i < BoxRecordCodec.Bytes; i++)
            {
                if (read[i] != written[i])
                {
                    return false;
                }
            }

            return true;
        }

        /// <summary>
        /// What a slot is read into, a byte more than it should have. Not held: a record is written a few times an
        /// hour.
        /// </summary>
        private static byte[] NewBuffer()
        {
            return new byte[BoxRecordCodec.Bytes + 1];
        }
    }
}
