namespace BackflushController.Tests.Conformance.Api;

/// <summary>How a listed parameter is passed.</summary>
internal enum ApiParameterKind
{
    Value,
    Ref,
    Out,
    Params,
    This,
}
