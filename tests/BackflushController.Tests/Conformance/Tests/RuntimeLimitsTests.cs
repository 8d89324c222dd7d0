using BackflushController.Tests.Conformance.Limits;
using BackflushController.Tests.Conformance.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace BackflushController.Tests.Conformance.Tests;

/// <summary>Each rule of the limits table finds its offences and leaves their nearest legal neighbours alone.</summary>
[Trait("Category", "Slow")]
public sealed class RuntimeLimitsTests
{
    public static TheoryData<string, string> Offences => LimitSamples.Marked('-');

    public static TheoryData<string, string> Neighbours => LimitSamples.Marked('+');

    [Theory]
    [MemberData(nameof(Offences))]
    public void An_offence_that_the_compiler_takes_is_found_by_its_rule(string rule, string source)
    {
        Assert.DoesNotContain(
            Compile(source).GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Contains(rule, Check(rule, source).Select(finding => finding.Rule));
    }

    [Theory]
    [MemberData(nameof(Neighbours))]
    public void The_nearest_legal_neighbour_passes(string rule, string source) =>
        Assert.Empty(NanoCompilation.Diagnose(Compile(source)).Concat(Check(rule, source)));

    [Fact]
    public void Every_rule_has_a_sample() => Assert.Equal(
        LimitRules.All.Select(rule => rule.Id).Order(),
        Offences.AsEnumerable().Select(row => (string)row[0]).Distinct().Order());

    [Fact]
    public void A_finding_names_file_line_rule_and_reason()
    {
        CSharpCompilation compilation = NanoCompilation.CreateFromSource(
            "class Sample\n{\n    int[,] _map = null;\n    object M() => _map;\n}\n");
        Assert.Equal(
            "Source.cs(3): multi-dimensional-array: [,] crashes on the device; use jagged arrays",
            Assert.Single(RuntimeLimits.Check(compilation, LimitScope.Firmware)).ToString());
    }

    [Fact]
    public void Static_state_is_allowed_in_unit_tests()
    {
        CSharpCompilation compilation = Compile("static int s_count; int M() { return s_count++; }");
        Assert.Empty(RuntimeLimits.Check(compilation, LimitScope.UnitTests));
    }

    private static IReadOnlyList<Finding> Check(string rule, string source)
    {
        bool isUnitTest = LimitRules.All.Single(r => r.Id == rule).Scope == LimitScope.UnitTests;
        return RuntimeLimits.Check(Compile(source), isUnitTest ? LimitScope.UnitTests : LimitScope.Firmware);
    }

    private static CSharpCompilation Compile(string members) => NanoCompilation.CreateFromSource(
        "using System; using System.Collections; using System.Text; using nanoFramework.TestFramework; "
        + $"public class Sample {{ {members} }}");
}
