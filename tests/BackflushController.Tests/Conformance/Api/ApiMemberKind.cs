namespace BackflushController.Tests.Conformance.Api;

/// <summary>What a listed member is.</summary>
internal enum ApiMemberKind
{
    Field,
    EnumMember,
    Constructor,
    Method,
    Property,
    Event,
}
