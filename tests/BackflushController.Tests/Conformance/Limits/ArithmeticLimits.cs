using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BackflushController.Tests.Conformance.Limits;

/// <summary>Arithmetic that comes out differently on the device.</summary>
internal static class ArithmeticLimits
{
    /// <summary>
    /// A floating value becomes an integer without a bound that can be read off the source: neither a constant nor a
    /// call of Clamp between constants of the integer's range.
    /// </summary>
    public static bool IsUnboundedCast(SyntaxNode node, SemanticModel model) =>
        node is CastExpressionSyntax cast
        && IsFloating(cast.Expression, model)
        && TypeFacts.Integral(model.GetTypeInfo(cast).Type) is { } target
        && !model.GetConstantValue(cast.Expression).HasValue
        && !IsClamped(cast.Expression, target, model);

    private static bool IsFloating(ExpressionSyntax expression, SemanticModel model) =>
        model.GetTypeInfo(expression).Type is { SpecialType: SpecialType.System_Single or SpecialType.System_Double };

    private static bool IsClamped(ExpressionSyntax expression, SpecialType target, SemanticModel model)
    {
        while (expression is ParenthesizedExpressionSyntax parentheses)
        {
            expression = parentheses.Expression;
        }

        return expression is InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 3 } arguments }
            && model.GetSymbolInfo(expression).Symbol is IMethodSymbol { Name: "Clamp" }
            && IsWithin(arguments[1].Expression, target, model)
            && IsWithin(arguments[2].Expression, target, model);
    }

    private static bool IsWithin(ExpressionSyntax expression, SpecialType target, SemanticModel model)
    {
        if (model.GetConstantValue(expression) is not { HasValue: true, Value: IConvertible bound })
        {
            return false;
        }

        (double lowest, double highest) = TypeFacts.Range(target);
        double value = bound.ToDouble(CultureInfo.InvariantCulture);
        return value >= lowest && value <= highest;
    }
}
