using BackflushController.Core.Safety;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    [TestClass]
    public class HeartbeatTests
    {
        private const string All = "0123";

        [TestMethod]
        [DataRow(1, "0123", 0)]
        [DataRow(1, "0123", (int)Bench.Second)]
        [DataRow(0, "0123", 1500000)]
        [DataRow(0, "123", 0)]
        [DataRow(0, "023", 0)]
        [DataRow(0, "013", 0)]
        [DataRow(0, "012", 0)]
        [DataRow(0, "1023", 0)]
        [DataRow(0, "2103", 0)]
        [DataRow(0, "3120", 0)]
        [DataRow(0, "0213", 0)]
        [DataRow(0, "0321", 0)]
        [DataRow(0, "0132", 0)]
        [DataRow(0, "00123", 0)]
        [DataRow(0, "01123", 0)]
        [DataRow(0, "01223", 0)]
        [DataRow(0, "01233", 0)]
        public static void A_tick_beats_once_when_it_has_passed_each_checkpoint_once_and_in_order_and_not_too_late(
            int beats, string passed, int late)
        {
            Assert.AreEqual(3, (int)TickCheckpoint.Actuated, "last of the checkpoints");
            FakeBoard board = new FakeBoard();
            TickCheckpoints checkpoints = new TickCheckpoints();
            LoopSupervisor supervisor = new LoopSupervisor();
            Heartbeat heartbeat = new Heartbeat(board, checkpoints, supervisor);
            supervisor.Note(late);
            Pass(checkpoints, passed);
            heartbeat.EndTick(true);
            heartbeat.EndTick(true);
            Assert.AreEqual(beats, board.Beats, "beats after " + passed + " and late by " + late);
        }

        [TestMethod]
        public static void Nothing_beats_before_the_first_tick()
        {
            FakeBoard board = new FakeBoard();
            new Heartbeat(board, new TickCheckpoints(), new LoopSupervisor()).EndTick(true);
            Assert.AreEqual(0, board.Beats, "beats");
        }

        [TestMethod]
        public static void A_tick_is_not_complete_by_the_checkpoints_of_the_one_before()
        {
            TickCheckpoints checkpoints = new TickCheckpoints();
            Pass(checkpoints, All);
            Pass(checkpoints, "01");
            Assert.IsFalse(checkpoints.AreComplete, "complete");
        }

        [TestMethod]
        public static void A_tick_that_does_not_need_the_pump_does_not_beat_and_the_next_that_does_beats()
        {
            FakeBoard board = new FakeBoard();
            TickCheckpoints checkpoints = new TickCheckpoints();
            Heartbeat heartbeat = new Heartbeat(board, checkpoints, new LoopSupervisor());
            Pass(checkpoints, All);
            heartbeat.EndTick(false);
            Assert.AreEqual(0, board.Beats, "held");

            Pass(checkpoints, All);
            heartbeat.EndTick(true);
            Assert.AreEqual(1, board.Beats, "beats");
        }

        private static void Pass(TickCheckpoints checkpoints, string passed)
        {
            checkpoints.Begin();
            foreach (char checkpoint in passed)
            {
                checkpoints.Pass((TickCheckpoint)(checkpoint - '0'));
            }
        }
    }
}
