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
        private const GroupOutlet Open = GroupOutlet.Open;
        private const int Step = PressureSensor.LargestStepMillibar;
        private const int VentStep = PressureSensor.LargestVentStepMillibar;
        private const int MostDoubts = PressureSensor.MostDoubts;
        private const int Spread = PressureSensor.LargestSpread;
        private const int Strokes = PressureSensor.LargestStrokeSpread;
        private const int Standing = PressureSensor.StandingMillibar;
        private const int Rest = PressureJudge.RestMillibar;

        [TestMethod]
        public static void The_first_reading_is_believed_whatever_it_is()
        {
            new Shown().Believes(15000, Closed);
        }

        [TestMethod]
        public static void A_closed_group_moves_by_the_largest_step_and_no_more()
        {
            AssertLargestStep(5000, Step, Closed);
            AssertLargestStep(5000, -Step, Closed);
        }

        [TestMethod]
        public static void A_closed_group_that_scatters_less_than_by_a_spike_shows_strokes_of_the_pump()
        {
            new Shown(9000) { Spread = PressureSensor.LargestVentSpread }.Shows(SensorCondition.Strokes, 9000, Closed);
            new Shown(9000) { Spread = PressureSensor.LargestVentSpread + 1 }.Doubts(9000, Closed);
        }

        [TestMethod]
        public static void In_the_pumps_line_strokes_are_believed_and_a_jump_is_doubted()
        {
            Shown line = new Shown(9000, SensorPlace.Pump) { Spread = PressureSensor.LargestVentSpread };
            line.Believes(9000, Closed).Doubts(9000 - Step - 1, Closed);
            line.Spread++;
            line.Doubts(9000, Closed);
        }

        [TestMethod]
        public static void While_nothing_runs_a_pressure_that_is_gone_is_not_believed_as_long_as_it_scatters()
        {
            new Shown(9000) { Spread = Strokes + 1 }.Doubts(0, Idle, MostDoubts + 1);
        }

        [TestMethod]
        public static void In_the_whoosh_the_pressure_may_fall_faster_and_not_rise_faster()
        {
            AssertLargestStep(12000, -VentStep, Drain);
            AssertLargestStep(5000, Step, Drain);
        }

        [TestMethod]
        public static void While_nothing_runs_the_pressure_moves_by_the_largest_step_and_no_more()
        {
            AssertLargestStep(9000, -Step, Idle);
            AssertLargestStep(0, Step, Idle);
        }

        [TestMethod]
        public static void In_an_open_group_every_scatter_is_believed_and_a_jump_is_not()
        {
            new Shown(2000) { Spread = 4095 }.Believes(2000, Open);
            AssertLargestStep(0, Step, Open);
            AssertLargestStep(5000, -Step, Open);
        }

        [TestMethod]
        public static void A_doubtful_reading_leaves_the_number()
        {
            Shown sensor = new Shown(5000);

            sensor.Doubts(9000, Closed);

            Assert.AreEqual(5000, sensor.Millibar, "number");
        }

        [TestMethod]
        public static void A_jump_that_stays_is_believed_after_its_doubts_and_so_is_the_next()
        {
            new Shown(0)
                .Doubts(9000, Closed, MostDoubts).Believes(9000, Closed)
                .Doubts(0, Closed, MostDoubts).Believes(0, Closed);
        }

        [TestMethod]
        public static void A_fall_that_stays_is_believed_through_the_strokes_of_the_pump()
        {
            const int Fallen = 9000 - Step;
            Shown sensor = new Shown(9000) { Spread = PressureSensor.LargestVentSpread };
            for (int i = 0; i < MostDoubts; i++)
            {
                sensor.Shows(SensorCondition.Strokes, Fallen - 1, Closed);
            }

            sensor.Shows(SensorCondition.Strokes, Fallen, Closed);
            sensor.Believes(Fallen - 1, Closed);
        }

        [TestMethod]
        public static void Spikes_with_a_good_reading_between_are_never_believed()
        {
            Shown sensor = new Shown(1000);
            for (int i = 0; i < 100; i++)
            {
                sensor.Doubts(14000, Closed, MostDoubts).Believes(1000, Closed);
            }
        }

        [TestMethod]
        public static void Readings_of_a_tick_may_lie_apart_by_the_largest_spread_and_no_more()
        {
            new Shown(5000) { Spread = Spread }.Believes(5000, Closed);
            new Shown(5000) { Spread = Spread + 1 }.Shows(SensorCondition.Strokes, 5000, Closed);
        }

        [TestMethod]
        public static void In_the_whoosh_the_readings_of_a_tick_may_lie_further_apart()
        {
            new Shown(5000) { Spread = PressureSensor.LargestVentSpread }.Believes(5000, Drain);
            new Shown(5000) { Spread = PressureSensor.LargestVentSpread + 1 }.Doubts(5000, Drain);
        }

        [TestMethod]
        public static void An_open_drain_without_pressure_is_no_whoosh()
        {
            new Shown(Rest) { Spread = Spread + 1 }.Believes(Rest, Drain);
            new Shown(Rest - 1) { Spread = Spread + 1 }.Doubts(Rest - 1, Drain);
        }

        [TestMethod]
        public static void While_nothing_runs_readings_without_pressure_may_not_scatter()
        {
            new Shown(0) { Spread = Spread }.Believes(0, Idle);
            new Shown(Rest - 1) { Spread = Spread + 1 }.Doubts(Rest - 1, Idle);
            new Shown(Rest - 1) { Spread = Spread + 1 }.Doubts(9000, Idle);
        }

        [TestMethod]
        public static void While_nothing_runs_readings_under_pressure_scatter_as_far_as_the_strokes_of_a_pump()
        {
            new Shown(Rest) { Spread = Strokes }.Believes(Rest, Idle);
            new Shown(9000) { Spread = Strokes }.Believes(9000, Idle);
            new Shown(9000) { Spread = Strokes + 1 }.Doubts(9000, Idle);
        }

        [TestMethod]
        public static void A_shot_that_scatters_from_its_beginning_is_believed_after_its_doubts()
        {
            Shown sensor = new Shown(0) { Spread = Strokes }.Doubts(9000, Idle, MostDoubts);
            for (int i = 0; i < 1000; i++)
            {
                sensor.Believes(9000 + (i % 2), Idle);
            }
        }

        [TestMethod]
        public static void What_scatters_is_a_shot_from_the_standing_pressure_on()
        {
            new Shown(0) { Spread = Strokes }.Doubts(Standing, Idle, MostDoubts).Believes(Standing, Idle);
            new Shown(0) { Spread = Strokes }.Doubts(Standing - 1, Idle, 1000);
        }

        [TestMethod]
        public static void Noise_is_never_believed_however_long()
        {
            new Shown(0) { Spread = Strokes + 1 }.Doubts(9000, Idle, 1000);
            Shown aroundRest = new Shown(0) { Spread = Spread + 1 };
            for (int i = 0; i < 500; i++)
            {
                aroundRest.Doubts(300, Idle).Doubts(-300, Idle);
            }
        }

        [TestMethod]
        public static void Only_while_nothing_runs_is_a_scatter_believed_in_the_end()
        {
            new Shown(0) { Spread = Strokes }.Doubts(9000, Drain, 1000);
            new Shown(9000) { Spread = PressureSensor.LargestVentSpread + 1 }.Doubts(9000, Closed, 1000);
        }

        [TestMethod]
        public static void A_spike_in_a_shot_leaves_the_number_whichever_way_it_goes()
        {
            Shown sensor = new Shown(9000) { Spread = Strokes };
            for (int i = 0; i < 100; i++)
            {
                sensor.Doubts(13000, Idle, MostDoubts).Believes(9000, Idle);
                sensor.Doubts(5000, Idle, MostDoubts).Believes(9000, Idle);
            }
        }

        [TestMethod]
        public static void A_signal_at_ground_is_open_and_not_doubtful()
        {
            new Shown(9000).Shows(SensorCondition.Open, -2000, Closed);
        }

        /// <summary>From a pressure on this step is believed, and one of a millibar more is not.</summary>
        private static void AssertLargestStep(int from, int step, GroupOutlet outlet)
        {
            new Shown(from).Believes(from + step, outlet);
            new Shown(from).Doubts(from + step + (step < 0 ? -1 : 1), outlet);
        }

        /// <summary>A sensor that is shown pressures to the millibar.</summary>
        private sealed class Shown
        {
            // A supply of 20000 makes one count of the sum one millibar on a 16 bar sensor: 2000 of them are 0 bar.
            private const int Supply = 20000;
            private const int Zero = 2000;
            private const int Missing = PressureSensor.MissingCodes * Inputs.ReadingsPerTick;

            /// <summary>How far the readings of a tick lie apart, in codes.</summary>
            public int Spread;

            private readonly Probe _probe;
            private readonly Inputs _inputs = new Inputs { SensorRead = true, SupplyCounts = Supply - Missing };

            public Shown()
            {
                _probe = new Probe();
            }

            public Shown(int millibar, SensorPlace place = SensorPlace.Group)
            {
                _probe = new Probe(new ControllerSettings { Place = place });
                Believes(millibar, Closed);
            }

            public int Millibar => _probe.Millibar;

            public Shown Believes(int millibar, GroupOutlet outlet)
            {
                Shows(SensorCondition.Good, millibar, outlet);
                Assert.AreEqual(millibar, Millibar, "number");
                return this;
            }

            public Shown Doubts(int millibar, GroupOutlet outlet, int ticks = 1)
            {
                for (int i = 0; i < ticks; i++)
                {
                    Shows(SensorCondition.Doubtful, millibar, outlet);
                }

                return this;
            }

            public void Shows(SensorCondition expected, int millibar, GroupOutlet outlet)
            {
                _inputs.SignalCounts = millibar + Zero - Missing;
                _inputs.SignalHighest = Spread;
                _probe.Sensor.Read(_inputs, outlet, _probe.Reading);
                _probe.AssertIs(expected, "condition at " + millibar);
            }
        }
    }
}
