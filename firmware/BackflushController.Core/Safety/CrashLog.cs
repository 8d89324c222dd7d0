using System;
using BackflushController.Core.Board;
using BackflushController.Core.Records;

namespace BackflushController.Core.Safety
{
    /// <summary>
    /// What Main does with an exception that ended the loop, once the outputs are low: it enters the cause into the
    /// record and says whether the chip may start anew. It trusts nothing that the loop has left in memory and reads
    /// the record from flash.
    /// </summary>
    public sealed class CrashLog
    {
        /// <summary>
        /// After so many crashes in a row without a completed run between, nothing runs outside the service menu.
        /// </summary>
        public const int MostInARow = 3;

        /// <summary>
        /// After so many even showing that crashes: the chip does not start anew, and the flash is written no more.
        /// </summary>
        public const int MostRestarts = 6;

        private readonly ISlots _slots;

        private RecordStore _store;
        private BoxRecord _record;
        private RecordHealth _health;

        /// <summary>A log in these slots.</summary>
        public CrashLog(ISlots slots)
        {
            _slots = slots;
            Read();
            if (HasLoss())
            {
                // What could not be read once may be whole, and it is written over in a moment.
                Read();
            }
        }

        /// <summary>Enters a crash.</summary>
        /// <param name="typeName">Full name of the exception's type.</param>
        /// <returns>True when the chip may start anew: not when that is not counted, or it would never end.</returns>
        public bool Enter(string typeName)
        {
            BoxRecord record = _record;
            if (record.Counts[BoxRecord.CrashesInARow] >= MostRestarts)
            {
                return false;
            }

            if (HasLoss())
            {
                // Written over, the damage must still be told, and the detergent feared that it may hide.
                record.Untold = _health;
            }

            // What has ended the run is known.
            record.RunMinute = 0;
            record.Add(BoxRecord.CrashesInARow, 1);
            record.Add(BoxRecord.Crashes, 1);

            // Without the word that nearly all end with, the names of the runtime fit into the record.
            string name = typeName.Substring(typeName.LastIndexOf('.') + 1);
            int ending = name.LastIndexOf(nameof(Exception));
            record.LastCrash = ending > 0 ? name.Substring(0, ending) : name;
            return _store.Save(_record);
        }

        private void Read()
        {
            _store = new RecordStore(_slots);
            _record = new BoxRecord();
            _health = _store.Load(_record);
        }

        private bool HasLoss()
        {
            return _health == RecordHealth.Damaged || _health == RecordHealth.OneSlotLost;
        }
    }
}
