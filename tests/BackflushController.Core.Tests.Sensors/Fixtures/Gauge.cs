using BackflushController.Core.Board;
using BackflushController.Core.Sensing;
using BackflushController.Core.Settings;

namespace BackflushController.Core.Tests.Sensors
{
    /// <summary>A judge of the pressure, and the readings that it is given tick by tick.</summary>
    public sealed class Gauge
    {
        public readonly PressureVerdict Verdict = new PressureVerdict();

        private readonly PressureJudge _judge;
        private readonly PressureReading _reading = new PressureReading();

        public Gauge()
            : this(new ControllerSettings())
        {
        }

        public Gauge(ControllerSettings settings)
        {
            _judge = new PressureJudge(settings);
        }

        public long Now { get; private set; }

        public Gauge Hold(int millibar, long microseconds)
        {
            _reading.Millibar = millibar;
            for (long end = Now + microseconds; Now < end;)
            {
                Judge(SensorCondition.Good, SensorCondition.Good);
            }

            return this;
        }

        /// <summary>One bad reading, too few to lose the sensor.</summary>
        public Gauge Miss() => Judge(SensorCondition.Open, SensorCondition.Good);

        public Gauge Lose() => Judge(SensorCondition.Open, SensorCondition.Open);

        private Gauge Judge(SensorCondition condition, SensorCondition loss)
        {
            Now += Inputs.TickMicroseconds;
            _reading.Condition = condition;
            _judge.Judge(Now, _reading, loss, Verdict);
            return this;
        }
    }
}
