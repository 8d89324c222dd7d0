using BackflushController.Core.Board;
using BackflushController.Core.Settings;

namespace BackflushController.Core.Sensing
{
    /// <summary>From the raw counts of a tick to what the pressure means for a run.</summary>
    public sealed class PressureMonitor
    {
        /// <summary>The sensor.</summary>
        public readonly PressureSensor Sensor;

        /// <summary>The reading of the last tick.</summary>
        public readonly PressureReading Reading = new PressureReading();

        /// <summary>What it means, together with the readings before it.</summary>
        public readonly PressureVerdict Verdict = new PressureVerdict();

        private readonly bool _unused;
        private readonly bool _inLine;
        private readonly SensorWatch _watch = new SensorWatch();
        private readonly PressureJudge _judge;

        /// <summary>A monitor of the sensor that was chosen, or of none when the box works by time alone.</summary>
        public PressureMonitor(ControllerSettings settings)
        {
            _unused = settings.Proof == CycleProof.TimedOnly;
            _inLine = settings.Place == SensorPlace.Pump;
            Sensor = new PressureSensor(settings);
            _judge = new PressureJudge(settings);
        }

        /// <summary>Takes one tick.</summary>
        /// <param name="now">Microseconds.</param>
        /// <param name="inputs">What the board saw.</param>
        /// <param name="outlet">Where the water in the group could go meanwhile.</param>
        /// <param name="pumpOn">What the pump was told for this time.</param>
        public void Take(long now, Inputs inputs, GroupOutlet outlet, bool pumpOn)
        {
            Reading.SignalCounts = inputs.SignalCounts;
            Reading.SupplyCounts = inputs.SupplyCounts;
            if (_unused)
            {
                Reading.Condition = SensorCondition.Unused;
                Verdict.Loss = SensorCondition.Unused;
                return;
            }

            Sensor.Read(now, inputs, outlet, Reading);
            _watch.Watch(Reading, inputs.SignalCounts, pumpOn);
            _judge.Judge(now, Reading, _watch.Loss, Verdict);
            Verdict.OfLine = _inLine && (outlet == GroupOutlet.Drain || outlet == GroupOutlet.Idle);
        }
    }
}
