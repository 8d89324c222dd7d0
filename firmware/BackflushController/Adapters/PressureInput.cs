using System;
using System.Device.Adc;
using BackflushController.Core.Board;

namespace BackflushController.Adapters
{
    /// <summary>The two analogue inputs of the pressure sensor.</summary>
    public sealed class PressureInput
    {
        private readonly AdcChannel _signal;
        private readonly AdcChannel _supply;

        /// <summary>Opens both channels.</summary>
        public PressureInput()
        {
            AdcController adc = new AdcController();
            _signal = adc.OpenChannel(Pins.PressureSignalChannel);
            _supply = adc.OpenChannel(Pins.PressureSupplyChannel);
        }

        /// <summary>
        /// Adds a look at both, one after the other each time, so that a change of the supply meets them alike.
        /// </summary>
        public void Sample(Inputs inputs)
        {
            int signal = 0;
            int supply = 0;
            int lowest = inputs.SignalLowest;
            int highest = inputs.SignalHighest;
            try
            {
                for (int i = 0; i < Inputs.SamplesPerLook; i++)
                {
                    int code = _signal.ReadValue();
                    signal += code;
                    lowest = code < lowest ? code : lowest;
                    highest = code > highest ? code : highest;
                    supply += _supply.ReadValue();
                }
            }
            catch (Exception)
            {
                // No reading is not a reading of zero: Core is told, and decides.
                inputs.SensorRead = false;
            }

            inputs.SignalCounts += signal;
            inputs.SignalLowest = lowest;
            inputs.SignalHighest = highest;
            inputs.SupplyCounts += supply;
        }
    }
}
