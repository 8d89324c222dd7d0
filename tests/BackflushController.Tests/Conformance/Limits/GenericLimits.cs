using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BackflushController.Tests.Conformance.Limits;

/// <summary>Generics in every guise: the runtime of the v1 line has none.</summary>
internal static class GenericLimits
{
    /// <summary>A generic type, delegate, method or local function is declared.</summary>
    public static bool IsDeclaration(SyntaxNode node, SemanticModel model) => node is TypeParameterListSyntax;

    /// <summary>A generic type or method is named or implied.</summary>
    public static bool IsUse(SyntaxNode node, SemanticModel model) =>
        node is GenericNameSyntax
        || (node is ExpressionSyntax && InvolvesGeneric(model.GetTypeInfo(node), model.GetSymbolInfo(node).Symbol));

    private static bool InvolvesGeneric(TypeInfo info, ISymbol? symbol) =>
        IsGeneric(info.Type) || IsGeneric(info.ConvertedType) || symbol is IMethodSymbol { IsGenericMethod: true };

    /// <summary>A tuple is only the form of a deconstruction: the compiler refuses every other one.</summary>
    private static bool IsGeneric(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => IsGeneric(array.ElementType),
        INamedTypeSymbol named => named is { IsGenericType: true, IsTupleType: false },
        _ => false,
    };
}
