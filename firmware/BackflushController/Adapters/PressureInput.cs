using System;
using System.Device.Adc;
using BackflushController.Core.Board;
using BackflushController.Core.Settings;

namespace BackflushController.Adapters
{
    /// <summary>The analogue inputs of the pressure sensor: its signal and, where it is wired, its supply.</summary>
    public sealed class PressureInput
    {
        private readonly AdcChannel _signal;
        private readonly AdcChannel _supply;

        /// <summary>Opens the channels that are wired.</summary>
        public PressureInput(ControllerSettings settings)
        {
            AdcController adc = new AdcController();
            _signal = adc.OpenChannel(PinRules.AnalogueChannel(settings.Pins.SensorSignal));
            if (settings.Wiring == SensorWiring.WithSupply)
            {
                _supply = adc.OpenChannel(PinRules.AnalogueChannel(settings.Pins.SensorSupply));
            }
        }

        /// <summary>
        /// Adds a look at both, one after the other each time, so that a change of the supply meets them alike. A
        /// supply that is not wired adds nothing.
        /// </summary>
        public void Sample(Inputs inputs)
        {
            int signal = 0;
            int supply = 0;
            int lowest = inputs.SignalLowest;
            int highest = inputs.SignalHighest;
            try
            {
                for (int i = 0; i < Inputs.ReadingsPerSample; i++)
                {
                    int code = _signal.ReadValue();
                    signal += code;
                    lowest = code < lowest ? code : lowest;
                    highest = code > highest ? code : highest;
                    if (_supply != null)
                    {
                        supply += _supply.ReadValue();
                    }
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
