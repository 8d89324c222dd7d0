namespace BackflushController.Core.Records
{
    /// <summary>
    /// Goes through the fields of a record in the order in which they stand in its bytes, to write or to read them: one
    /// list for both, so that the two cannot differ. Flags and runs are not in it.
    /// </summary>
    public sealed class RecordBytes
    {
        private const int FirstAt = 12;
        private const int BitsOfAByte = 8;

        private readonly byte[] _bytes;
        private readonly bool _writes;

        private int _at = FirstAt;

        /// <summary>Bytes of a record.</summary>
        /// <param name="bytes">The bytes.</param>
        /// <param name="writes">Fields are written there; else they are read.</param>
        public RecordBytes(byte[] bytes, bool writes)
        {
            _bytes = bytes;
            _writes = writes;
        }

        /// <summary>Writes the fields of a record, or reads them.</summary>
        public void Exchange(BoxRecord record)
        {
            ExchangeTotals(record);
            Exchange(record.CyclesStarted);
            Exchange(record.CyclesCompleted);
            Exchange(record.RunsStarted);
            Exchange(record.RunsCompleted);
            Exchange(record.RunsAborted);
            Exchange(record.RunsFaulted);
            Exchange(record.ShotsAtReset);
            Exchange(record.DaysAtReset);
            Exchange(record.ShotsBefore);
            Exchange(record.DaysBefore);
            _at++; // The flags.
            ExchangeByte(ref record.DetergentCycles);
            _at += 2; // Next and number of the runs.
            Exchange(ref record.Baseline.PlateauMillibar);
            Exchange(ref record.Baseline.FillMilliseconds);
            Exchange(ref record.Baseline.VentMilliseconds);
            record.LastCrash = ExchangeText(record.LastCrash);
            ExchangeByte(ref record.RunMinute);
            ExchangeByte(ref record.CutMinute);
            ExchangeByte(ref record.CutsInARow);
            ExchangeShort(ref record.Commissioned);
            ExchangeByte(ref record.Interferences);
            ExchangeByte(ref record.MinutesToNextDay);
        }

        private void ExchangeTotals(BoxRecord record)
        {
            Exchange(ref record.PumpOnSeconds);
            Exchange(ref record.ValveOperations);
            Exchange(ref record.Shots);
            Exchange(ref record.PowerOnMinutes);
            Exchange(ref record.PowerOnDays);
            Exchange(ref record.Boots);
            Exchange(ref record.Losses);
            Exchange(ref record.TrayMillilitres);
            Exchange(ref record.Crashes);
            Exchange(ref record.CrashesInARow);
        }

        private void Exchange(int[] values)
        {
            for (int i = 0; i < values.Length; i++)
            {
                Exchange(ref values[i]);
            }
        }

        private void Exchange(ref int value)
        {
            if (_writes)
            {
                BoxRecordCodec.PutInt(_bytes, _at, value);
            }
            else
            {
                value = BoxRecordCodec.GetInt(_bytes, _at);
            }

            _at += sizeof(int);
        }

        private void ExchangeShort(ref int value)
        {
            int high = value >> BitsOfAByte;
            ExchangeByte(ref value);
            ExchangeByte(ref high);
            value |= _writes ? 0 : high << BitsOfAByte;
        }

        private void ExchangeByte(ref int value)
        {
            if (_writes)
            {
                _bytes[_at] = (byte)value;
            }
            else
            {
                value = _bytes[_at];
            }

            _at++;
        }

        /// <summary>ASCII, zeros after it.</summary>
        private string ExchangeText(string text)
        {
            char[] letters = new char[BoxRecord.CrashLetters];
            int length = 0;
            for (int i = 0; i < letters.Length; i++)
            {
                int letter = i < text.Length ? text[i] : 0;
                ExchangeByte(ref letter);
                letters[i] = (char)letter;
                length += letter != 0 && length == i ? 1 : 0;
            }

            return new string(letters, 0, length);
        }
    }
}
