using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BackflushController.Tests.Conformance.Limits;

/// <summary>Constructs of the language that the device does not run.</summary>
internal static class SyntaxLimits
{
    /// <summary>An array of more than one dimension.</summary>
    public static bool IsMultiDimensionalArray(SyntaxNode node, SemanticModel model) =>
        node is ArrayRankSpecifierSyntax { Rank: > 1 } or ImplicitArrayCreationExpressionSyntax { Commas.Count: > 0 };

    /// <summary>A checked block or expression.</summary>
    public static bool IsChecked(SyntaxNode node, SemanticModel model) =>
        node.IsKind(SyntaxKind.CheckedStatement) || node.IsKind(SyntaxKind.CheckedExpression);

    /// <summary>A member of an interface that has a body or state.</summary>
    public static bool IsInterfaceBody(SyntaxNode node, SemanticModel model) =>
        node.Parent is InterfaceDeclarationSyntax
        && node switch
        {
            BaseMethodDeclarationSyntax method => method.Body is not null || method.ExpressionBody is not null,
            PropertyDeclarationSyntax { ExpressionBody: not null } => true,
            IndexerDeclarationSyntax { ExpressionBody: not null } => true,
            BasePropertyDeclarationSyntax property => property.AccessorList!.Accessors.Any(HasBody),
            FieldDeclarationSyntax => true,
            _ => false,
        };

    /// <summary>The asynchronous call of a delegate.</summary>
    public static bool IsBeginInvoke(SyntaxNode node, SemanticModel model) =>
        node is SimpleNameSyntax { Identifier.ValueText: "BeginInvoke" or "EndInvoke" } name
        && model.GetSymbolInfo(name).Symbol?.ContainingType is { TypeKind: TypeKind.Delegate };

    private static bool HasBody(AccessorDeclarationSyntax accessor) =>
        accessor.Body is not null || accessor.ExpressionBody is not null;
}
