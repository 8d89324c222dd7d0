namespace BackflushController.Trials;

/// <summary>The program of the trials: breaks the box in every way and checks what it does.</summary>
public static class Program
{
    public static int Main(string[] arguments) => BenchApplication.RunProcess(
        "trials", environment => new TrialCommand(environment, new TrialSuites()), arguments);
}
