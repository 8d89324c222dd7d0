using System.Diagnostics;
using BackflushController.Tests.Flashing;

namespace BackflushController.Tests.Bench;

/// <summary>Files that are none, and nobody who hears of it: the real program, in a shell.</summary>
[Trait("Category", "Slow")]
public sealed class OddFileTests
{
    private static readonly string Program = typeof(BenchApplication).Assembly.Location;

    [LinuxFact]
    public void A_pipe_that_nobody_writes_to_is_not_waited_for() => Assert.Equal(
        (2, "bench: --cost-model \"pipe\" cannot be read; allowed: a file that can be read"),
        Shell($"mkfifo pipe && dotnet '{Program}' run --cost-model pipe 2>&1"));

    [LinuxFact]
    public void A_device_without_an_end_is_not_read() => Assert.Equal(
        (2, "bench: --file \"/dev/zero\" cannot be read; allowed: a file with a scanned line in each of its lines"),
        Shell($"dotnet '{Program}' report --file /dev/zero 2>&1"));

    [LinuxFact]
    public void Where_nobody_can_be_told_of_a_mistake_the_exit_code_tells() =>
        Assert.Equal((2, ""), Shell($"dotnet '{Program}' run --nonsense 2>&-"));

    private static (int Code, string Output) Shell(string command)
    {
        string folder = Directory.CreateTempSubdirectory("odd-files-").FullName;
        try
        {
            using Process shell = Process.Start(new ProcessStartInfo("sh", ["-c", command])
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
            })!;
            string output = shell.StandardOutput.ReadToEnd();
            shell.WaitForExit();
            return (shell.ExitCode, output.TrimEnd());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
