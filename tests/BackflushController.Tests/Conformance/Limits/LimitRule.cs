using Microsoft.CodeAnalysis;

namespace BackflushController.Tests.Conformance.Limits;

/// <summary>One construct that the compiler takes and the device, or this project, does not.</summary>
/// <param name="Id">Id of the rule.</param>
/// <param name="Reason">Why it is refused, in one sentence.</param>
/// <param name="Scope">Where it is refused.</param>
/// <param name="Offends">True for a node that is the construct.</param>
internal sealed record LimitRule(
    string Id, string Reason, LimitScope Scope, Func<SyntaxNode, SemanticModel, bool> Offends)
{
    /// <summary>A rule for all projects.</summary>
    public static LimitRule Everywhere(string id, string reason, Func<SyntaxNode, SemanticModel, bool> offends) =>
        new(id, reason, LimitScope.Everywhere, offends);
}
