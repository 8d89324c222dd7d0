using System;
using System.Device.Gpio;
using BackflushController.Adapters;
using BackflushController.Core;
using BackflushController.Core.Programmes;
using BackflushController.Core.Settings;
using nanoFramework.Runtime.Native;

namespace BackflushController
{
    /// <summary>
    /// The application: outputs low, then the board, then the loop; whatever happens, outputs low again.
    /// </summary>
    public static class Program
    {
        /// <summary>Power-up.</summary>
        public static void Main()
        {
            GpioPin pump = OutputPin.OpenLow(Pins.PumpRelay);
            GpioPin valve = OutputPin.OpenLow(Pins.ThreeWayValve);

            try
            {
                ControllerSettings settings = new ControllerSettings();
                Esp32Board board = new Esp32Board(pump, valve, settings.Panel);
                new ControlLoop(board, settings, ProgrammeCatalogue.ForPeople(settings)).Run();
            }
            catch (Exception)
            {
                // An exception that left Main would end the program, and a dead program keeps its outputs. Caught, not
                // left to a finally block: the runtime need not run those for an exception that nobody catches.
            }

            // The pump first: it must never push against a released valve.
            pump.Write(PinValue.Low);
            valve.Write(PinValue.Low);
            Power.RebootDevice();
        }
    }
}
