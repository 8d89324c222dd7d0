namespace BackflushController.Trials;

/// <summary>What was said of some machines.</summary>
/// <param name="Name">What they have in common.</param>
/// <param name="Machines">How many they are.</param>
/// <param name="Broken">Of them with something to be said.</param>
/// <param name="Detected">Of those, of which something was said.</param>
/// <param name="Right">By the right name.</param>
/// <param name="Alike">By one that the signal cannot tell from it.</param>
/// <param name="Wrong">By another.</param>
/// <param name="FalseAlarms">Of the sound ones, of which something was said.</param>
public sealed record DiagnosisRow(
    string Name, int Machines, int Broken, int Detected, int Right, int Alike, int Wrong, int FalseAlarms)
{
    /// <summary>Counts results.</summary>
    public static DiagnosisRow Of(string name, IReadOnlyCollection<DiagnosisResult> results)
    {
        int Count(Func<DiagnosisResult, bool> isSo) => results.Count(isSo);
        int detected = Count(result => !result.IsSound && result.IsNamed);
        int right = Count(result => result.IsRight);
        int alike = Count(result => result.IsNamed && result.IsAlike);
        return new DiagnosisRow(
            name, results.Count, Count(result => !result.IsSound), detected, right, alike, detected - right - alike,
            Count(result => result.IsFalseAlarm));
    }
}
