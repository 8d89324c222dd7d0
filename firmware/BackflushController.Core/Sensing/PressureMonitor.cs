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
            PressureReading reading = Reading;
            PressureVerdict verdict = Verdict;
            int counts = inputs.SignalCounts;
            reading.SignalCounts = counts;
            reading.SupplyCounts = inputs.SupplyCounts;
            if (_unused)
            {
                reading.Condition = SensorCondition.Unused;
                verdict.Loss = SensorCondition.Unused;
                return;
            }

            Sensor.Read(inputs, outlet, reading);
            _watch.Watch(reading, counts, pumpOn);
            _judge.Judge(now, reading, _watch.Loss, verdict);
            if (_inLine)
            {
                verdict.OfLine = outlet == GroupOutlet.Drain || outlet == GroupOutlet.Idle;
            }
        }
    }
}
