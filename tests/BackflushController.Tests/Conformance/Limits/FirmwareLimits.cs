using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BackflushController.Tests.Conformance.Limits;

/// <summary>What this project keeps out of its firmware.</summary>
internal static class FirmwareLimits
{
    /// <summary>
    /// A static field, event or automatic property, or a static constructor. They are initialised before Main opens the
    /// outputs, and a reboot on the desk enters Main again without making them anew.
    /// </summary>
    public static bool IsStaticState(SyntaxNode node, SemanticModel model) =>
        node is MemberDeclarationSyntax member
        && member.Modifiers.Any(SyntaxKind.StaticKeyword)
        && member switch
        {
            BaseFieldDeclarationSyntax or ConstructorDeclarationSyntax => true,
            PropertyDeclarationSyntax { AccessorList.Accessors: var accessors } =>
                accessors.Any(accessor => accessor.Body is null && accessor.ExpressionBody is null),
            _ => false,
        };
}
