using BackflushController.Core.Board;
using BackflushController.Core.Sensing;
using BackflushController.Core.Settings;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Sensors
{
    /// <summary>Readings that jump or scatter as no pressure can, and when they are believed all the same.</summary>
    [TestClass]
    public class SensorDoubtTests
    {
        private const GroupOutlet Closed = GroupOutlet.Closed;
        private const GroupOutlet Drain = GroupOutlet.Drain;
        private const GroupOutlet Idle = GroupOutlet.Idle;
        private const int Step = PressureSensor.LargestStepMillibar;
        private const int VentStep = PressureSensor.LargestVentStepMillibar;
        private const int MostDoubts = PressureSensor.MostDoubts;
        private const int Strokes = PressureSensor.LargestStrokeSpread;
        private const int Standing = PressureSensor.StandingMillibar;

        [TestMethod]
        public static void The_first_reading_is_believed_whatever_it_is()
        {
            Shown sensor = new Shown();

            sensor.AssertBelieves(15000, Closed);
        }

        [TestMethod]
        public static void A_closed_group_rises_by_the_largest_step_and_no_more()
        {
            new Shown(5000).AssertBelieves(5000 + Step, Closed);
            new Shown(5000).AssertDoubts(5000 + Step + 1, Closed);
        }

        [TestMethod]
        public static void A_closed_group_falls_by_the_largest_step_and_no_more()
        {
            new Shown(5000).AssertBelieves(5000 - Step, Closed);
            new Shown(5000).AssertDoubts(5000 - Step - 1, Closed);
        }

        [TestMethod]
        public static void In_the_whoosh_the_pressure_may_fall_faster()
        {
            new Shown(12000).AssertBelieves(12000 - VentStep, Drain);
            new Shown(12000).AssertDoubts(12000 - VentStep - 1, Drain);
        }

        [TestMethod]
        public static void In_the_whoosh_the_pressure_does_not_rise_faster()
        {
            new Shown(5000).AssertBelieves(5000 + Step, Drain);
            new Shown(5000).AssertDoubts(5000 + Step + 1, Drain);
        }

        [TestMethod]
        public static void In_an_open_group_every_step_is_believed()
        {
            Shown sensor = new Shown(0);

            sensor.AssertBelieves(12000, GroupOutlet.Open);
            sensor.AssertBelieves(0, GroupOutlet.Open);
        }

        [TestMethod]
        public static void A_doubtful_reading_leaves_the_number_and_its_age()
        {
            Shown sensor = new Shown(5000);
            long takenAt = sensor.TakenAt;

            sensor.AssertDoubts(9000, Closed);

            Assert.AreEqual(5000, sensor.Millibar, "number");
            Assert.AreEqual(takenAt, sensor.TakenAt, "taken at");
        }

        [TestMethod]
        public static void A_jump_that_stays_is_believed_after_its_doubts()
        {
            Shown sensor = new Shown(0);
            for (int i = 0; i < MostDoubts; i++)
            {
                sensor.AssertDoubts(9000, Closed);
            }

            sensor.AssertBelieves(9000, Closed);
            Assert.AreEqual(9000, sensor.Millibar, "number");
        }

        [TestMethod]
        public static void Behind_a_believed_jump_the_next_one_is_doubted_as_long()
        {
            Shown sensor = new Shown(0);
            sensor.Show(9000, Closed, MostDoubts + 1);
            for (int i = 0; i < MostDoubts; i++)
            {
                sensor.AssertDoubts(0, Closed);
            }

            sensor.AssertBelieves(0, Closed);
        }

        [TestMethod]
        public static void Spikes_with_a_good_reading_between_are_never_believed()
        {
            Shown sensor = new Shown(1000);
            for (int i = 0; i < 100; i++)
            {
                for (int spike = 0; spike < MostDoubts; spike++)
                {
                    sensor.AssertDoubts(14000, Closed);
                }

                sensor.AssertBelieves(1000, Closed);
            }
        }

        [TestMethod]
        public static void Readings_of_a_tick_may_lie_apart_by_the_largest_spread_and_no_more()
        {
            const int Spread = PressureSensor.LargestSpread;
            new Shown(5000) { Spread = Spread }.AssertBelieves(5000, Closed);
            new Shown(5000) { Spread = Spread + 1 }.AssertDoubts(5000, Closed);
        }

        [TestMethod]
        public static void In_the_whoosh_the_readings_of_a_tick_may_lie_further_apart()
        {
            const int Spread = PressureSensor.LargestVentSpread;
            new Shown(5000) { Spread = Spread }.AssertBelieves(5000, Drain);
            new Shown(5000) { Spread = Spread + 1 }.AssertDoubts(5000, Drain);
        }

        [TestMethod]
        public static void An_open_drain_without_pressure_is_no_whoosh()
        {
            const int Rest = PressureJudge.RestMillibar;
            const int Spread = PressureSensor.LargestSpread + 1;
            new Shown(Rest) { Spread = Spread }.AssertBelieves(Rest, Drain);
            new Shown(Rest - 1) { Spread = Spread }.AssertDoubts(Rest - 1, Drain);
        }

        [TestMethod]
        public static void In_an_open_group_the_readings_may_scatter()
        {
            new Shown(2000) { Spread = 4095 }.AssertBelieves(2000, GroupOutlet.Open);
        }

        [TestMethod]
        public static void Readings_that_scatter_are_never_believed_however_long()
        {
            Shown sensor = new Shown(5000) { Spread = PressureSensor.LargestSpread + 1 };
            for (int i = 0; i < 1000; i++)
            {
                sensor.AssertDoubts(5000, Closed);
            }
        }

        [TestMethod]
        public static void While_nothing_runs_the_pressure_falls_by_the_largest_step_and_no_more()
        {
            new Shown(9000).AssertBelieves(9000 - Step, Idle);
            new Shown(9000).AssertDoubts(9000 - Step - 1, Idle);
        }

        [TestMethod]
        public static void While_nothing_runs_the_pressure_rises_by_the_largest_step_and_no_more()
        {
            new Shown(0).AssertBelieves(Step, Idle);
            new Shown(0).AssertDoubts(Step + 1, Idle);
        }

        [TestMethod]
        public static void While_nothing_runs_readings_without_pressure_may_not_scatter()
        {
            const int Rest = PressureJudge.RestMillibar;
            const int Spread = PressureSensor.LargestSpread;
            new Shown(0) { Spread = Spread }.AssertBelieves(0, Idle);
            new Shown(Rest - 1) { Spread = Spread + 1 }.AssertDoubts(Rest - 1, Idle);
            new Shown(Rest - 1) { Spread = Spread + 1 }.AssertDoubts(9000, Idle);
        }

        [TestMethod]
        public static void While_nothing_runs_readings_under_pressure_scatter_as_far_as_the_strokes_of_a_pump()
        {
            const int Rest = PressureJudge.RestMillibar;
            new Shown(Rest) { Spread = Strokes }.AssertBelieves(Rest, Idle);
            new Shown(9000) { Spread = Strokes }.AssertBelieves(9000, Idle);
            new Shown(9000) { Spread = Strokes + 1 }.AssertDoubts(9000, Idle);
        }

        [TestMethod]
        public static void A_shot_that_scatters_from_its_beginning_is_believed_after_its_doubts()
        {
            Shown sensor = new Shown(0) { Spread = Strokes };
            for (int i = 0; i < MostDoubts; i++)
            {
                sensor.AssertDoubts(9000, Idle);
            }

            for (int i = 0; i < 1000; i++)
            {
                sensor.AssertBelieves(9000 + (i % 2), Idle);
            }
        }

        [TestMethod]
        public static void What_scatters_is_a_shot_from_the_standing_pressure_on()
        {
            Shown standing = new Shown(0) { Spread = Strokes };
            standing.Show(Standing, Idle, MostDoubts);
            standing.AssertBelieves(Standing, Idle);

            Shown noise = new Shown(0) { Spread = Strokes };
            noise.Show(Standing - 1, Idle, 1000);
            noise.AssertDoubts(Standing - 1, Idle);
        }

        [TestMethod]
        public static void Noise_around_rest_is_never_believed_however_long()
        {
            Shown sensor = new Shown(0) { Spread = PressureSensor.LargestSpread + 1 };
            for (int i = 0; i < 1000; i++)
            {
                sensor.AssertDoubts(i % 2 == 0 ? 300 : -300, Idle);
            }
        }

        [TestMethod]
        public static void What_scatters_further_than_strokes_is_never_believed_however_long()
        {
            Shown sensor = new Shown(0) { Spread = Strokes + 1 };
            for (int i = 0; i < 1000; i++)
            {
                sensor.AssertDoubts(9000, Idle);
            }
        }

        [TestMethod]
        public static void Only_while_nothing_runs_is_a_scatter_believed_in_the_end()
        {
            Shown whoosh = new Shown(0) { Spread = Strokes };
            whoosh.Show(9000, Drain, 1000);
            whoosh.AssertDoubts(9000, Drain);

            Shown closed = new Shown(9000) { Spread = Strokes };
            closed.Show(9000, Closed, 1000);
            closed.AssertDoubts(9000, Closed);
        }

        [TestMethod]
        public static void A_spike_in_a_shot_leaves_the_number_whichever_way_it_goes()
        {
            Shown sensor = new Shown(9000) { Spread = Strokes };
            for (int i = 0; i < 100; i++)
            {
                sensor.Show(13000, Idle, MostDoubts);
                sensor.AssertBelieves(9000, Idle);
                sensor.Show(5000, Idle, MostDoubts);
                sensor.AssertBelieves(9000, Idle);
            }
        }

        [TestMethod]
        public static void A_signal_at_ground_is_open_and_not_doubtful()
        {
            Shown sensor = new Shown(9000);

            Assert.AreEqual((int)SensorCondition.Open, sensor.Show(-2000, Closed, 1), "condition");
        }

        /// <summary>A sensor that is shown pressures to the millibar.</summary>
        private sealed class Shown
        {
            // A supply of 20000 makes one count of the sum one millibar on a 16 bar sensor: 2000 of them are 0 bar.
            private const int Supply = 20000;
            private const int Zero = 2000;
            private const int Missing = PressureSensor.MissingCodes * Inputs.ReadingsPerTick;

            public int Spread;

            private readonly PressureSensor _sensor = new PressureSensor(new ControllerSettings());
            private readonly PressureReading _reading = new PressureReading();
            private long _now;

            public Shown()
            {
            }

            public Shown(int millibar)
            {
                AssertBelieves(millibar, Closed);
            }

            public int Millibar
            {
                get { return _reading.Millibar; }
            }

            public long TakenAt
            {
                get { return _reading.TakenAt; }
            }

            public void AssertBelieves(int millibar, GroupOutlet outlet)
            {
                Assert.AreEqual((int)SensorCondition.Good, Show(millibar, outlet, 1), "condition at " + millibar);
                Assert.AreEqual(millibar, _reading.Millibar, "number");
                Assert.AreEqual(_now, _reading.TakenAt, "taken at");
            }

            public void AssertDoubts(int millibar, GroupOutlet outlet)
            {
                Assert.AreEqual((int)SensorCondition.Doubtful, Show(millibar, outlet, 1), "condition at " + millibar);
            }

            public int Show(int millibar, GroupOutlet outlet, int ticks)
            {
                Inputs inputs = new Inputs
                {
                    SensorRead = true,
                    SignalCounts = millibar + Zero - Missing,
                    SupplyCounts = Supply - Missing,
                    SignalLowest = 0,
                    SignalHighest = Spread,
                };
                for (int i = 0; i < ticks; i++)
                {
                    _now += TickTiming.TickMicroseconds;
                    _sensor.Read(_now, inputs, outlet, _reading);
                }

                return (int)_reading.Condition;
            }
        }
    }
}
