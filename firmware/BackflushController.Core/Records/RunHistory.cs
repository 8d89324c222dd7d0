using System;

namespace BackflushController.Core.Records
{
    /// <summary>
    /// The last runs, oldest overwritten first. It is kept as the bytes that go into flash, <see cref="EntryBytes"/>
    /// each: as objects it would take ten times the memory, and a record is written in one copy. An entry: kind (1),
    /// result (1), fault (1), cycles (1), fill (2), plateau (2), vent (2), little endian. Where no fault has ended the
    /// run, 1 and the cycles that were not proved stand in place of the fault: version 0.1.0 wrote 0 and reads none.
    /// </summary>
    public sealed class RunHistory
    {
        /// <summary>Runs that are remembered.</summary>
        public const int Capacity = 32;

        /// <summary>Length of an entry.</summary>
        public const int EntryBytes = 10;

        /// <summary>Length of all entries.</summary>
        public const int Bytes = Capacity * EntryBytes;

        /// <summary>Runs remembered so far, at most <see cref="Capacity"/>.</summary>
        public int Count;

        /// <summary>Where the next run goes.</summary>
        public int Next;

        private const int FaultAt = 2;
        private const int CyclesAt = 3;
        private const int FiguresAt = 4;

        private readonly byte[] _entries = new byte[Bytes];

        /// <summary>Cycles of the newest run; 0 when there is none.</summary>
        public int NewestCycles
        {
            get { return _entries[Offset(0) + CyclesAt]; }
        }

        /// <summary>Remembers a run, forgetting the oldest when it is full.</summary>
        public void Add(RunRecord run)
        {
            Put(Next * EntryBytes, run);
            Next = (Next + 1) % Capacity;
            if (Count < Capacity)
            {
                Count++;
            }
        }

        /// <summary>Puts another in place of the newest, which must be there.</summary>
        public void ReplaceNewest(RunRecord run)
        {
            Put(Offset(0), run);
        }

        /// <summary>Reads a run.</summary>
        /// <param name="age">0 is the newest; below <see cref="Count"/>.</param>
        /// <param name="run">Receives it.</param>
        public void Read(int age, RunRecord run)
        {
            int at = Offset(age);
            run.Kind = (RunKind)_entries[at];
            run.Result = (RunResult)_entries[at + 1];
            int fault = _entries[at + FaultAt];
            bool faulted = run.Result == RunResult.Faulted;
            run.Fault = faulted ? fault : 0;
            run.Unproved = faulted ? RunRecord.NotKept : fault - 1;
            run.Cycles = _entries[at + CyclesAt];
            run.FillMilliseconds = GetShort(at + FiguresAt);
            run.PlateauMillibar = GetShort(at + FiguresAt + 2);
            run.VentMilliseconds = GetShort(at + FiguresAt + 4);
        }

        /// <summary>Reads one figure of a run, without the rest of it.</summary>
        /// <param name="age">0 is the newest; below <see cref="Count"/>.</param>
        /// <param name="figure">Which.</param>
        /// <returns>As in <see cref="RunRecord"/>; 0 was not measured.</returns>
        public int Read(int age, RunFigure figure)
        {
            return GetShort(Offset(age) + FiguresAt + (2 * (int)figure));
        }

        /// <summary>Copies the entries into a record.</summary>
        public void CopyTo(byte[] buffer, int offset)
        {
            Array.Copy(_entries, 0, buffer, offset, Bytes);
        }

        /// <summary>Takes the entries from a record.</summary>
        public void CopyFrom(byte[] buffer, int offset, int next, int count)
        {
            Array.Copy(buffer, offset, _entries, 0, Bytes);
            Next = next % Capacity;
            Count = count < Capacity ? count : Capacity;
        }

        private int Offset(int age)
        {
            return (Next + Capacity - 1 - age) % Capacity * EntryBytes;
        }

        private void Put(int at, RunRecord run)
        {
            _entries[at] = (byte)run.Kind;
            _entries[at + 1] = (byte)run.Result;
            int fault = run.Result == RunResult.Faulted ? run.Fault : run.Unproved + 1;
            _entries[at + FaultAt] = (byte)Limited(fault, byte.MaxValue);
            _entries[at + CyclesAt] = (byte)Limited(run.Cycles, byte.MaxValue);
            PutShort(at + FiguresAt, run.FillMilliseconds);
            PutShort(at + FiguresAt + 2, run.PlateauMillibar);
            PutShort(at + FiguresAt + 4, run.VentMilliseconds);
        }

        private void PutShort(int at, int value)
        {
            int limited = Limited(value, ushort.MaxValue);
            _entries[at] = (byte)limited;
            _entries[at + 1] = (byte)(limited >> 8);
        }

        private int GetShort(int at)
        {
            return _entries[at] | (_entries[at + 1] << 8);
        }

        private static int Limited(int value, int most)
        {
            return value < 0 ? 0 : value > most ? most : value;
        }
    }
}
