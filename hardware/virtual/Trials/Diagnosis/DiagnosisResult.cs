namespace BackflushController.Trials;

/// <summary>What the box made of a machine.</summary>
public sealed record DiagnosisResult(DiagnosisCase Case, Finding Finding)
{
    /// <summary>Something was named or advised on.</summary>
    public bool IsNamed => Finding.Name != ExpectedNames.Tolerated;

    /// <summary>The machine needs nothing to be said of it.</summary>
    public bool IsSound => Case.Expected == null || Case.Expected.Right == ExpectedNames.Tolerated;

    /// <summary>Something was said of a machine that is sound.</summary>
    public bool IsFalseAlarm => IsSound && IsNamed;

    /// <summary>What is broken was named right.</summary>
    public bool IsRight => !IsSound && Case.Expected!.IsRight(Finding.Name);

    /// <summary>It was named as something that the signal cannot tell from it.</summary>
    public bool IsAlike => !IsSound && !IsRight && Case.Expected!.IsExpected(Finding.Name);
}
