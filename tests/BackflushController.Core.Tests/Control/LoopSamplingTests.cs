using BackflushController.Core.Board;
using BackflushController.Core.Control;
using BackflushController.Core.Display;
using BackflushController.Core.Run;
using BackflushController.Core.Settings;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    /// <summary>When the loop samples, rests and draws within its ticks.</summary>
    [TestClass]
    public class LoopSamplingTests
    {
        private const long Second = Bench.Second;
        private const long Tick = Inputs.TickMicroseconds;

        [TestMethod]
        public static void The_contacts_are_sampled_once_in_a_tick()
        {
            Bench bench = new Bench().Pass(2 * Second);
            int before = bench.Board.ContactSamples;
            long apart = bench.Loop.Schedule.ActuationAt;
            bench.Turn();

            Assert.AreEqual(before + 1, bench.Board.ContactSamples, "samples");
            Assert.AreEqual(Tick, bench.Loop.Schedule.ActuationAt - apart, "one tick");
        }

        [TestMethod]
        public static void Garbage_is_collected_in_the_lead_of_every_cycle()
        {
            Bench bench = new Bench(3, Second, 3 * Second);
            for (int cycle = 1; cycle <= 3; cycle++)
            {
                bench = cycle == 1 ? bench.StartCycles() : bench.WaitFor(RunState.Settling);
                int before = cycle == 1 ? 0 : bench.Board.Collections;
                bench.WaitFor(RunState.Energising);
                Assert.IsTrue(bench.Board.Collections > before, "cycle " + cycle);
            }
        }

        [TestMethod]
        public static void Garbage_is_collected_from_time_to_time_and_never_when_an_edge_is_near()
        {
            Bench bench = new Bench(2, 9 * Second, 9 * Second).StartCycles();
            int inFills = 0;
            while (bench.State != RunState.Finished)
            {
                int before = bench.Board.Collections;
                long deadline = bench.Loop.Controller.Run.Context.Deadline;
                bool fills = bench.State == RunState.Filling;
                bench.Turn();
                if (bench.Board.Collections > before && bench.State == RunState.Filling && fills)
                {
                    inFills++;
                    Assert.IsTrue(deadline - bench.Board.Now > 4 * Tick, "before " + deadline);
                }
            }

            Assert.AreEqual(8, inFills, "four times in each fill");
            Assert.AreEqual(0, bench.Loop.Schedule.LateTicks, "late ticks");
        }

        [TestMethod]
        public static void The_very_first_tick_has_two_samples_of_the_sensor_before_it()
        {
            ControllerSettings settings = new ControllerSettings();
            FakeBoard board = new FakeBoard();
            ControlLoop loop = new ControlLoop(
                board,
                new SettingsOutcome(settings, SettingsOutcome.MadeInCode),
                ProgrammeCatalogue.ForPeople(settings));
            loop.Start();
            loop.Tick();

            Assert.AreEqual(Inputs.SamplesPerTick + 1, board.SamplesPerTick, "and one in the middle of it");
        }

        [TestMethod]
        public static void The_samples_of_the_sensor_are_half_a_tick_apart_in_idle()
        {
            Bench bench = new Bench().Pass(2 * Second);
            FakeBoard board = bench.Board;
            int samples = board.SamplesPerTick;
            bool collected = false;
            for (int tick = 1; tick <= 100; tick++)
            {
                long middle = board.SensorSampledAt;
                int collections = board.Collections;
                bench.Turn();
                Assert.AreEqual(samples + (tick * Inputs.SamplesPerTick), board.SamplesPerTick, "tick " + tick);
                if (!collected)
                {
                    AssertHalf(board.SensorSampledBefore - middle, tick);
                }

                // The tick after a collection is put off.
                collected = board.Collections > collections;
                AssertHalf(board.SensorSampledAt - board.SensorSampledBefore, tick);
            }
        }

        [TestMethod]
        [DataRow(3000000)]
        [DataRow(3003000)]
        [DataRow(3006000)]
        public static void The_sample_in_mid_tick_is_at_most_2_ms_early_wherever_a_rest_ends(int release)
        {
            Bench bench = new Bench(2, Second, release).StartCycles();
            bench.Board.PageMicroseconds = 4500;
            for (int tick = 1; bench.State != RunState.Finished; tick++)
            {
                long middle = bench.Loop.Schedule.StartsAt + (Tick / Inputs.SamplesPerTick);
                bench.Loop.Tick();
                long early = middle - bench.Board.SensorSampledAt;
                bench.Loop.WorkBetweenTicks();
                Assert.IsTrue(early <= 2000, "early by " + early + " in tick " + tick);
            }
        }

        [TestMethod]
        public static void In_a_tick_that_holds_for_an_edge_the_sensor_is_sampled_before_the_panel()
        {
            Bench bench = new Bench().Pass(2 * Second);
            bench.Board.PageMicroseconds = 4500;
            int edges = 0;
            for (int tick = 1; tick <= 970; tick++)
            {
                // The panel looks every ten ticks: with 97 the presses fall anywhere between two looks.
                bench.Button(tick % 97 < 70);
                bool sounded = bench.Board.Buzzer;
                int pages = bench.Board.PagesSent;
                int samples = bench.Board.SamplesPerTick;
                bench.Turn();
                Assert.AreEqual(Inputs.SamplesPerTick, bench.Board.SamplesPerTick - samples, "samples in tick " + tick);
                if (bench.Board.Buzzer != sounded && bench.Board.PagesSent > pages)
                {
                    edges++;
                    AssertHalf(bench.Board.SensorSampledAt - bench.Board.SensorSampledBefore, tick);
                }
            }

            Assert.IsTrue(edges > 0, "edges while it draws");
        }

        [TestMethod]
        public static void No_tick_begins_before_its_lead_and_the_slack_of_a_rest()
        {
            const long Earliest =
                TickSchedule.LeadMicroseconds + Inputs.CoarseStepMicroseconds - InputSampler.RestSlackMicroseconds;
            Bench bench = new Bench(1, Second, 3 * Second).StartCycles();
            for (int tick = 0; tick < 300; tick++)
            {
                long due = bench.Loop.Schedule.ActuationAt;
                bench.Turn();
                long lead = due - bench.Board.SensorSampledBefore;
                Assert.IsTrue(lead <= Earliest, "tick " + tick + " begins " + lead + " us ahead");
            }
        }

        [TestMethod]
        [DataRow(3000000)]
        [DataRow(3333333)]
        public static void Ticks_are_less_than_two_apart_around_deadlines_on_and_off_their_grid(int release)
        {
            Bench bench = new Bench(2, Second, release).StartCycles();
            while (bench.State != RunState.Finished)
            {
                long due = bench.Loop.Schedule.ActuationAt;
                bench.Turn();
                long apart = bench.Loop.Schedule.ActuationAt - due;
                Assert.IsTrue(apart > 0 && apart < 2 * Tick, "apart " + apart);
            }
        }

        [TestMethod]
        public static void A_vent_that_goes_on_after_its_deadline_makes_no_tick_late()
        {
            Bench bench = new Bench(1, 10 * Second, 10 * Second).VentSpeed(1000).RunTo(RunState.Finished);

            Assert.AreEqual(0, bench.Loop.Schedule.LateTicks, "late ticks");
        }

        [TestMethod]
        public static void A_write_of_the_record_makes_no_tick_late()
        {
            Bench bench = new Bench(1, Second, 3 * Second);
            bench.Board.WriteMicroseconds = 95000;
            bench.RunTo(RunState.Finished).Pass(2 * Second);

            Assert.AreEqual(2, bench.Board.SlotWrites, "writes");
            Assert.AreEqual(0, bench.Loop.Schedule.LateTicks, "late ticks");
        }

        [TestMethod]
        public static void One_page_is_sent_in_a_tick_at_most_and_a_screen_in_fourteen()
        {
            Bench bench = new Bench().Pass(2 * Second).Button(true);
            while (bench.State != RunState.AwaitingPerson)
            {
                bench.Turn();
            }

            int first = bench.Board.PagesSent;
            for (int tick = 1; tick <= 14; tick++)
            {
                int sent = bench.Board.PagesSent;
                bench.Turn();
                Assert.IsTrue(bench.Board.PagesSent <= sent + 1, "pages in tick " + tick);
            }

            Assert.IsTrue(bench.Board.PagesSent >= first + Canvas.Pages, "pages");
        }

        [TestMethod]
        public static void A_piece_that_would_not_end_before_the_next_tick_is_not_begun()
        {
            Bench bench = new Bench().Pass(2 * Second);
            bench.Board.SampleMicroseconds = 6000;
            bench.Pass(Second / 5).Button(true);
            int before = bench.Board.PagesSent;
            while (!bench.Board.Buzzer)
            {
                before = bench.Board.PagesSent;
                bench.Turn();
            }

            // The tick held for the buzzer's edge and sampled the sensor; a page was drawn and none sent.
            Assert.AreEqual((int)RunState.AwaitingPerson, (int)bench.State, "a prompt");
            Assert.AreEqual(before, bench.Board.PagesSent, "pages");
            Assert.AreEqual(0, bench.Loop.Schedule.LateTicks, "late ticks");
        }

        private static void AssertHalf(long apart, int tick)
        {
            const long Most = 3000;
            long off = apart - (Tick / Inputs.SamplesPerTick);
            Assert.IsTrue(off <= Most && off >= -Most, "apart " + apart + " in tick " + tick);
        }
    }
}
