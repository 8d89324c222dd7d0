namespace BackflushController.Bench;

/// <summary>The bench program: runs the firmware on the virtual board and shows what it does.</summary>
public static class Program
{
    public static int Main(string[] arguments) =>
        BenchApplication.RunProcess("bench", environment => new BenchCommand(environment), arguments);
}
