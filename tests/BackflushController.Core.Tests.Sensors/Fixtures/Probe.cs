using BackflushController.Core.Board;
using BackflushController.Core.Sensing;
using BackflushController.Core.Settings;
using nanoFramework.TestFramework;

namespace BackflushController.Core.Tests.Sensors
{
    /// <summary>A pressure sensor whose raw readings are chosen.</summary>
    public sealed class Probe
    {
        public readonly PressureSensor Sensor;
        public readonly PressureReading Reading = new PressureReading();
        public GroupOutlet Outlet = GroupOutlet.Open;

        private readonly Inputs _inputs = new Inputs();

        public Probe()
            : this(new ControllerSettings())
        {
        }

        public Probe(ControllerSettings settings)
        {
            Sensor = new PressureSensor(settings);
        }

        public SensorCondition Condition => Reading.Condition;

        public int Millibar => Reading.Millibar;

        public bool IsGood => Condition == SensorCondition.Good;

        public static Probe SignalOnly(int dividerPermille = 500)
        {
            return new Probe(new ControllerSettings
            {
                Wiring = SensorWiring.SignalOnly,
                DividerPermille = dividerPermille,
            });
        }

        /// <summary>One tick with these sums.</summary>
        public Probe Read(int signalCounts, int supplyCounts, bool answered = true)
        {
            _inputs.SignalCounts = signalCounts;
            _inputs.SupplyCounts = supplyCounts;
            _inputs.SensorRead = answered;
            Sensor.Read(_inputs, Outlet, Reading);
            return this;
        }

        /// <summary>Ticks with these sums, until a jump to them is believed.</summary>
        public Probe Settle(int signalCounts, int supplyCounts)
        {
            do
            {
                Read(signalCounts, supplyCounts);
            }
            while (Condition == SensorCondition.Doubtful);

            return this;
        }

        /// <summary>Ticks in which every reading has these codes, until a jump to them is believed.</summary>
        public Probe ReadCodes(int signal, int supply)
        {
            return Settle(signal * Inputs.ReadingsPerTick, supply * Inputs.ReadingsPerTick);
        }

        /// <summary>The pressure at a signal of so many millivolts and a good supply.</summary>
        public int MillibarAt(int signalMillivolt)
        {
            Settle(RawSum.Of(signalMillivolt), RawSum.Of(5000));
            Assert.IsTrue(IsGood, "valid at " + signalMillivolt + " mV");
            return Millibar;
        }

        public void AssertIs(SensorCondition expected, string message)
        {
            Assert.AreEqual((int)expected, (int)Condition, message);
        }

        public void AssertNear(int millibar, int tolerance, string message)
        {
            AssertIs(SensorCondition.Good, millibar + " mbar at " + message);
            int off = Millibar - millibar;
            Assert.IsTrue(
                off <= tolerance && off >= -tolerance, millibar + " mbar read as " + Millibar + ": " + message);
        }
    }
}
