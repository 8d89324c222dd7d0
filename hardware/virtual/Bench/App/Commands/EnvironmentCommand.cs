namespace BackflushController.Bench;

/// <summary>A command that is run with what surrounds the bench.</summary>
internal abstract class EnvironmentCommand(BenchEnvironment environment, string name, string description)
    : Command(name, description)
{
    protected BenchEnvironment Environment => environment;

    protected void WriteLine(string line) => environment.Output.WriteLine(line);
}
