using BackflushController.Core.Records;
using BackflushController.Core.Report;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Sensors
{
    [TestClass]
    public class ProofLineTests
    {
        private const int Pieces = 22;

        [TestMethod]
        public static void A_completed_run_tells_what_it_has_proved()
        {
            Logbook book = Used();
            Run(book, RunKind.DetergentBackflush, 10, 9180, 369, RunResult.Completed, 0, 0);

            Assert.AreEqual("BF1 B17 R142 DET OK 10/10 P9.1 V0.36 S85 C1244 H310 KE64A", Line(book, 0, 17));
        }

        [TestMethod]
        public static void A_fault_tells_what_a_technician_asks_for()
        {
            Logbook book = Used();
            Run(book, RunKind.WaterRinse, 2, 9180, 369, RunResult.Faulted, 7, 0);

            AssertParts(
                "BF1 B0 R142 RINSE F7 -/2 W0.1.0 X3 L6.4 P9.1 V0.36 T1.8 S85 C1236 H310", Line(book, 0, 0, 6420));
        }

        [TestMethod]
        public static void What_was_not_measured_is_left_out()
        {
            Logbook book = Used();
            Run(book, RunKind.OpenFlush, 4, 0, 0, RunResult.Stopped, 0, 0);
            AssertParts("BF1 B1 R142 FLUSH STOPPED 4/4 S85 C1238 H310", Line(book, 0, 1));

            Run(book, RunKind.DeepClean, 0, 0, 0, RunResult.Faulted, 5, 0);
            AssertParts("BF1 B1 R143 DEEP F5 -/0 W0.1.0 X3 S85 C1238 H310", Line(book, 0, 1));
        }

        [TestMethod]
        public static void Cycles_that_were_not_proved_do_not_count_as_proved()
        {
            Logbook book = Used();
            Run(book, RunKind.StallBackflush, 10, 9180, 369, RunResult.Completed, 0, 3);

            AssertParts("BF1 B1 R142 QUIET OK 7/10 P9.1 V0.36 S85 C1244 H310", Line(book, 0, 1));
        }

        [TestMethod]
        public static void An_earlier_run_has_its_own_number_and_not_the_shots_before_another()
        {
            Logbook book = Used();
            Run(book, RunKind.ClearWaterFinish, 5, 9000, 400, RunResult.Completed, 0, 0);
            Run(book, RunKind.Service, 1, 0, 0, RunResult.Completed, 0, 1);
            book.RunStarted(RunKind.Unknown);

            AssertParts("BF1 B1 R142 CLEAR OK 5/5 P9.0 V0.40 C1240 H310", Line(book, 2, 1));
            AssertParts("BF1 B1 R143 SERVICE OK 0/1 C1240 H310", Line(book, 1, 1));
            AssertParts("BF1 B1 R144 OTHER CUT -/0 S85 C1240 H310", Line(book, 0, 1));
        }

        [TestMethod]
        public static void A_run_of_the_earlier_software_does_not_claim_to_be_proved()
        {
            Logbook book = Used();
            Run(book, RunKind.DetergentBackflush, 10, 9180, 369, RunResult.Completed, 0, RunRecord.NotKept);

            AssertParts("BF1 B1 R142 DET OK -/10 P9.1 V0.36 S85 C1244 H310", Line(book, 0, 1));
        }

        [TestMethod]
        public static void A_line_never_gets_longer_than_the_code_takes()
        {
            Logbook book = Used();
            BoxRecord record = book.Record;
            record.Counts[BoxRecord.RunsStarted] = int.MaxValue;
            record.Counts[BoxRecord.CyclesCompleted] = int.MaxValue;
            record.Counts[BoxRecord.PowerOnMinutes] = int.MaxValue;
            record.Counts[BoxRecord.Crashes] = int.MaxValue;
            record.Counts[BoxRecord.Shots] = int.MaxValue;
            Run(book, RunKind.WaterRinse, 255, 65535, 65535, RunResult.Faulted, 255, 0);

            string line = Line(book, 0, 9999, 65535);

            AssertParts(
                "BF1 B9999 R2147483647 RINSE F255 -/255 W0.1.0 X2147483647 L65.5 P65.5", line);
            Assert.IsTrue(line.Length <= ProofLine.MostLetters, line);
        }

        [TestMethod]
        public static void The_next_line_forgets_the_one_before()
        {
            Logbook book = Used();
            Run(book, RunKind.DetergentBackflush, 10, 9180, 369, RunResult.Completed, 0, 0);
            ProofLine line = new ProofLine();
            string first = Made(line, book, 0, 17, 0);
            book.Record.Counts[BoxRecord.Shots] = 5000;

            Assert.AreEqual(first, Made(line, book, 0, 17, 0), "again");
        }

        /// <summary>A box that was used for a while, 85 coffees after its last cleaning.</summary>
        private static Logbook Used()
        {
            BoxRecord record =
                new BoxRecord
                {
                    Counts =
                    {
                        [BoxRecord.Shots] = 500,
                        [BoxRecord.PowerOnMinutes] = 18659,
                        [BoxRecord.Crashes] = 3,
                    },
                };
            record.Counts[BoxRecord.ShotsAtReset + (int)ServiceKind.Detergent] = 415;
            record.Counts[BoxRecord.RunsStarted + 1] = 141;
            record.Counts[BoxRecord.CyclesCompleted + 1] = 1234;
            return new Logbook(record, RecordHealth.Good);
        }

        private static void Run(
            Logbook book,
            RunKind kind,
            int cycles,
            int plateau,
            int vent,
            RunResult result,
            int fault,
            int unproved)
        {
            book.RunStarted(kind);
            for (int i = 0; i < cycles; i++)
            {
                book.CycleCompleted(false, plateau == 0 ? 0 : 1890, plateau, vent);
            }

            book.RunEnded(result, fault, false, unproved);
        }

        private static string Line(Logbook book, int age, int box, int last = ProofLine.NoPressure)
        {
            return Made(new ProofLine(), book, age, box, last);
        }

        private static string Made(ProofLine line, Logbook book, int age, int box, int last)
        {
            line.Begin(book, age, box, last);
            Assert.IsTrue(line.Text == null, "text before its end");
            int pieces = 1;
            while (line.Step())
            {
                pieces++;
            }

            Assert.IsTrue(pieces <= Pieces, "pieces " + pieces);
            Assert.IsFalse(line.Step(), "complete");
            return line.Text;
        }

        private static void AssertParts(string expected, string line)
        {
            Assert.AreEqual(expected, line.Substring(0, line.Length - 6), line);
        }
    }
}
