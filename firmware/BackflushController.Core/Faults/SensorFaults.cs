using BackflushController.Core.Sensing;

namespace BackflushController.Core.Faults
{
    /// <summary>What a lost sensor is to the run and to the person.</summary>
    public static class SensorFaults
    {
        /// <summary>What keeps the sensor from proving a run; <see cref="Fault.None"/> when nothing does.</summary>
        public static Fault Of(SensorCondition loss)
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

                case SensorCondition.Frozen:
                    return Fault.SensorFrozen;

                case SensorCondition.Implausible:
                    return Fault.SensorImplausible;

                default:
                    return Fault.SensorSilent;
            }
        }
    }
}
