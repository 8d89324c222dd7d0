using System;
using System.Device.Gpio;
using BackflushController.Adapters;
using BackflushController.Core.Control;
using BackflushController.Core.Run;
using BackflushController.Core.Safety;
using BackflushController.Core.Settings;
using nanoFramework.Runtime.Native;

namespace BackflushController
{
    /// <summary>
    /// The application: outputs low, then the settings, then the board, then the loop; whatever happens, outputs low
    /// again.
    /// </summary>
    public static class Program
    {
        /// <summary>Power-up.</summary>
        public static void Main()
        {
            GpioPin pump = null;
            GpioPin valve = null;
            try
            {
                PinSettings usual = new PinSettings();
                pump = OutputPin.OpenLow(usual.Pump);
                valve = OutputPin.OpenLow(usual.Valve);
                SettingsOutcome outcome = ReadSettings();
                ControllerSettings settings = outcome.Settings;
                if (settings.Pins.Pump != usual.Pump || settings.Pins.Valve != usual.Valve)
                {
                    // Both closed first: the file may exchange them, or give one to something else.
                    pump.Dispose();
                    valve.Dispose();
                    pump = OutputPin.OpenLow(settings.Pins.Pump);
                    valve = OutputPin.OpenLow(settings.Pins.Valve);
                }

                Esp32Board board = new Esp32Board(pump, valve, settings);
                new ControlLoop(board, outcome, ConfiguredProgrammes.Of(settings)).Run();
            }
            catch (Exception exception)
            {
                // An exception that left Main would end the program, and a dead program keeps its outputs. Caught, not
                // left to a finally block: the runtime need not run those for an exception that nobody catches.
                // The pump first: it must never push against a released valve.
                DriveLow(pump);
                DriveLow(valve);
                if (!MayRestart(exception))
                {
                    // Main ends, the outputs are low and stay so, and without a heartbeat the enable relay is open.
                    return;
                }
            }

            Power.RebootDevice();
        }

        private static bool MayRestart(Exception exception)
        {
            try
            {
                string typeName = exception.GetType().FullName;
                Console.WriteLine("stopped by " + typeName + ": " + exception.Message);
                return new CrashLog(new FlashSlots()).Enter(typeName);
            }
            catch (Exception)
            {
                // The memory is broken too. What cannot be counted cannot be stopped; nothing is resumed after it.
                return true;
            }
        }

        private static SettingsOutcome ReadSettings()
        {
            byte[] content = new byte[SettingsFile.MostBytes + 1];
            int length = new SettingsDrive().Read(content);
            SettingsOutcome outcome = SettingsFile.Read(content, length);
            for (int i = 0; i < outcome.Errors.Length; i++)
            {
                // Not Debug: its calls are left out of a release build.
                Console.WriteLine("settings.ini " + outcome.Errors[i].Text);
            }

            if (!outcome.IsUsable)
            {
                Console.WriteLine("settings.ini errors: " + outcome.ErrorCount.ToString());
            }

            return outcome;
        }

        private static void DriveLow(GpioPin pin)
        {
            try
            {
                pin.Write(PinValue.Low);
            }
            catch (Exception)
            {
                // A pin that is not open drives nothing; the pull-down of its stage holds it low.
            }
        }
    }
}
