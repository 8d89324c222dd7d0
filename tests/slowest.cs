#!/usr/bin/env dotnet
#:property PublishAot=false

// Runs the tests and prints the ten that took longest: dotnet run tests/slowest.cs -- [what dotnet test takes]
using System.Diagnostics;
using System.Globalization;
using System.Xml.Linq;

const int Shown = 10;

string root = Path.Combine((string)AppContext.GetData("EntryPointFileDirectoryPath")!, "..");
string results = Directory.CreateTempSubdirectory("slowest-tests-").FullName;
try
{
    using Process tests = Process.Start(new ProcessStartInfo(
        "dotnet", ["test", .. args, "--logger", "trx", "--results-directory", results]) { WorkingDirectory = root })!;
    tests.WaitForExit();
    (TimeSpan Took, string Name)[] all =
    [
        .. Directory.EnumerateFiles(results, "*.trx", SearchOption.AllDirectories)
            .SelectMany(file => XDocument.Load(file).Descendants())
            .Where(element => element.Name.LocalName == "UnitTestResult")
            .Select(result => (
                TimeSpan.Parse((string?)result.Attribute("duration") ?? "0", CultureInfo.InvariantCulture),
                (string)result.Attribute("testName")!)),
    ];
    foreach ((TimeSpan took, string name) in all.OrderByDescending(test => test.Took).Take(Shown))
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{took.TotalSeconds,8:0.00} s  {name}"));
    }

    return tests.ExitCode;
}
finally
{
    Directory.Delete(results, recursive: true);
}
