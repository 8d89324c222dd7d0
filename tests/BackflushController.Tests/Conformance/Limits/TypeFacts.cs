using Microsoft.CodeAnalysis;

namespace BackflushController.Tests.Conformance.Limits;

/// <summary>What the rules ask about types.</summary>
internal static class TypeFacts
{
    /// <summary>The integral type, that of an enum's numbers for an enum; null for every other type.</summary>
    public static SpecialType? Integral(ITypeSymbol? type)
    {
        SpecialType special = type is INamedTypeSymbol { EnumUnderlyingType: { } underlying }
            ? underlying.SpecialType
            : type?.SpecialType ?? SpecialType.None;
        bool isIntegral = special is SpecialType.System_Char
            or (>= SpecialType.System_SByte and <= SpecialType.System_UInt64);
        return isIntegral ? special : null;
    }

    /// <summary>True for the integers and the floating types, not for char and enums.</summary>
    public static bool IsNumber(ITypeSymbol? type) =>
        type?.SpecialType is (>= SpecialType.System_SByte and <= SpecialType.System_UInt64)
            or SpecialType.System_Single
            or SpecialType.System_Double;

    /// <summary>True for an enum or System.Enum.</summary>
    public static bool IsEnum(ITypeSymbol? type) =>
        type is { TypeKind: TypeKind.Enum } or { SpecialType: SpecialType.System_Enum };

    /// <summary>Lowest and highest doubles that an integral type holds.</summary>
    public static (double Lowest, double Highest) Range(SpecialType type) => type switch
    {
        SpecialType.System_SByte => (sbyte.MinValue, sbyte.MaxValue),
        SpecialType.System_Byte => (byte.MinValue, byte.MaxValue),
        SpecialType.System_Int16 => (short.MinValue, short.MaxValue),
        SpecialType.System_UInt16 or SpecialType.System_Char => (ushort.MinValue, ushort.MaxValue),
        SpecialType.System_Int32 => (int.MinValue, int.MaxValue),
        SpecialType.System_UInt32 => (uint.MinValue, uint.MaxValue),

        // The greatest 64-bit integers are not doubles; these are the doubles below them.
        SpecialType.System_Int64 => (long.MinValue, Math.BitDecrement((double)long.MaxValue)),
        SpecialType.System_UInt64 => (ulong.MinValue, Math.BitDecrement((double)ulong.MaxValue)),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Not an integral type."),
    };
}
