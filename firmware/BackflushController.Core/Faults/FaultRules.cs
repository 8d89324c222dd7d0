using BackflushController.Core.Safety;
using BackflushController.Core.Sensing;

namespace BackflushController.Core.Faults
{
    /// <summary>Which fault follows from a state of the box, and what follows from a fault.</summary>
    public static class FaultRules
    {
        /// <summary>What keeps the sensor from proving a run; <see cref="Fault.None"/> when nothing does.</summary>
        public static Fault OfSensor(SensorCondition loss)
        {
            switch (loss)
            {
                case SensorCondition.Good:
                case SensorCondition.Unused:
                    return Fault.None;

                case SensorCondition.Open:
                    return Fault.SensorOpen;

                case SensorCondition.Shorted:
                    return Fault.SensorShorted;

                case SensorCondition.NoSupply:
                    return Fault.SensorNoSupply;

                case SensorCondition.Strokes:
                    return Fault.SensorPlace;

                case SensorCondition.Frozen:
                    return Fault.SensorFrozen;

                case SensorCondition.Implausible:
                    return Fault.SensorImplausible;

                default:
                    return Fault.SensorSilent;
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
