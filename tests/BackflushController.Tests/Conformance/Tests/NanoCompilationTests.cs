using BackflushController.Tests.Conformance.Projects;
using static BackflushController.Tests.Conformance.Tests.TemporaryRepository;

namespace BackflushController.Tests.Conformance.Tests;

/// <summary>A project is compiled with exactly what it lists.</summary>
public sealed class NanoCompilationTests : IDisposable
{
    private readonly TemporaryRepository _repository = new();

    [Theory]
    [InlineData(AppProject, "\"System.Device.Gpio, ", "\"System.Device.Spi, ", "CS0234")]
    [InlineData(
        AppProject,
        @"<ProjectReference Include=""..\BackflushController.Core\BackflushController.Core.nfproj"" />",
        "",
        "CS0103")]
    [InlineData(AppProject, @"<Compile Include=""Program.cs"" />", "", "CS5001")]
    [InlineData(AppSource, "static void Main()", "static void Other()", "CS5001")]
    [InlineData(AppSource, "PinMode.Output", "PinMode.Analog", "CS0117")]
    [InlineData(CoreSource, "a * 2", "System.Math.Abs(a)", "CS0234")]
    [InlineData(CoreSource, "namespace Core {", "namespace Core;", "CS8773")]
    [InlineData(CoreSource, "return a * 2;", "int unused = 1; return a * 2;", "CS0219")]
    [InlineData(TestSource, "AreEqual(4, ", "Equal(4, ", "CS0618")]
    [InlineData(TestSource, "AreEqual(4, ", "AreEqual(4.0, 0.1, ", "CS1503")]
    public void What_is_not_listed_is_not_there(string file, string text, string replacement, string error)
    {
        _repository.Replace(file, text, replacement);
        Assert.Contains(
            _repository.CheckSources(),
            finding => finding.Rule == NanoCompilation.Rule && finding.Message.StartsWith(error));
    }

    [Theory]
    [InlineData(CoreSource, "public const int Tick", "public static int Tick", "static-state")]
    [InlineData(CoreSource, "return a * 2;", "return checked(a * 2);", "checked")]
    [InlineData(TestSource, "public static void", "public void", "test-method-static")]
    public void What_the_device_does_not_take_is_found_in_its_project(
        string file, string text, string replacement, string rule)
    {
        _repository.Replace(file, text, replacement);
        Finding finding = Assert.Single(_repository.CheckSources());
        Assert.Equal((file, 1, rule), (finding.File, finding.Line, finding.Rule));
    }

    [Theory]
    [InlineData("#if !NANOFRAMEWORK_1_0 || !TRACE || !DEBUG\n#error Symbols\n#endif\n", 0)]
    [InlineData("#if DEBUG\n#error Debug\n#endif\n", 1)]
    public void The_symbols_of_the_project_system_are_defined(string head, int errors)
    {
        _repository.Replace(AppSource, "using System.Device.Gpio;", head + "using System.Device.Gpio;");
        Assert.Equal(errors, _repository.CheckSources().Count);
    }

    /// <summary>Removes the files.</summary>
    public void Dispose() => _repository.Dispose();
}
