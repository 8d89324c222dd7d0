namespace BackflushController.Trials;

/// <summary>One power-up of a fuzz run, as it was drawn.</summary>
/// <param name="OffNanoseconds">How long the power was off before it, ns.</param>
/// <param name="LengthNanoseconds">How long it lasts unless something ends it, ns.</param>
/// <param name="HeldNanoseconds">How long the button is held from power-up on, ns; 0: it is not.</param>
public sealed record FuzzBoot(
    long OffNanoseconds, long LengthNanoseconds, long HeldNanoseconds, bool Repaired, IReadOnlyList<int> Programmes,
    IReadOnlyList<FuzzEvent> Events);
