using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BackflushController.Tests.Conformance.Limits;

/// <summary>Texts that come out differently on the device.</summary>
internal static partial class TextLimits
{
    private static readonly HashSet<string> Writers =
    [
        "string", "System.Console", "System.Diagnostics.Debug", "System.Text.StringBuilder",
    ];

    /// <summary>An enum becomes text.</summary>
    public static bool IsEnumText(SyntaxNode node, SemanticModel model) => node switch
    {
        InvocationExpressionSyntax call => model.GetSymbolInfo(call).Symbol is IMethodSymbol { Name: "ToString" } method
            && TypeFacts.IsEnum(method.ContainingType),
        InterpolationSyntax interpolation => IsEnum(interpolation.Expression, model),
        BinaryExpressionSyntax sum => sum.IsKind(SyntaxKind.AddExpression)
            && IsString(sum, model)
            && (IsEnum(sum.Left, model) || IsEnum(sum.Right, model)),
        AssignmentExpressionSyntax sum => sum.IsKind(SyntaxKind.AddAssignmentExpression)
            && IsString(sum.Left, model)
            && IsEnum(sum.Right, model),
        ArgumentSyntax argument => IsEnum(argument.Expression, model) && IsWritten(argument, model),
        _ => false,
    };

    /// <summary>
    /// A number is printed with a format that the device does not know or that cannot be read off the source.
    /// </summary>
    public static bool IsOddNumberFormat(SyntaxNode node, SemanticModel model) => node switch
    {
        InterpolationSyntax { FormatClause: { } format } interpolation =>
            TypeFacts.IsNumber(model.GetTypeInfo(interpolation.Expression).Type)
                && !IsStandard(format.FormatStringToken.ValueText),
        InvocationExpressionSyntax call when model.GetSymbolInfo(call).Symbol is IMethodSymbol method =>
            IsOddToString(call, method, model) || IsOddFormat(call, method, model),
        _ => false,
    };

    private static bool IsOddToString(InvocationExpressionSyntax call, IMethodSymbol method, SemanticModel model) =>
        method.Name == "ToString"
        && TypeFacts.IsNumber(method.ContainingType)
        && call.ArgumentList.Arguments.Count > 0
        && (model.GetConstantValue(call.ArgumentList.Arguments[0].Expression).Value is not string format
            || !IsStandard(format));

    private static bool IsOddFormat(InvocationExpressionSyntax call, IMethodSymbol method, SemanticModel model)
    {
        if (method is not { Name: "Format", ContainingType.SpecialType: SpecialType.System_String })
        {
            return false;
        }

        SeparatedSyntaxList<ArgumentSyntax> arguments = call.ArgumentList.Arguments;
        if (model.GetConstantValue(arguments[0].Expression).Value is not string format)
        {
            return true;
        }

        return FormatItem().Matches(format).Any(
            item =>
                IsNumberOrUnknown(int.Parse(item.Groups["index"].Value) + 1)
                    && !IsStandard(item.Groups["format"].Value));

        bool IsNumberOrUnknown(int index) =>
            index >= arguments.Count
            || model.GetTypeInfo(arguments[index].Expression).Type is null or IArrayTypeSymbol
            || TypeFacts.IsNumber(model.GetTypeInfo(arguments[index].Expression).Type);
    }

    private static bool IsStandard(string format) => format.Length == 0 || StandardFormat().IsMatch(format);

    private static bool IsWritten(ArgumentSyntax argument, SemanticModel model) =>
        model.GetTypeInfo(argument.Expression).ConvertedType is { SpecialType: SpecialType.System_Object }
        && argument.Parent?.Parent is InvocationExpressionSyntax call
        && model.GetSymbolInfo(call).Symbol is IMethodSymbol method
        && Writers.Contains(method.ContainingType.ToDisplayString());

    private static bool IsEnum(ExpressionSyntax expression, SemanticModel model) =>
        TypeFacts.IsEnum(model.GetTypeInfo(expression).Type);

    private static bool IsString(ExpressionSyntax expression, SemanticModel model) =>
        model.GetTypeInfo(expression).Type is { SpecialType: SpecialType.System_String };

    [GeneratedRegex("^[DFGNX][0-9]{0,2}$")]
    private static partial Regex StandardFormat();

    [GeneratedRegex(@"\{(?<index>\d+)(,[^:}]*)?(:(?<format>[^}]*))?\}")]
    private static partial Regex FormatItem();
}
