using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BackflushController.Tests.Conformance.Limits;

/// <summary>Generics in every guise: the runtime of the v1 line has none.</summary>
internal static class GenericLimits
{
    /// <summary>A generic type, delegate, method or local function is declared.</summary>
    public static bool IsDeclaration(SyntaxNode node, SemanticModel model) => node is TypeParameterListSyntax;

    /// <summary>A generic type or method is named or implied.</summary>
    public static bool IsUse(SyntaxNode node, SemanticModel model) => node switch
    {
        GenericNameSyntax or TupleTypeSyntax or AnonymousObjectCreationExpressionSyntax => true,
        NullableTypeSyntax nullable => model.GetTypeInfo(nullable.ElementType).Type is { IsValueType: true },
        ExpressionSyntax expression => !IsDeconstruction(expression) && InvolvesGeneric(expression, model),
        _ => false,
    };

    private static bool InvolvesGeneric(ExpressionSyntax expression, SemanticModel model)
    {
        if (expression is TupleExpressionSyntax)
        {
            return true;
        }

        TypeInfo info = model.GetTypeInfo(expression);
        return IsGeneric(info.Type)
            || IsGeneric(info.ConvertedType)
            || model.GetSymbolInfo(expression).Symbol is IMethodSymbol { IsGenericMethod: true };
    }

    private static bool IsGeneric(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => IsGeneric(array.ElementType),
        INamedTypeSymbol named => named.IsGenericType,
        _ => false,
    };

    /// <summary>The compiler thinks of <c>(a, b) = pair;</c> as tuples but calls Deconstruct and makes none.</summary>
    private static bool IsDeconstruction(ExpressionSyntax expression) => expression switch
    {
        AssignmentExpressionSyntax assignment =>
            IsTargetList(assignment.Left) && assignment.Parent.IsKind(SyntaxKind.ExpressionStatement),
        _ when IsTargetList(expression) => IsTarget(expression),
        IdentifierNameSyntax { Parent: DeclarationExpressionSyntax declaration } => IsTargetList(declaration),
        _ => false,
    };

    private static bool IsTargetList(ExpressionSyntax expression) =>
        expression is TupleExpressionSyntax
            or DeclarationExpressionSyntax { Designation: ParenthesizedVariableDesignationSyntax };

    private static bool IsTarget(ExpressionSyntax expression) => expression.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left == expression,
        ForEachVariableStatementSyntax loop => loop.Variable == expression,
        ArgumentSyntax { Parent: TupleExpressionSyntax outer } => IsTarget(outer),
        _ => false,
    };
}
