namespace BackflushController.Tests.Conformance.Api;

/// <summary>A parameter as the listing spells it.</summary>
/// <param name="Kind">How it is passed.</param>
/// <param name="Type">Its type, in the listing's spelling.</param>
/// <param name="Name">Its name.</param>
/// <param name="Default">The text of its default value; null when it is not optional.</param>
internal sealed record ApiParameter(ApiParameterKind Kind, string Type, string Name, string? Default)
{
    /// <summary>True for <c>ref</c> and <c>out</c>.</summary>
    public bool IsByReference => Kind is ApiParameterKind.Ref or ApiParameterKind.Out;
}
