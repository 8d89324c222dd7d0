using System.Runtime.InteropServices;

namespace BackflushController.Bench;

/// <summary>The bench program: runs the firmware on the virtual board and shows what it does.</summary>
public static class Program
{
    /// <returns>0 done, 1 the run did not bring what it should, 2 bad option or file, 130 stopped by Ctrl+C.</returns>
    public static int Main(string[] arguments)
    {
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, press) =>
        {
            // The first Ctrl+C ends the run in good order, a second one ends the process at once.
            press.Cancel = !stop.IsCancellationRequested;
            stop.Cancel();
        };
        using PosixSignalRegistration term = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal =>
        {
            signal.Cancel = !stop.IsCancellationRequested;
            stop.Cancel();
        });
        return new BenchApplication(BenchEnvironment.OfThisProcess(stop.Token)).Run(arguments);
    }
}
