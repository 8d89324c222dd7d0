using BackflushController.Tests.Conformance.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace BackflushController.Tests.Conformance.Limits;

/// <summary>Walks a compilation and reports what the compiler takes but the device does not.</summary>
internal static class RuntimeLimits
{
    /// <summary>
    /// Everything in the compilation's sources that a rule of the scope refuses, once a line and rule.
    /// </summary>
    public static IReadOnlyList<Finding> Check(CSharpCompilation compilation, LimitScope scope)
    {
        LimitRule[] rules = LimitRules.All.Where(rule => rule.Scope.HasFlag(scope)).ToArray();
        return compilation.SyntaxTrees
            .SelectMany(tree => Check(tree, compilation.GetSemanticModel(tree), rules))
            .Distinct()
            .ToArray();
    }

    private static IEnumerable<Finding> Check(SyntaxTree tree, SemanticModel model, LimitRule[] rules) =>
        from node in tree.GetRoot().DescendantNodes()
        from rule in rules
        where rule.Offends(node, model)
        select NanoCompilation.FindingAt(node.GetLocation(), rule.Id, rule.Reason);
}
