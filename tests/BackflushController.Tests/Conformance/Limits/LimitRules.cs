namespace BackflushController.Tests.Conformance.Limits;

/// <summary>
/// The table of what nanoFramework's metadata processor and runtime do not take although the compiler may, and of this
/// project's own limits. What the core library lacks is an error of the compiler: decimal, dynamic, async, iterators,
/// records, volatile, tuples, nullable values, ranges, queries and so on.
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
            "a generic type or method of the core library is null or hangs on the device",
            GenericLimits.IsUse),
        LimitRule.Everywhere(
            "multi-dimensional-array",
            "[,] crashes on the device; use jagged arrays",
            SyntaxLimits.IsMultiDimensionalArray),
        LimitRule.Everywhere(
            "checked",
            "arithmetic wraps and never throws on the device, whatever the compiler emits",
            SyntaxLimits.IsChecked),
        LimitRule.Everywhere(
            "floating-to-integer",
            "out of range the device wraps or gives zero; clamp to constants within the type's range",
            ArithmeticLimits.IsUnboundedCast),
        LimitRule.Everywhere(
            "default-interface-member", "a body in an interface throws at run time", SyntaxLimits.IsInterfaceBody),
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
