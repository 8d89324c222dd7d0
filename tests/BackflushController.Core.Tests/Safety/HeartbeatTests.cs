using BackflushController.Core.Safety;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    [TestClass]
    public class HeartbeatTests
    {
        private const string All = "0123";

        [TestMethod]
        public static void A_tick_through_all_its_checkpoints_beats_once_even_when_it_was_blocked_for_a_second()
        {
            AssertBeats(1, All, 0);
            AssertBeats(1, All, Bench.Second);
            AssertBeats(0, All, LoopSupervisor.MostLateMicroseconds);
        }

        [TestMethod]
        public static void A_tick_that_misses_a_checkpoint_does_not_beat()
        {
            AssertBeats(0, "123", 0);
            AssertBeats(0, "023", 0);
            AssertBeats(0, "013", 0);
            AssertBeats(0, "012", 0);
        }

        [TestMethod]
        public static void A_tick_with_two_checkpoints_exchanged_does_not_beat()
        {
            AssertBeats(0, "1023", 0);
            AssertBeats(0, "2103", 0);
            AssertBeats(0, "3120", 0);
            AssertBeats(0, "0213", 0);
            AssertBeats(0, "0321", 0);
            AssertBeats(0, "0132", 0);
        }

        [TestMethod]
        public static void A_tick_that_passes_a_checkpoint_twice_does_not_beat()
        {
            AssertBeats(0, "00123", 0);
            AssertBeats(0, "01123", 0);
            AssertBeats(0, "01223", 0);
            AssertBeats(0, "01233", 0);
        }

        [TestMethod]
        public static void Nothing_beats_before_the_first_tick()
        {
            FakeBoard board = new FakeBoard();
            new Heartbeat(board, new TickCheckpoints(), new LoopSupervisor()).EndTick(false, false);
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
        public static void A_tick_in_which_it_is_held_does_not_beat_and_the_next_does()
        {
            FakeBoard board = new FakeBoard();
            TickCheckpoints checkpoints = new TickCheckpoints();
            Heartbeat heartbeat = new Heartbeat(board, checkpoints, new LoopSupervisor());
            Pass(checkpoints, All);
            heartbeat.EndTick(false, true);
            Assert.AreEqual(0, board.Beats, "held");

            Pass(checkpoints, All);
            heartbeat.EndTick(false, false);
            Assert.AreEqual(1, board.Beats, "beats");
        }

        /// <summary>A tick that passes these checkpoints earns so many beats, however often it ends.</summary>
        private static void AssertBeats(int expected, string passed, long late)
        {
            Assert.AreEqual(3, (int)TickCheckpoint.Actuated, "last of the checkpoints");
            FakeBoard board = new FakeBoard();
            TickCheckpoints checkpoints = new TickCheckpoints();
            LoopSupervisor supervisor = new LoopSupervisor();
            Heartbeat heartbeat = new Heartbeat(board, checkpoints, supervisor);
            supervisor.Note(late);
            Pass(checkpoints, passed);
            heartbeat.EndTick(false, false);
            heartbeat.EndTick(false, false);
            Assert.AreEqual(expected, board.Beats, "beats after " + passed + " and late by " + late);
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
