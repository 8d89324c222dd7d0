using BackflushController.Tests.Conformance.Limits;
using BackflushController.Tests.Conformance.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace BackflushController.Tests.Conformance.Tests;

/// <summary>Each rule of the limits table finds its offences and leaves their nearest legal neighbours alone.</summary>
public sealed class RuntimeLimitsTests(ITestOutputHelper output)
{
    /// <summary>Numbers, rules and offences of the samples.</summary>
    public static TheoryData<int, string, string> Offences => Rows(_ => true, sample => sample.Offence);

    /// <summary>Numbers, rules and offences of the samples that the compiler takes.</summary>
    public static TheoryData<int, string, string> SilentOffences =>
        Rows(sample => sample.CompilerTakesIt, sample => sample.Offence);

    /// <summary>Numbers, rules and neighbours of the samples.</summary>
    public static TheoryData<int, string, string> Neighbours => Rows(_ => true, sample => sample.Neighbour);

    [Theory]
    [MemberData(nameof(Offences))]
    public void An_offence_is_found_by_its_rule(int sample, string rule, string source)
    {
        _ = sample;
        Assert.Contains(rule, Check(rule, source).Select(finding => finding.Rule));
    }

    [Theory]
    [MemberData(nameof(SilentOffences))]
    public void The_compiler_alone_would_let_it_pass(int sample, string rule, string source)
    {
        _ = (sample, rule);
        Assert.DoesNotContain(
            Compile(source).GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }

    [Theory]
    [MemberData(nameof(Neighbours))]
    public void The_nearest_legal_neighbour_passes(int sample, string rule, string source)
    {
        _ = sample;
        Assert.Empty(NanoCompilation.Diagnose(Compile(source)).Concat(Check(rule, source)));
    }

    [Fact]
    public void Every_rule_has_a_sample()
    {
        foreach (LimitRule rule in LimitRules.All)
        {
            output.WriteLine($"{rule.Id} ({rule.Scope}): {rule.Reason}.");
        }

        Assert.Equal(
            LimitRules.All.Select(rule => rule.Id).Order(),
            LimitSamples.All.Select(sample => sample.Rule).Distinct().Order());
    }

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
        "using System; using System.Collections; using System.Text; using nanoFramework.TestFramework; public "
            + $"class Sample {{ {members} }}");

    private static TheoryData<int, string, string> Rows(
        Func<LimitSample, bool> isWanted, Func<LimitSample, string> source)
    {
        TheoryData<int, string, string> rows = [];
        for (int i = 0; i < LimitSamples.All.Count; i++)
        {
            if (isWanted(LimitSamples.All[i]))
            {
                rows.Add(i, LimitSamples.All[i].Rule, source(LimitSamples.All[i]));
            }
        }

        return rows;
    }
}
