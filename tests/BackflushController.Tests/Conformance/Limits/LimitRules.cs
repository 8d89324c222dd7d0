using Microsoft.CodeAnalysis.CSharp;

namespace BackflushController.Tests.Conformance.Limits;

/// <summary>
/// The table of what nanoFramework's metadata processor and runtime do not take although the compiler may, and of this
/// project's own limits. What is missing from the core library altogether is found by the compiler.
/// </summary>
internal static class LimitRules
{
    /// <summary>Every rule.</summary>
    public static IReadOnlyList<LimitRule> All { get; } =
    [
        LimitRule.Everywhere(
            "generic-declaration",
            "an own generic type or method crashes when it is loaded",
            GenericLimits.IsDeclaration),
        LimitRule.Everywhere(
            "generic-use",
            "a generic type or method, a nullable value, a tuple or an anonymous type is null or hangs on the device",
            GenericLimits.IsUse),
        LimitRule.Everywhere(
            "multi-dimensional-array",
            "[,] crashes on the device; use jagged arrays",
            SyntaxLimits.IsMultiDimensionalArray),
        LimitRule.Everywhere("decimal", "there is no decimal", SyntaxLimits.IsDecimal),
        LimitRule.Everywhere("dynamic", "there is no dynamic binding", SyntaxLimits.IsDynamic),
        LimitRule.Keyword("async", "there are no tasks", SyntaxKind.AsyncKeyword, SyntaxKind.AwaitKeyword),
        LimitRule.Keyword("iterator", "yield iterators do not run on the device", SyntaxKind.YieldKeyword),
        LimitRule.Keyword(
            "record",
            "records need types that the core library does not have",
            SyntaxKind.RecordKeyword,
            SyntaxKind.WithKeyword),
        LimitRule.Keyword("volatile", "there is no volatile; use Interlocked or lock", SyntaxKind.VolatileKeyword),
        LimitRule.Everywhere("thread-static", "there are no fields by thread", SyntaxLimits.IsThreadStatic),
        LimitRule.Keyword(
            "checked",
            "arithmetic wraps and never throws on the device, whatever the compiler emits",
            SyntaxKind.CheckedKeyword),
        LimitRule.Everywhere(
            "arithmetic-exception",
            "overflow throws nothing and division by zero throws a plain Exception",
            ArithmeticLimits.IsMissingException),
        LimitRule.Everywhere(
            "floating-to-integer",
            "out of range the device wraps or gives zero; clamp to constants within the type's range",
            ArithmeticLimits.IsUnboundedCast),
        LimitRule.Keyword("stackalloc", "stackalloc throws at run time", SyntaxKind.StackAllocKeyword),
        LimitRule.Everywhere("unsafe", "the runtime has no pointers", SyntaxLimits.IsUnsafe),
        LimitRule.Everywhere(
            "default-interface-member", "a body in an interface throws at run time", SyntaxLimits.IsInterfaceBody),
        LimitRule.Everywhere(
            "list-pattern", "list patterns need types that the core library does not have", SyntaxLimits.IsListPattern),
        LimitRule.Everywhere("index-range", "there is no Index or Range", SyntaxLimits.IsIndexOrRange),
        LimitRule.Everywhere("query", "there is no LINQ", SyntaxLimits.IsQuery),
        LimitRule.Everywhere(
            "delegate-begin-invoke", "delegates have no asynchronous calls", SyntaxLimits.IsBeginInvoke),
        LimitRule.Everywhere("enum-text", "an enum's text is its number on the device", TextLimits.IsEnumText),
        LimitRule.Everywhere(
            "number-format",
            "only the constant formats D, F, G, N and X (with digits) print what they say",
            TextLimits.IsOddNumberFormat),
        new(
            "static-state",
            "static state is made before Main, before the outputs are low; only const is allowed",
            LimitScope.Firmware,
            FirmwareLimits.IsStaticState),
        new(
            "test-method-static",
            "the launcher invokes tests, Setup and Cleanup with a null instance",
            LimitScope.UnitTests,
            UnitTestLimits.IsInstanceTest),
        new(
            "test-message-comma",
            "the test adapter drops a result whose message has a comma",
            LimitScope.UnitTests,
            UnitTestLimits.IsMessageWithComma),
        new(
            "data-row",
            "an enum, an array, a null, or a char beside other arguments breaks the test run",
            LimitScope.UnitTests,
            UnitTestLimits.IsBadDataRow),
    ];
}
