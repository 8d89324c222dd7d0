using System.Runtime.InteropServices;
using BackflushController.Bench.Web;
using BackflushController.Simulation;
using BackflushController.Trials;

namespace BackflushController.Bench;

/// <summary>The bench program: runs the firmware on the virtual board and shows what it does.</summary>
public static class Program
{
    /// <summary>Runs the bench.</summary>
    /// <param name="arguments">The command line; see --help.</param>
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
        BenchEnvironment environment = BenchEnvironment.OfThisProcess(stop.Token);
        RunReport Run(RunOptions options, IRunObserver? observer) => ProgrammeRun.Run(options, observer);
        PowerLossReport SweepPowerLoss(PowerLossRequest request) =>
            new PowerLossSweep(request.Seed, request.Every).Run();
        IEnumerable<TrialReport> SweepFaults(FaultSweepRequest request) => FaultSweep.All(request.Seed, request.Every);
        FuzzSummary RunFuzz(FuzzRequest request, Action<string> log) => request.Replay
            ? new FuzzSummary([FuzzRun.Run(request.Seed, log)])
            : FuzzSuite.Run(request.Seed, request.Seeds, stop.Token);
        return new BenchApplication(
            environment,
            ProgrammeRun.Catalogue,
            BenchServer.Start,
            Run,
            SweepPowerLoss,
            SweepFaults,
            RunFuzz).Run(arguments);
    }
}
