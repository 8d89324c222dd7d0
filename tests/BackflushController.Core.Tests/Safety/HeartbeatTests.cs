using BackflushController.Core.Safety;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    [TestClass]
    public class HeartbeatTests
    {
        private const int Stations = (int)TickCheckpoint.Actuated + 1;

        [TestMethod]
        public static void A_tick_through_all_its_stations_beats_once()
        {
            Assert.AreEqual(1, BeatsOf(0, new[] { 0, 1, 2, 3 }), "beats");
        }

        [TestMethod]
        public static void A_tick_earns_no_second_beat()
        {
            FakeBoard board = new FakeBoard();
            TickCheckpoints checkpoints = new TickCheckpoints();
            Heartbeat heartbeat = new Heartbeat(board, checkpoints, new LoopSupervisor());
            checkpoints.Begin();
            for (int station = 0; station < Stations; station++)
            {
                checkpoints.Pass((TickCheckpoint)station);
            }

            heartbeat.EndTick();
            heartbeat.EndTick();

            Assert.AreEqual(1, board.Beats, "beats");
        }

        [TestMethod]
        public static void A_tick_without_one_of_its_stations_does_not_beat()
        {
            for (int missing = 0; missing < Stations; missing++)
            {
                int[] stations = new int[Stations - 1];
                for (int i = 0; i < stations.Length; i++)
                {
                    stations[i] = i < missing ? i : i + 1;
                }

                Assert.AreEqual(0, BeatsOf(0, stations), "without station " + missing);
            }
        }

        [TestMethod]
        public static void A_tick_with_two_stations_exchanged_does_not_beat()
        {
            for (int first = 0; first < Stations; first++)
            {
                for (int second = first + 1; second < Stations; second++)
                {
                    int[] stations = { 0, 1, 2, 3 };
                    stations[first] = second;
                    stations[second] = first;
                    Assert.AreEqual(0, BeatsOf(0, stations), "stations " + first + " and " + second);
                }
            }
        }

        [TestMethod]
        public static void A_tick_that_passes_a_station_twice_does_not_beat()
        {
            for (int station = 0; station < Stations; station++)
            {
                int[] stations = new int[Stations + 1];
                for (int i = 0; i < stations.Length; i++)
                {
                    stations[i] = i <= station ? i : i - 1;
                }

                Assert.AreEqual(0, BeatsOf(0, stations), "station " + station);
            }
        }

        [TestMethod]
        public static void Nothing_beats_before_the_first_tick()
        {
            FakeBoard board = new FakeBoard();
            new Heartbeat(board, new TickCheckpoints(), new LoopSupervisor()).EndTick();
            Assert.AreEqual(0, board.Beats, "beats");
        }

        [TestMethod]
        public static void A_tick_is_not_complete_by_the_stations_of_the_one_before()
        {
            TickCheckpoints checkpoints = new TickCheckpoints();
            PassAll(checkpoints, new[] { 0, 1, 2, 3 });
            PassAll(checkpoints, new[] { 0, 1 });
            Assert.IsFalse(checkpoints.AreComplete, "complete");
        }

        [TestMethod]
        public static void A_tick_that_was_blocked_for_a_second_beats()
        {
            Assert.AreEqual(1, BeatsOf(Bench.Second, new[] { 0, 1, 2, 3 }), "beats");
        }

        [TestMethod]
        public static void A_tick_that_overruns_does_not_beat()
        {
            Assert.AreEqual(0, BeatsOf(LoopSupervisor.MostLateMicroseconds, new[] { 0, 1, 2, 3 }), "beats");
        }

        private static int BeatsOf(long late, int[] stations)
        {
            FakeBoard board = new FakeBoard();
            TickCheckpoints checkpoints = new TickCheckpoints();
            LoopSupervisor supervisor = new LoopSupervisor();
            Heartbeat heartbeat = new Heartbeat(board, checkpoints, supervisor);
            supervisor.Note(late);
            PassAll(checkpoints, stations);
            heartbeat.EndTick();
            return board.Beats;
        }

        private static void PassAll(TickCheckpoints checkpoints, int[] stations)
        {
            checkpoints.Begin();
            for (int i = 0; i < stations.Length; i++)
            {
                checkpoints.Pass((TickCheckpoint)stations[i]);
            }
        }
    }
}
