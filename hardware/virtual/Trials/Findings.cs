namespace BackflushController.Trials;

/// <summary>What a box did that it must not, in words.</summary>
internal sealed class Findings : List<string>
{
    public void Require(bool kept, string broken)
    {
        if (!kept && !Contains(broken))
        {
            Add(broken);
        }
    }
}
