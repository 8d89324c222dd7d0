namespace BackflushController.Tests.Trials;

/// <summary>What the whole firmware must do on the virtual board.</summary>
/// <param name="Name">A sentence.</param>
/// <param name="Try">Fails on a firmware that does not.</param>
internal sealed record AdapterTrial(string Name, Action<FirmwareImage> Try)
{
    /// <summary>A trial by a method that is named as what it tries.</summary>
    public static AdapterTrial Of(Action<FirmwareImage> attempt) => new(attempt.Method.Name.Replace('_', ' '), attempt);
}
