using System.Security.Cryptography;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace BackflushController.Tests.Board;

/// <summary>
/// Compiles small firmwares for the tests, optimised and with a portable PDB, as the host build does.
/// </summary>
internal static class FirmwareCompiler
{
    private const string DeviceNames = """
        global using System;
        global using System.Device.Adc;
        global using System.Device.Gpio;
        global using System.Device.I2c;
        global using System.IO;
        global using nanoFramework.Hardware.Esp32;
        global using nanoFramework.Runtime.Native;
        global using File = BackflushController.VirtualBoard.Nano.File;
        global using FileStream = BackflushController.VirtualBoard.Nano.FileStream;
        global using GC = nanoFramework.Runtime.Native.GC;
        global using Thread = BackflushController.VirtualBoard.Nano.Thread;
        """;

    private static readonly string Folder = Directory.CreateTempSubdirectory("firmware").FullName;
    private static readonly MetadataReference[] References = FindReferences();
    private static readonly Lock Gate = new();

    static FirmwareCompiler()
    {
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Folder, recursive: true);
    }

    /// <summary>Compiles a firmware and gives the path of its assembly; the same source is compiled once.</summary>
    internal static string Compile(string source, params string[] referencePaths)
    {
        string name = "Firmware" + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(source)))[..12];
        string path = Path.Combine(Folder, name + ".dll");
        lock (Gate)
        {
            if (!System.IO.File.Exists(path))
            {
                Emit(source, name, path, referencePaths);
            }
        }

        return path;
    }

    /// <summary>Compiles a firmware with a Main of these statements.</summary>
    internal static string CompileMain(string statements) =>
        Compile("public static class Program { public static void Main() { " + statements + " } }");

    /// <summary>Compiles a firmware with a Main of these statements and instruments it.</summary>
    internal static FirmwareImage LoadMain(string statements) =>
        FirmwareImage.Load(CompileMain(statements), TestCosts.Default);

    /// <summary>Compiles a firmware and instruments it.</summary>
    internal static FirmwareImage Load(string source, params ProbePoint[] probes) =>
        FirmwareImage.Load(Compile(source), TestCosts.Default, probes);

    private static void Emit(string source, string name, string path, string[] referencePaths)
    {
        CSharpParseOptions parse = new(LanguageVersion.Latest);
        CSharpCompilation compilation = CSharpCompilation.Create(
            name,
            [
                CSharpSyntaxTree.ParseText(DeviceNames, parse),
                CSharpSyntaxTree.ParseText(SourceText.From(source, Encoding.UTF8), parse, path + ".cs"),
            ],
            [.. References, .. referencePaths.Select(Reference)],
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, allowUnsafe: true));
        using MemoryStream image = new();
        using MemoryStream symbols = new();
        EmitResult result = compilation.Emit(
            image, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        Assert.True(result.Success, string.Join(Environment.NewLine, result.Diagnostics));
        System.IO.File.WriteAllBytes(Path.ChangeExtension(path, ".pdb"), symbols.ToArray());
        System.IO.File.WriteAllBytes(path, image.ToArray());
    }

    private static MetadataReference[] FindReferences()
    {
        string framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string[] names = ["System.Private.CoreLib", "System.Runtime", "System.Collections", "System.Linq"];
        return
        [
            .. names.Select(name => Reference(Path.Combine(framework, name + ".dll"))),
            Reference(typeof(VirtualEsp32).Assembly.Location),
        ];
    }

    /// <summary>Read into memory, so that the file can be deleted at the end.</summary>
    private static PortableExecutableReference Reference(string path) =>
        MetadataReference.CreateFromImage(System.IO.File.ReadAllBytes(path));
}
