using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BackflushController.Tests.Conformance.Limits;

/// <summary>Constructs of the language that the device does not run.</summary>
internal static class SyntaxLimits
{
    private static readonly SyntaxKind[] UnsafeKeywords = [SyntaxKind.UnsafeKeyword, SyntaxKind.FixedKeyword];

    /// <summary>An array of more than one dimension.</summary>
    public static bool IsMultiDimensionalArray(SyntaxNode node, SemanticModel model) =>
        node is ArrayRankSpecifierSyntax { Rank: > 1 } or ImplicitArrayCreationExpressionSyntax { Commas.Count: > 0 };

    /// <summary>The type decimal or a literal of it.</summary>
    public static bool IsDecimal(SyntaxNode node, SemanticModel model) =>
        node.ChildTokens().Any(token => token.IsKind(SyntaxKind.DecimalKeyword) || token.Value is decimal);

    /// <summary>The type dynamic.</summary>
    public static bool IsDynamic(SyntaxNode node, SemanticModel model) =>
        node is IdentifierNameSyntax { Identifier.ValueText: "dynamic" } name
        && model.GetTypeInfo(name).Type is { TypeKind: TypeKind.Dynamic };

    /// <summary>A field of its own for each thread.</summary>
    public static bool IsThreadStatic(SyntaxNode node, SemanticModel model) =>
        node is AttributeSyntax attribute
        && attribute.Name.ToString().Split('.')[^1] is "ThreadStatic" or "ThreadStaticAttribute";

    /// <summary>Pointers and what needs them.</summary>
    public static bool IsUnsafe(SyntaxNode node, SemanticModel model) =>
        node is PointerTypeSyntax or FunctionPointerTypeSyntax
        || node.ChildTokens().Any(token => UnsafeKeywords.Contains(token.Kind()));

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

    /// <summary>A pattern of a list's elements.</summary>
    public static bool IsListPattern(SyntaxNode node, SemanticModel model) => node is ListPatternSyntax;

    /// <summary><c>^1</c> or <c>a..b</c>.</summary>
    public static bool IsIndexOrRange(SyntaxNode node, SemanticModel model) =>
        node is RangeExpressionSyntax || node.IsKind(SyntaxKind.IndexExpression);

    /// <summary>A query expression.</summary>
    public static bool IsQuery(SyntaxNode node, SemanticModel model) => node is QueryExpressionSyntax;

    /// <summary>The asynchronous call of a delegate.</summary>
    public static bool IsBeginInvoke(SyntaxNode node, SemanticModel model) =>
        node is SimpleNameSyntax { Identifier.ValueText: "BeginInvoke" or "EndInvoke" } name
        && model.GetSymbolInfo(name).Symbol?.ContainingType is { TypeKind: TypeKind.Delegate };

    private static bool HasBody(AccessorDeclarationSyntax accessor) =>
        accessor.Body is not null || accessor.ExpressionBody is not null;
}
