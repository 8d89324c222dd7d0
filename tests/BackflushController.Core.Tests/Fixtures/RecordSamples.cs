using BackflushController.Core.Records;
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
                PumpOnSeconds = 0x01020304,
                ValveOperations = 104,
                Shots = 105,
                PowerOnMinutes = 106,
                PowerOnDays = 107,
                Boots = 108,
                Losses = 109,
                TrayMillilitres = 110,
                Crashes = 111,
                CrashesInARow = 2,
                Commissioned = 0x155,
                LastCrash = "ExceptionOf21Letters!",
                DetergentLatch = true,
                DetergentCycles = 5,
                VentLock = true,
            };
            record.Baseline.Known = true;
            record.Baseline.PlateauMillibar = 9500;
            record.Baseline.FillMilliseconds = 4200;
            record.Baseline.VentMilliseconds = 900;
            Number(record.CyclesStarted, 120);
            Number(record.CyclesCompleted, 150);
            Number(record.RunsStarted, 200);
            Number(record.RunsCompleted, 300);
            Number(record.RunsAborted, 400);
            Number(record.RunsFaulted, 500);
            Number(record.ShotsAtReset, 600);
            Number(record.DaysAtReset, 700);
            Number(record.ShotsBefore, 800);
            Number(record.DaysBefore, -1);
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
            Assert.AreEqual(0x01020304, record.PumpOnSeconds, "pump");
            Assert.AreEqual(104, record.ValveOperations, "valve");
            Assert.AreEqual(105, record.Shots, "shots");
            Assert.AreEqual(106, record.PowerOnMinutes, "minutes");
            Assert.AreEqual(107, record.PowerOnDays, "days");
            Assert.AreEqual(108, record.Boots, "boots");
            Assert.AreEqual(109, record.Losses, "losses");
            Assert.AreEqual(110, record.TrayMillilitres, "tray");
            Assert.AreEqual(111, record.Crashes, "crashes");
            Assert.AreEqual(2, record.CrashesInARow, "crashes in a row");
            Assert.AreEqual(0x155, record.Commissioned, "commissioning");
            Assert.AreEqual("ExceptionOf21Letters!", record.LastCrash, "last crash");
            Assert.IsTrue(record.DetergentLatch, "latch");
            Assert.AreEqual(5, record.DetergentCycles, "detergent cycles");
            Assert.IsTrue(record.VentLock, "vent lock");
            Assert.IsTrue(record.Baseline.Known, "baseline known");
            Assert.AreEqual(9500, record.Baseline.PlateauMillibar, "baseline plateau");
            Assert.AreEqual(4200, record.Baseline.FillMilliseconds, "baseline fill");
            Assert.AreEqual(900, record.Baseline.VentMilliseconds, "baseline vent");
            AssertNumbers(record.CyclesStarted, 120);
            AssertNumbers(record.CyclesCompleted, 150);
            AssertNumbers(record.RunsStarted, 200);
            AssertNumbers(record.RunsCompleted, 300);
            AssertNumbers(record.RunsAborted, 400);
            AssertNumbers(record.RunsFaulted, 500);
            AssertNumbers(record.ShotsAtReset, 600);
            AssertNumbers(record.DaysAtReset, 700);
            AssertNumbers(record.ShotsBefore, 800);
            AssertNumbers(record.DaysBefore, -1);
            Assert.AreEqual(RunHistory.Capacity, record.Runs.Count, "runs");
            RunRecord run = new RunRecord();
            for (int age = 0; age < RunHistory.Capacity; age++)
            {
                int i = Runs - 1 - age;
                record.Runs.Read(age, run);
                Assert.AreEqual(i % BoxRecord.RunKinds, (int)run.Kind, "kind");
                Assert.AreEqual(i % 4, (int)run.Result, "result");
                Assert.AreEqual(i, run.Fault, "fault");
                Assert.AreEqual(2 * i, run.Cycles, "cycles");
                Assert.AreEqual(1000 + i, run.FillMilliseconds, "fill");
                Assert.AreEqual(9000 + i, run.PlateauMillibar, "plateau");
                Assert.AreEqual(700 + i, run.VentMilliseconds, "vent");
            }
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

        /// <summary>A record of a layout that is not known yet, of which only the header is certain.</summary>
        public static byte[] LaterBytes(int sequence)
        {
            byte[] bytes = new byte[BoxRecordCodec.Bytes + 1];
            PutInt(bytes, 0, 0x43434642);
            bytes[4] = 3;
            bytes[5] = 0xFC;
            PutInt(bytes, 8, sequence);
            return bytes;
        }

        private static void Number(int[] values, int first)
        {
            for (int i = 0; i < values.Length; i++)
            {
                values[i] = first + i;
            }
        }

        private static void AssertNumbers(int[] values, int first)
        {
            for (int i = 0; i < values.Length; i++)
            {
                Assert.AreEqual(first + i, values[i], "of " + first);
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
