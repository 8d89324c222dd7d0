using BackflushController.Tests.Conformance.Api;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace BackflushController.Tests.Conformance.Tests;

/// <summary>The virtual board offers the application nothing that the packages do not have.</summary>
public sealed class VirtualBoardSubsetTests
{
    private static readonly CSharpCompilation Board = CSharpCompilation.Create(
        "Board",
        references: ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path)),
        options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    [Fact]
    public void The_virtual_board_is_a_subset_of_the_packages()
    {
        VirtualBoardSubset subset = new(Board.References.Select(Board.GetAssemblyOrModuleSymbol)
            .OfType<IAssemblySymbol>()
            .Single(assembly => assembly.Name == "BackflushController.VirtualBoard"));
        Assert.Contains("System.Device.Gpio.GpioController", subset.Compared);
        Assert.True(subset.Findings.Count == 0, string.Join("\n", subset.Findings));
    }

    [Theory]
    [InlineData("namespace System.Device.Gpio; public enum PinMode { Input }")]
    [InlineData(
        "namespace System.Device.Gpio; "
            + "public sealed class GpioController : System.IDisposable { public void Dispose() { } }")]
    [InlineData(
        "namespace System.Device.Gpio; "
            + "public struct PinValue : System.IEquatable<PinValue> { public bool Equals(PinValue other) => true; }")]
    [InlineData("namespace System; public ref struct SpanByte { public byte this[int index] { get => 0; set { } } }")]
    [InlineData(
        "namespace nanoFramework.Runtime.Native; "
            + "public static class GC { public static uint Run(bool compactHeap) => 0; "
            + "internal static void Extra() { } }")]
    [InlineData(
        "namespace BackflushController.VirtualBoard.Nano; "
            + "public static class Thread { public static void Sleep(int millisecondsTimeout) { } }")]
    [InlineData(
        "namespace BackflushController.VirtualBoard.Nano; "
            + "public class FileStream : System.IDisposable { public FileStream(string path, System.IO.FileMode "
            + "mode) { } public int Read(byte[] buffer, int offset, int count) => 0; public void Dispose() { } }")]
    public void What_a_package_has_passes(string source)
    {
        VirtualBoardSubset subset = Check(source);
        Assert.Single(subset.Compared);
        Assert.Empty(subset.Findings);
    }

    [Theory]
    [InlineData("namespace System.Device.Gpio; public class Missing { }", "this type")]
    [InlineData("namespace System.Device.Gpio; public enum PinMode { Input = 1 }", "Input = 1")]
    [InlineData(
        "namespace System.Device.Gpio; "
            + "public class GpioController : System.IDisposable { private GpioController() { } "
            + "public void Dispose() { } }",
        "'class System.Device.Gpio.GpioController")]
    [InlineData(
        "namespace System.Device.Gpio; public sealed class GpioController { public void Extra() { } }",
        "public void Extra()")]
    [InlineData(
        "namespace System.Device.Gpio; public sealed class GpioController { public bool IsPinOpen(int pin) => true; }",
        "int pin")]
    [InlineData(
        "namespace System.Device.Adc; public class AdcChannel { private AdcChannel() { } }",
        "expected 'class System.Device.Adc.AdcChannel : System.Device.Adc.AdcChannelBase")]
    [InlineData(
        "namespace System.Device.I2c; "
            + "public sealed class I2cConnectionSettings : System.ICloneable { private I2cConnectionSettings() { } "
            + "object System.ICloneable.Clone() => this; }",
        "ICloneable")]
    [InlineData(
        "namespace BackflushController.VirtualBoard.Nano; "
            + "public static class Thread { public static void Nap(int millisecondsTimeout) { } }",
        "Nap")]
    [InlineData("namespace BackflushController.VirtualBoard.Nano; public class Directory { }", "this type")]
    public void What_no_package_has_is_found(string source, string message) =>
        Assert.Contains(Check(source).Findings, finding => finding.Contains(message));

    [Fact]
    public void Other_namespaces_are_the_boards_own() =>
        Assert.Empty(Check("namespace BackflushController.VirtualBoard; public class VirtualEsp32 { }").Compared);

    private static VirtualBoardSubset Check(string source) =>
        new(Board.AddSyntaxTrees(CSharpSyntaxTree.ParseText(source)).Assembly);
}
