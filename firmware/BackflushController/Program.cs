using System;
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
            OutputPins outputs = new OutputPins();
            try
            {
                PinSettings usual = new PinSettings();
                outputs.OpenRelays(usual);
                SettingsOutcome outcome = ReadSettings();
                ControllerSettings settings = outcome.Settings;
                PinSettings pins = settings.Pins;
                if (pins.Pump != usual.Pump || pins.Valve != usual.Valve || pins.Enable != usual.Enable)
                {
                    outputs.OpenRelays(pins);
                }

                Esp32Board board = new Esp32Board(outputs, settings);
                new ControlLoop(board, outcome, ConfiguredProgrammes.Of(settings)).Run();
            }
            catch (Exception exception)
            {
                // An exception that left Main would end the program, and a dead program keeps its outputs. Caught, not
                // left to a finally block: the runtime need not run those for an exception that nobody catches.
                bool mayRestart = SafeShutdown.After(exception, outputs, new FlashSlots());
                Print(exception);
                if (!mayRestart)
                {
                    return;
                }
            }

            Power.RebootDevice();
        }

        private static void Print(Exception exception)
        {
            try
            {
                Console.WriteLine("stopped by " + exception.GetType().FullName + ": " + exception.Message);
            }
            catch (Exception)
            {
                // Nothing depends on what the serial line says.
            }
        }

        private static SettingsOutcome ReadSettings()
        {
            byte[] content = new byte[SettingsFile.MostBytes + 1];
            int length = new SettingsDrive().Read(content);
            SettingsOutcome outcome = ConfiguredProgrammes.Checked(SettingsFile.Read(content, length));
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
    }
}
