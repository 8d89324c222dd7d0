using BackflushController.Core.Records;
using BackflushController.Core.Sensing;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    /// <summary>Records and the bytes of records, of this layout and of others.</summary>
    public static class RecordSamples
    {
        private const int Runs = 40;

        /// <summary>A record with another number in every field.</summary>
        public static BoxRecord Numbered()
        {
            BoxRecord record = new BoxRecord
            {
                Counts =
                {
                    [BoxRecord.PumpOnSeconds] = 0x01020304,
                    [BoxRecord.ValveOperations] = 104,
                    [BoxRecord.Shots] = 105,
                    [BoxRecord.PowerOnMinutes] = 106,
                    [BoxRecord.PowerOnDays] = 107,
                    [BoxRecord.Boots] = 108,
                    [BoxRecord.Losses] = 109,
                    [BoxRecord.TrayMillilitres] = 110,
                    [BoxRecord.Crashes] = 111,
                    [BoxRecord.CrashesInARow] = 2,
                },
                Commissioned = 0x155,
                RunMinute = 112,
                CutMinute = 113,
                CutsInARow = 114,
                Interferences = 115,
                MinutesToNextDay = 116,
                HadSettings = true,
                LastCrash = "ExceptionOf21Letters!",
                DetergentLatch = true,
                DetergentCycles = 5,
                VentLock = true,
                PumpLock = true,
            };
            record.Baseline.Known = true;
            record.Baseline.PlateauMillibar = 9500;
            record.Baseline.FillMilliseconds = 4200;
            record.Baseline.VentMilliseconds = 900;
            Number(record, BoxRecord.CyclesStarted, BoxRecord.RunKinds, 120);
            Number(record, BoxRecord.CyclesCompleted, BoxRecord.RunKinds, 150);
            Number(record, BoxRecord.RunsStarted, BoxRecord.RunKinds, 200);
            Number(record, BoxRecord.RunsCompleted, BoxRecord.RunKinds, 300);
            Number(record, BoxRecord.RunsAborted, BoxRecord.RunKinds, 400);
            Number(record, BoxRecord.RunsFaulted, BoxRecord.RunKinds, 500);
            Number(record, BoxRecord.ShotsAtReset, BoxRecord.ServiceKinds, 600);
            Number(record, BoxRecord.DaysAtReset, BoxRecord.ServiceKinds, 700);
            Number(record, BoxRecord.ShotsBefore, BoxRecord.ServiceKinds, 800);
            Number(record, BoxRecord.DaysBefore, BoxRecord.ServiceKinds, -1);
            RunRecord run = new RunRecord();
            for (int i = 0; i < Runs; i++)
            {
                run.Kind = (RunKind)(i % BoxRecord.RunKinds);
                run.Result = (RunResult)(i % 4);
                run.Fault = i;
                run.Cycles = 2 * i;
                run.FillMilliseconds = 1000 + i;
                run.PlateauMillibar = 9000 + i;
                run.VentMilliseconds = 700 + i;
                record.Runs.Add(run);
            }

            return record;
        }

        /// <summary>Whether a record is <see cref="Numbered"/>.</summary>
        public static void AssertNumbered(BoxRecord record)
        {
            Assert.AreEqual(TextOf(Numbered()), TextOf(record), "fields");
        }

        /// <summary>The numbered record of the present layout.</summary>
        public static byte[] Bytes(int sequence)
        {
            byte[] bytes = new byte[BoxRecordCodec.Bytes];
            new BoxRecordCodec().Encode(Numbered(), sequence, bytes);
            return bytes;
        }

        /// <summary>A record of layout 1 as the firmware of that time wrote it.</summary>
        public static byte[] EarlierBytes(int sequence, int cycles, int finished, int stopped)
        {
            byte[] bytes = new byte[28];
            PutInt(bytes, 0, 0x43434642);
            PutInt(bytes, 4, 1);
            PutInt(bytes, 8, sequence);
            PutInt(bytes, 12, cycles);
            PutInt(bytes, 16, finished);
            PutInt(bytes, 20, stopped);
            PutInt(bytes, 24, (int)new NibbleCrc32().Of(bytes, 24));
            return bytes;
        }

        /// <summary>The same bytes with the check that belongs to them.</summary>
        public static byte[] Checked(byte[] bytes)
        {
            int count = bytes.Length - 4;
            PutInt(bytes, count, (int)new NibbleCrc32().Of(bytes, count));
            return bytes;
        }

        /// <summary>A record of a layout that is not known yet, of which only the header is certain.</summary>
        public static byte[] LaterBytes(int sequence)
        {
            byte[] bytes = new byte[BoxRecordCodec.Bytes + 1];
            PutInt(bytes, 0, 0x43434642);
            bytes[4] = (byte)(Bytes(sequence)[4] + 1);
            bytes[5] = (byte)(bytes[4] ^ 0xFF);
            PutInt(bytes, 8, sequence);
            return bytes;
        }

        private static string TextOf(BoxRecord record)
        {
            MachineBaseline known = record.Baseline;
            string text = "latch " + record.DetergentLatch + " locks " + record.VentLock + record.PumpLock
                + " crash " + record.LastCrash
                + Listed("counts", record.Counts)
                + Listed("cuts", record.RunMinute, record.CutMinute, record.CutsInARow, record.Interferences)
                + Listed("to the next day, settings " + record.HadSettings, record.MinutesToNextDay)
                + Listed("commissioned and detergent cycles", record.Commissioned, record.DetergentCycles)
                + Listed("known " + known.Known, known.PlateauMillibar, known.FillMilliseconds, known.VentMilliseconds);
            RunRecord run = new RunRecord();
            for (int age = 0; age < record.Runs.Count; age++)
            {
                record.Runs.Read(age, run);
                text += Listed("run " + age, (int)run.Kind, (int)run.Result, run.Fault, run.Cycles)
                    + Listed("means", run.FillMilliseconds, run.PlateauMillibar, run.VentMilliseconds);
            }

            return text;
        }

        private static string Listed(string name, params int[] values)
        {
            string text = "; " + name;
            foreach (int value in values)
            {
                text += " " + value;
            }

            return text;
        }

        private static void Number(BoxRecord record, int place, int kinds, int first)
        {
            for (int i = 0; i < kinds; i++)
            {
                record.Counts[place + i] = first + i;
            }
        }

        private static void PutInt(byte[] buffer, int offset, int value)
        {
            for (int i = 0; i < 4; i++)
            {
                buffer[offset + i] = (byte)(value >> (8 * i));
            }
        }
    }
}
