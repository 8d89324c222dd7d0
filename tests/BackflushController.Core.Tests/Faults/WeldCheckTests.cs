using BackflushController.Core.Board;
using BackflushController.Core.Faults;
using BackflushController.Core.Sensing;
using BackflushController.Core.Settings;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests
{
    /// <summary>Who makes the pressure of a doubtful lead: looks without and with the heartbeat.</summary>
    [TestClass]
    public class WeldCheckTests
    {
        private const long Tick = Inputs.TickMicroseconds;
        private const long Spike = 300000;

        [TestMethod]
        public static void A_welded_relay_raises_the_pressure_with_the_heartbeat_alone_three_times_in_a_row()
        {
            new Looks().Without(0, 0).Is(WeldStep.Beat).With(527, 566).Is(WeldStep.Again)
                .Without(0, 0).Is(WeldStep.Beat).With(527, 566).Is(WeldStep.Again)
                .Without(0, 0).Is(WeldStep.Beat).With(527, 566).Is(WeldStep.Welded);
        }

        [TestMethod]
        public static void A_strong_pump_is_not_waited_for_longer_than_a_spike_may_last()
        {
            new Looks().Without(0, 0).Is(WeldStep.Beat).With(2001, 2001).Is(WeldStep.Again).Took(Spike + Tick);
        }

        [TestMethod]
        public static void Spikes_on_the_wire_of_the_sensor_are_no_pump()
        {
            Looks looks = new Looks().Without(0, 0).Is(WeldStep.Beat);
            WeldStep step = WeldStep.Look;
            for (long looked = 0; step == WeldStep.Look; looked += Tick)
            {
                bool spike = looked % Spike < Spike / 2;
                step = looks.Check.WithHeartbeat(looked, spike ? Runs.Moving(4000, 4000) : Runs.Moving(0, 40));
            }

            Assert.AreEqual((int)WeldStep.Clear, (int)step, "step");
        }

        [TestMethod]
        public static void Steam_stands_and_the_heartbeat_does_not_raise_it()
        {
            new Looks().Without(750, 10).Is(WeldStep.Beat).With(752, 10).Is(WeldStep.Clear);
        }

        [TestMethod]
        public static void A_weld_shows_on_top_of_steam()
        {
            new Looks().Without(750, 10).Is(WeldStep.Beat).With(1500, 150).Is(WeldStep.Again)
                .Without(750, 10).Is(WeldStep.Beat).With(1500, 150).Is(WeldStep.Again)
                .Without(750, 10).Is(WeldStep.Beat).With(1500, 150).Is(WeldStep.Welded);
        }

        [TestMethod]
        public static void Air_on_the_pump_side_gives_less_from_look_to_look()
        {
            new Looks().Without(4000, 0).Is(WeldStep.Again).Without(2500, 0).Is(WeldStep.Again)
                .Without(97, 0).Is(WeldStep.Beat).With(104, 7).Is(WeldStep.Clear);
        }

        [TestMethod]
        public static void A_pump_that_somebody_else_runs_for_half_a_minute_is_waited_for()
        {
            new Looks().Without(5000, 900).Is(WeldStep.Wait).Without(9000, 0).Is(WeldStep.Again)
                .Without(9000, 0).Is(WeldStep.Wait).Without(0, 0).Is(WeldStep.Beat).With(0, 0).Is(WeldStep.Clear);
        }

        [TestMethod]
        public static void One_that_does_not_stop_is_pressure_of_the_machine_after_nine_looks()
        {
            Looks looks = new Looks();
            for (int i = 1; i < WeldCheck.MostLooks; i++)
            {
                looks.Without(5000, 900).Is(WeldStep.Wait);
            }

            looks.Without(5000, 900).Is(WeldStep.MachinePressure);
        }

        [TestMethod]
        public static void A_water_line_stands_as_high_at_the_second_look()
        {
            new Looks().Without(3000, 0).Is(WeldStep.Again).Without(2950, 0).Is(WeldStep.MachinePressure);
        }

        [TestMethod]
        public static void A_pump_that_starts_by_chance_with_the_heartbeat_proves_nothing()
        {
            new Looks().Without(0, 0).Is(WeldStep.Beat).With(2500, 900).Is(WeldStep.Again)
                .Without(5000, 900).Is(WeldStep.Wait)
                .Without(0, 0).Is(WeldStep.Beat).With(2500, 900).Is(WeldStep.Again)
                .Without(0, 0).Is(WeldStep.Beat).With(0, 0).Is(WeldStep.Clear);
        }

        [TestMethod]
        public static void Each_time_the_pressure_must_stand_for_another_time_before_the_heartbeat_joins_in()
        {
            new Looks().Without(0, 0).Took(Bench.Second + Tick).With(2500, 900)
                .Without(0, 0).Took((44 * Bench.Second / 10) + Tick).With(2500, 900)
                .Without(0, 0).Took((26 * Bench.Second / 10) + Tick);
        }

        [TestMethod]
        public static void What_creeps_without_the_heartbeat_must_creep_no_faster_with_it()
        {
            const int Creeps = LeadCheck.PumpRiseMillibar;

            new Looks().Without(600, Creeps).Is(WeldStep.Beat).With(900, 2 * Creeps).Is(WeldStep.Clear);
            new Looks().Without(600, Creeps).Is(WeldStep.Beat).With(900, (2 * Creeps) + 1).Is(WeldStep.Again);
        }

        [TestMethod]
        public static void On_a_water_line_the_heartbeat_joins_in_at_its_pressure()
        {
            Looks looks = new Looks(true);
            looks.Without(3500, 0).Is(WeldStep.Beat).With(3500, 0).Is(WeldStep.Clear);
            looks.Check.Begin();
            looks.Without(500, 50).Is(WeldStep.Beat).With(6000, 2000).Is(WeldStep.Clear);
            looks.Check.Begin();

            looks.Without(3500, 0).Is(WeldStep.Beat).With(9000, 5500).Is(WeldStep.Again)
                .Without(3500, 0).Is(WeldStep.Beat).With(9000, 5500).Is(WeldStep.Again)
                .Without(3500, 0).Is(WeldStep.Beat).With(9000, 5500).Is(WeldStep.Welded);
        }

        [TestMethod]
        public static void A_new_check_begins_anew()
        {
            Looks looks = new Looks().Without(0, 0).Is(WeldStep.Beat).With(2500, 900).Is(WeldStep.Again);
            looks.Check.Begin();

            looks.Without(0, 0).Is(WeldStep.Beat).With(2500, 900).Is(WeldStep.Again);
        }

        /// <summary>One check, look by look: the pressure and its rise are the same through a whole look.</summary>
        private sealed class Looks
        {
            public readonly WeldCheck Check;

            private WeldStep _step;
            private long _took;

            public Looks(bool plumbedIn = false)
            {
                Check = new WeldCheck(new ControllerSettings { PlumbedIn = plumbedIn });
                Check.Begin();
            }

            public Looks Without(int millibar, int rise)
            {
                PressureVerdict pressure = Runs.Moving(millibar, rise);
                _step = WeldStep.Look;
                for (_took = 0; _step == WeldStep.Look; _took += Tick)
                {
                    Assert.IsTrue(_took <= WeldCheck.LongestWithoutMicroseconds, "a look ends");
                    _step = Check.WithoutHeartbeat(_took, pressure);
                }

                return this;
            }

            public Looks With(int millibar, int rise)
            {
                PressureVerdict pressure = Runs.Moving(millibar, rise);
                _step = WeldStep.Look;
                for (_took = 0; _step == WeldStep.Look; _took += Tick)
                {
                    Assert.IsTrue(_took <= WeldCheck.LongestWithMicroseconds, "a look ends");
                    _step = Check.WithHeartbeat(_took, pressure);
                }

                return this;
            }

            public Looks Is(WeldStep expected)
            {
                Assert.AreEqual((int)expected, (int)_step, "step");
                return this;
            }

            public Looks Took(long microseconds)
            {
                Assert.AreEqual(microseconds, _took, "took");
                return this;
            }
        }
    }
}
