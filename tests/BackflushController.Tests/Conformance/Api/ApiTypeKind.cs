namespace BackflushController.Tests.Conformance.Api;

/// <summary>What a listed type is.</summary>
internal enum ApiTypeKind
{
    Class,
    Struct,
    RefStruct,
    Interface,
    Enum,
    Delegate,
}
