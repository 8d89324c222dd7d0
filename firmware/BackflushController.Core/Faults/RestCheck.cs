using BackflushController.Core.Sensing;

namespace BackflushController.Core.Faults
{
    /// <summary>
    /// What the pressure must be before a run starts and before it goes on from a prompt: at rest, and there the sensor
    /// takes its zero.
    /// </summary>
    public sealed class RestCheck
    {
        /// <summary>
        /// At rest with everything off the pressure does not rise by more within 0.5 s; behind the machine's own switch
        /// and in a rebound it does.
        /// </summary>
        public const int DriftMillibar = 100;

        private readonly PressureSensor _sensor;

        /// <summary>A check with this sensor.</summary>
        public RestCheck(PressureSensor sensor)
        {
            _sensor = sensor;
        }

        /// <summary>
        /// No pressure, but not for long, or it is about to come: a press is not answered yet. What rises on has a name
        /// a second later.
        /// </summary>
        public static bool IsUnsure(PressureVerdict pressure)
        {
            return pressure.OfGroup
                && (!pressure.AtRest || pressure.RiseMillibar > DriftMillibar)
                && !IsUnderPressure(pressure);
        }

        /// <summary>What keeps a run from starting.</summary>
        public static Fault BeforeStart(PressureVerdict pressure)
        {
            Fault lost = FaultRules.OfSensor(pressure.Loss);
            return lost != Fault.None ? lost
                : IsUnderPressure(pressure) ? Fault.PressureIdle
                : Fault.None;
        }

        /// <summary>
        /// What keeps a run from going on from a prompt. The person has just had the group open, so what the sensor
        /// reads now is zero and is taken for it, unless it still moves. A little too much may be left from a slow vent
        /// and is left alone; too little cannot be.
        /// </summary>
        public Fault BeforeGoingOn(PressureVerdict pressure)
        {
            if (!pressure.AtRest || !pressure.RiseKnown || pressure.OfLine)
            {
                return IsUnderPressure(pressure) ? Fault.PressureIdle : Fault.None;
            }

            bool steady = pressure.RiseMillibar < LeadCheck.PumpRiseMillibar
                && pressure.RiseMillibar > -LeadCheck.PumpRiseMillibar;
            bool tooFarOff = steady && !_sensor.TrimToZero(pressure.MeanMillibar);
            return tooFarOff && pressure.MeanMillibar < 0 ? Fault.SensorImplausible : Fault.None;
        }

        private static bool IsUnderPressure(PressureVerdict pressure)
        {
            return pressure.OfGroup && pressure.MeanMillibar >= PressureJudge.RestMillibar;
        }
    }
}
