using BackflushController.Core.Board;
using BackflushController.Core.Settings;

namespace BackflushController.Core.Sensing
{
    /// <summary>From the raw counts of a tick to what the pressure means for a run.</summary>
    public sealed class PressureMonitor
    {
        private readonly bool _unused;
        private readonly SensorWatch _watch = new SensorWatch();
        private readonly PressureJudge _judge = new PressureJudge();

        private int _signalCounts;
        private int _supplyCounts;

        /// <summary>A monitor of the sensor that was chosen, or of none when the box works by time alone.</summary>
        public PressureMonitor(ControllerSettings settings)
        {
            _unused = settings.Proof == CycleProof.TimedOnly;
            Sensor = new PressureSensor(settings);
        }

        /// <summary>The sensor.</summary>
        public PressureSensor Sensor { get; }

        /// <summary>The reading of the last tick.</summary>
        public PressureReading Reading { get; } = new PressureReading();

        /// <summary>What it means, together with the readings before it.</summary>
        public PressureVerdict Verdict { get; } = new PressureVerdict();

        /// <summary>Raw code of the sensor's signal in the last tick, 0 to 4095; its mean over the tick.</summary>
        public int SignalCode
        {
            get { return _signalCounts / Inputs.ReadingsPerTick; }
        }

        /// <summary>Raw code of the sensor's supply in the last tick, likewise.</summary>
        public int SupplyCode
        {
            get { return _supplyCounts / Inputs.ReadingsPerTick; }
        }

        /// <summary>Takes one tick.</summary>
        /// <param name="now">Microseconds.</param>
        /// <param name="inputs">What the board saw.</param>
        /// <param name="outlet">Where the water in the group could go meanwhile.</param>
        /// <param name="pumpOn">What the pump was told for this time.</param>
        public void Take(long now, Inputs inputs, GroupOutlet outlet, bool pumpOn)
        {
            _signalCounts = inputs.SignalCounts;
            _supplyCounts = inputs.SupplyCounts;
            if (_unused)
            {
                Reading.Condition = SensorCondition.Unused;
                Verdict.Loss = SensorCondition.Unused;
                return;
            }

            Sensor.Read(now, inputs, outlet, Reading);
            _watch.Watch(Reading, inputs.SignalCounts, pumpOn);
            _judge.Judge(now, Reading, _watch.Loss, Verdict);
        }
    }
}
