namespace BackflushController.Trials;

/// <summary>What a box did and must not do, in words.</summary>
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
