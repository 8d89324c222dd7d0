using BackflushController.Core.Records;

namespace BackflushController.Core.Report
{
    /// <summary>
    /// What the record knows of one run as a line for a cleaning log, in the letters of <see cref="QrEncoder"/>:
    /// <code>
    ///   BF1 B17 R142 DET OK 10/10 P9.1 V0.36 S85 C1244 H310 KE64A
    ///   BF1 B17 R143 RINSE F7 -/2 W0.1.0 X0 L6.4 P9.1 V0.36 T1.8 S0 C1246 H310 KBFF7
    /// </code>
    /// docs/owner/cleaning-log.md says what the parts are. The six first are always there; of the others those that are
    /// known, and none that would not fit any more. The letters and digits after K are a CRC-16 of all before the
    /// blank in front of it: it finds what was mistyped or damaged, and is no signature, because anybody can calculate
    /// it. The line is made in about 20 pieces of 600 units of the interpreter at most.
    /// </summary>
    public sealed class ProofLine
    {
        /// <summary>Letters of the longest line.</summary>
        public const int MostLetters = QrEncoder.MostLetters;

        /// <summary>There is no last cycle to tell of.</summary>
        public const int NoPressure = 0;

        private const int CheckLetters = 6;

        // The longest part is less; one that does not fit is taken back.
        private const int LongestPart = 16;
        private const int LettersAPiece = 16;

        private readonly char[] _letters = new char[MostLetters + LongestPart];
        private readonly RunRecord _run = new RunRecord();

        private BoxRecord _record;
        private int _box;
        private int _number;
        private int _shots;
        private int _lastMillibar;
        private int _cycles;

        private int _part;
        private int _count;
        private int _checked;
        private int _crc;

        /// <summary>The line; null until <see cref="Step"/> returns false.</summary>
        public string Text;

        /// <summary>Begins a line, in place of the one before.</summary>
        /// <param name="logbook">Knows the runs. None is to be running.</param>
        /// <param name="age">Which run, 0 is the newest; below its count.</param>
        /// <param name="box">Number of the box, 0 when it has none.</param>
        /// <param name="lastMillibar">
        /// Where the newest run has just ended: pressure when its last fill ended; else <see cref="NoPressure"/>.
        /// </param>
        public void Begin(Logbook logbook, int age, int box, int lastMillibar)
        {
            BoxRecord record = logbook.Record;
            record.Runs.Read(age, _run);
            _record = record;
            _box = box;
            _number = record.Sum(BoxRecord.RunsStarted) - age;
            _shots = age == 0 ? logbook.ShotsBeforeRun : RunRecord.NotKept;
            _lastMillibar = lastMillibar;
            _part = 0;
            _count = 0;
            _checked = 0;
            _crc = 0xFFFF;
            Text = null;
        }

        /// <summary>Does one piece of the work.</summary>
        /// <returns>False when the line is complete.</returns>
        public bool Step()
        {
            if (Text != null)
            {
                return false;
            }

            int start = _count;
            if (Write(_part))
            {
                _count = _count > MostLetters - CheckLetters ? start : _count;
                _part++;
                return true;
            }

            if (_checked < _count)
            {
                Check();
                return true;
            }

            Finish();
            return false;
        }

        /// <returns>False when there is no such part.</returns>
        private bool Write(int part)
        {
            RunRecord run = _run;
            bool faulted = run.Result == RunResult.Faulted;
            switch (part)
            {
                case 0: Put("BF1 B"); Number(_box); break;
                case 1: Put(" R"); Number(_number); break;
                case 2: Put(WordOf(run.Kind)); break;
                case 3: WriteResult(); break;
                case 4: WriteCycles(); break;
                case 5: Put(faulted ? " W" + ProductVersion.Text : string.Empty); break;
                case 6: Labelled(" X", faulted ? _record.Counts[BoxRecord.Crashes] : RunRecord.NotKept); break;
                case 7: Tenths(" L", faulted ? _lastMillibar : 0); break;
                case 8: Tenths(" P", run.PlateauMillibar); break;
                case 9: WriteVent(); break;
                case 10: Tenths(" T", faulted ? run.FillMilliseconds : 0); break;
                case 11: Labelled(" S", _shots); break;
                case 12: _cycles = _record.Sum(BoxRecord.CyclesCompleted); break;
                case 13: Labelled(" C", _cycles); break;
                case 14: Labelled(" H", _record.Counts[BoxRecord.PowerOnMinutes] / 60); break;
                default: return false;
            }

            return true;
        }

        private static string WordOf(RunKind kind)
        {
            switch (kind)
            {
                case RunKind.DetergentBackflush: return " DET";
                case RunKind.WaterRinse: return " RINSE";
                case RunKind.DeepClean: return " DEEP";
                case RunKind.ClearWaterFinish: return " CLEAR";
                case RunKind.OpenFlush: return " FLUSH";
                case RunKind.StallBackflush: return " QUIET";
                case RunKind.Service: return " SERVICE";
                default: return " OTHER";
            }
        }

        private void WriteResult()
        {
            switch (_run.Result)
            {
                case RunResult.Completed: Put(" OK"); break;
                case RunResult.Stopped: Put(" STOPPED"); break;
                case RunResult.Faulted: Labelled(" F", _run.Fault); break;
                default: Put(" CUT"); break;
            }
        }

        /// <summary>Cycles that nothing was missing in, of all that were completed.</summary>
        private void WriteCycles()
        {
            RunRecord run = _run;
            if (run.Unproved == RunRecord.NotKept)
            {
                Put(" -/");
            }
            else
            {
                Labelled(" ", run.Cycles > run.Unproved ? run.Cycles - run.Unproved : 0);
                Put("/");
            }

            Number(run.Cycles);
        }

        private void WriteVent()
        {
            int hundredths = _run.VentMilliseconds / 10;
            if (hundredths > 0)
            {
                Labelled(" V", hundredths / 100);
                Put(".");
                Digit(hundredths / 10 % 10);
                Digit(hundredths % 10);
            }
        }

        /// <summary>Thousandths as a number with one decimal, cut off like on the panel; 0 is left out.</summary>
        private void Tenths(string label, int thousandths)
        {
            if (thousandths > 0)
            {
                Labelled(label, thousandths / 1000);
                Put(".");
                Digit(thousandths / 100 % 10);
            }
        }

        /// <summary>A whole number; one that was not kept is left out.</summary>
        private void Labelled(string label, int value)
        {
            if (value != RunRecord.NotKept)
            {
                Put(label);
                Number(value);
            }
        }

        private void Number(int value)
        {
            int divisor = 1;
            while (value / divisor >= 10)
            {
                divisor *= 10;
            }

            for (; divisor > 0; divisor /= 10)
            {
                Digit(value / divisor % 10);
            }
        }

        private void Digit(int digit)
        {
            _letters[_count] = (char)('0' + digit);
            _count++;
        }

        private void Put(string text)
        {
            int end = text.Length;
            for (int i = 0; i < end; i++)
            {
                _letters[_count] = text[i];
                _count++;
            }
        }

        /// <summary>CRC-16 with the polynomial 0x1021, from 0xFFFF, the top bit first; eight bits at once.</summary>
        private void Check()
        {
            char[] letters = _letters;
            int crc = _crc;
            int end = _checked + LettersAPiece;
            end = end < _count ? end : _count;
            for (int i = _checked; i < end; i++)
            {
                int high = (crc >> 8) ^ letters[i];
                high ^= high >> 4;
                crc = ((crc << 8) ^ (high << 12) ^ (high << 5) ^ high) & 0xFFFF;
            }

            _crc = crc;
            _checked = end;
        }

        private void Finish()
        {
            Put(" K");
            for (int shift = 12; shift >= 0; shift -= 4)
            {
                _letters[_count] = QrEncoder.Alphabet[(_crc >> shift) & 15];
                _count++;
            }

            Text = new string(_letters, 0, _count);
        }
    }
}
