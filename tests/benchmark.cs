#!/usr/bin/env dotnet
#:property PublishAot=false

// Measures what is slow and what could grow, and compares it with the table in docs/developer/figures.md:
//   dotnet run tests/benchmark.cs               some two minutes
//   dotnet run tests/benchmark.cs -- --tests    the whole of `dotnet test` too
//   dotnet run tests/benchmark.cs -- --write    puts the table in the place of the one that is there
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

const string Page = "docs/developer/figures.md";
const string Bench = "hardware/virtual/Bench";
const string Trials = "hardware/virtual/Trials";
const string Head = "| measured | value |\n|---|---|\n";
const int Seeds = 1000;

string root = Path.GetFullPath(Path.Combine((string)AppContext.GetData("EntryPointFileDirectoryPath")!, ".."));
string page = File.ReadAllText(Path.Combine(root, Page)).ReplaceLineEndings("\n");
Match committed = Regex.Match(page, Regex.Escape(Head) + @"(?:\| .*\n)+");
Dictionary<string, double> before = Regex
    .Matches(committed.Value, @"^\| (.+?) \| ([\d.,]+) \|$", RegexOptions.Multiline)
    .ToDictionary(row => row.Groups[1].Value, row => Number(row.Groups[2].Value));
Dictionary<string, double> now = [];

Run("build", ".ci/desk.slnf", "-v", "q");
Add(
    "simulated seconds a second, detergent backflush",
    Find(@"median +([\d,]+)", "run", "--no-build", "--project", Bench, "--", "benchmark", "--runs", "40"));
Stopwatch watch = Stopwatch.StartNew();
Run("run", "--no-build", "--project", Trials, "--", "fuzz", "--seeds", $"{Seeds}");
Add("seeds of the fuzz run a second, all cores", Seeds / watch.Elapsed.TotalSeconds);
Add(
    "memory after a simulated day, of the fourth hour",
    Find("at most ([\\d.]+)", "run", "--no-build", "--project", Trials, "--", "soak", "--days", "1"));
string pictures = Directory.CreateTempSubdirectory("benchmark-").FullName;
Run("run", "--project", Bench, "--", "run", "--out", pictures);
Add("CPU seconds of a second start of `-- run`", Cpu("run", "--project", Bench, "--", "run", "--out", pictures));
Directory.Delete(pictures, recursive: true);
if (args.Contains("--tests"))
{
    Add("CPU seconds of `dotnet test`", Cpu("test", "--no-build"));
}

if (args.Contains("--write"))
{
    string table = Head + string.Concat(now.Select(row => $"| {row.Key} | {Text(row.Value)} |\n"));
    File.WriteAllText(Path.Combine(root, Page), page.Replace(committed.Value, table, StringComparison.Ordinal));
}

return 0;

void Add(string what, double value)
{
    now[what] = value;
    string ratio = before.TryGetValue(what, out double then) ? $"{Text(then),8}  ratio {Text(value / then)}" : "new";
    Console.WriteLine($"{what,-52} {Text(value),8}  committed {ratio}");
}

double Find(string pattern, params string[] command)
{
    Match found = Regex.Match(Run(command), pattern);
    return found.Success
        ? Number(found.Groups[1].Value)
        : throw new InvalidOperationException($"dotnet {string.Join(' ', command)} printed no \"{pattern}\"");
}

// What the command and all that it started used; a server of the compiler is not among it.
double Cpu(params string[] command)
{
    if (OperatingSystem.IsWindows())
    {
        throw new PlatformNotSupportedException("CPU seconds of child processes are told on Linux and macOS only.");
    }

    double start = ChildSeconds();
    Run(command);
    return ChildSeconds() - start;
}

string Run(params string[] command)
{
    using Process process = Process.Start(new ProcessStartInfo("dotnet", command)
    {
        WorkingDirectory = root,
        RedirectStandardOutput = true,
    })!;
    string output = process.StandardOutput.ReadToEnd();
    process.WaitForExit();
    return output;
}

// struct rusage begins with two struct timeval: seconds, and in 32 bits microseconds, of user and of system time.
static double ChildSeconds()
{
    const int OfChildren = -1;
    long[] usage = new long[32];
    _ = GetResourceUsage(OfChildren, usage);
    return usage[0] + usage[2] + (((int)usage[1] + (int)usage[3]) * 1e-6);
}

static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

static string Text(double value) => value.ToString(value < 100 ? "0.00" : "#,0", CultureInfo.InvariantCulture);

[DllImport("libc", EntryPoint = "getrusage")]
static extern int GetResourceUsage(int who, [Out] long[] usage);
