using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BackflushController.Tests.Conformance.Limits;

/// <summary>What the nanoFramework test runner does not take.</summary>
internal static class UnitTestLimits
{
    private const string TestFramework = "nanoFramework.TestFramework";

    private static readonly HashSet<string> Invoked =
    [
        "TestMethodAttribute", "SetupAttribute", "CleanupAttribute", "DataRowAttribute",
    ];

    /// <summary>A test, Setup or Cleanup that is not static.</summary>
    public static bool IsInstanceTest(SyntaxNode node, SemanticModel model) =>
        node is MethodDeclarationSyntax method
        && model.GetDeclaredSymbol(method) is { IsStatic: false } symbol
        && symbol.GetAttributes()
            .Select(attribute => attribute.AttributeClass)
            .Any(type => IsOfTestFramework(type) && Invoked.Contains(type!.Name));

    /// <summary>A text with a comma goes to an assertion, whose message repeats it, or into an exception.</summary>
    public static bool IsMessageWithComma(SyntaxNode node, SemanticModel model) =>
        node is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: { } call } } argument
        && IsReported(call, model)
        && HasComma(argument.Expression, model);

    /// <summary>A DataRow with an argument that ends the run.</summary>
    public static bool IsBadDataRow(SyntaxNode node, SemanticModel model)
    {
        if (node is not AttributeSyntax { ArgumentList: { } list } attribute
            || model.GetTypeInfo(attribute).Type is not { Name: "DataRowAttribute" } type
            || !IsOfTestFramework(type))
        {
            return false;
        }

        return list.Arguments.Any(argument => IsBadArgument(argument.Expression, list.Arguments.Count == 1, model));
    }

    private static bool IsBadArgument(ExpressionSyntax expression, bool isAlone, SemanticModel model)
    {
        ITypeSymbol? type = model.GetTypeInfo(expression).Type;
        bool isNull = model.GetConstantValue(expression) is { HasValue: true, Value: null };
        bool isChar = type is { SpecialType: SpecialType.System_Char };
        return isNull || type is IArrayTypeSymbol || TypeFacts.IsEnum(type) || (isChar && !isAlone);
    }

    private static bool IsReported(SyntaxNode call, SemanticModel model)
    {
        if (model.GetSymbolInfo(call).Symbol is not IMethodSymbol method)
        {
            return false;
        }

        bool isAssertion = IsOfTestFramework(method.ContainingType)
            && method.ContainingType.Name is "Assert" or "CollectionAssert";
        return isAssertion || (method.MethodKind == MethodKind.Constructor && IsException(method.ContainingType));
    }

    private static bool HasComma(ExpressionSyntax expression, SemanticModel model) =>
        model.GetConstantValue(expression).Value is string constant
            ? constant.Contains(',')
            : expression.DescendantNodesAndSelf().Any(part => part switch
            {
                InterpolatedStringTextSyntax text => text.TextToken.ValueText.Contains(','),
                LiteralExpressionSyntax literal => literal.Parent.IsKind(SyntaxKind.AddExpression)
                    && literal.Token.Value is string text
                    && text.Contains(','),
                _ => false,
            });

    private static bool IsException(INamedTypeSymbol? type)
    {
        while (type is not null && type.ToDisplayString() != "System.Exception")
        {
            type = type.BaseType;
        }

        return type is not null;
    }

    private static bool IsOfTestFramework(ITypeSymbol? type) =>
        type?.ContainingNamespace.ToDisplayString() == TestFramework;
}
