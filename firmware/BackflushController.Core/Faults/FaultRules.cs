using BackflushController.Core.Safety;
using BackflushController.Core.Sensing;

namespace BackflushController.Core.Faults
{
    /// <summary>Which fault follows from a state of the box, and what follows from a fault.</summary>
    public static class FaultRules
    {
        /// <summary>Water that sloshes about is no empty tank; a pump that runs dry is worn out in minutes.</summary>
        public const long SloshMicroseconds = 2000000;

        /// <summary>What a trip of the output gate is to the run; most stand in the order of their faults.</summary>
        public static Fault OfGate(GateTrip trip)
        {
            return trip == GateTrip.None ? Fault.None
                : trip == GateTrip.LeverNotSeen ? Fault.OutputOrder
                : Fault.OutputLeaseLost + (trip - GateTrip.LeaseLost);
        }

        /// <summary>
        /// The pump runs, or is about to, and the contact of the tank, where it is wired, has shown no water for so
        /// long.
        /// </summary>
        public static Fault OfTank(long withoutWaterMicroseconds, CyclePhase phase)
        {
            bool pumps = phase == CyclePhase.Lead || phase == CyclePhase.Fill;
            return pumps && withoutWaterMicroseconds >= SloshMicroseconds ? Fault.TankEmpty : Fault.None;
        }

        /// <summary>What keeps the sensor from proving a run; <see cref="Fault.None"/> when nothing does.</summary>
        public static Fault OfSensor(SensorCondition loss)
        {
            switch (loss)
            {
                case SensorCondition.Good:
                case SensorCondition.Unused:
                    return Fault.None;

                case SensorCondition.Doubtful:
                    return Fault.SensorSilent;

                case SensorCondition.Strokes:
                    return Fault.SensorPlace;

                default:
                    // The rest stands in the order of its faults.
                    return Fault.SensorOpen + (loss - SensorCondition.Open);
            }
        }

        /// <summary>The fault after so many crashes without a completed run between.</summary>
        public static Fault OfCrashes(int inARow)
        {
            return inARow == 0 ? Fault.None
                : inARow < CrashLog.MostInARow ? Fault.Restarted
                : Fault.ServiceNeeded;
        }

        /// <summary>
        /// The fault may be there at power-up. The service menu, which opens only then, acknowledges it: what it is of
        /// stands in the record.
        /// </summary>
        public static bool IsOfPowerUp(Fault fault)
        {
            return fault == Fault.Restarted || fault == Fault.ServiceNeeded || fault == Fault.PumpStuckOn;
        }

        /// <summary>Reading it is not enough: the plug must be pulled, or a technician come.</summary>
        public static bool IsFinal(Fault fault)
        {
            return fault == Fault.PumpStuckOn || fault == Fault.ServiceNeeded;
        }
    }
}
