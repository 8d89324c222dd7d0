using System.Runtime.CompilerServices;

namespace BackflushController.Trials;

/// <summary>What a violated invariant says: its text is put together only where it is violated.</summary>
/// <remarks>Invariants are tested at every tick, and their texts took a tenth of a fuzz run.</remarks>
[InterpolatedStringHandler]
internal ref struct ViolationText
{
    private DefaultInterpolatedStringHandler _text;

    public ViolationText(int literalLength, int formattedCount, bool kept, out bool isWanted)
    {
        isWanted = !kept;
        _text = kept ? default : new(literalLength, formattedCount, CultureInfo.InvariantCulture);
    }

    public void AppendLiteral(string text) => _text.AppendLiteral(text);

    public void AppendFormatted<T>(T value, string? format = null) => _text.AppendFormatted(value, format);

    public string ToStringAndClear() => _text.ToStringAndClear();
}
