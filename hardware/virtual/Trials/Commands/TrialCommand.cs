using System.CommandLine.Help;

namespace BackflushController.Trials;

/// <summary>All commands of the trials; without one it tells what there is.</summary>
internal sealed class TrialCommand : RootCommand
{
    private const string Words =
        "The firmware on the virtual board with a simulated espresso machine, broken in every way, and checked at " +
        "every tick.\n\n" +
        "Exit code 0: nothing was broken. 1: something was. 2: a bad option. 130: stopped by Ctrl+C.";

    public TrialCommand(BenchEnvironment environment, TrialSuites suites)
        : base(Words)
    {
        Add(new PowerLossCommand(environment, suites));
        Add(new FaultSweepCommand(environment, suites));
        Add(new FuzzCommand(environment, suites));
        Add(new DiagnosisCommand(environment, suites));
        Add(new SoakCommand(environment, suites));
        SetAction(result => new HelpAction().Invoke(result));
    }
}
