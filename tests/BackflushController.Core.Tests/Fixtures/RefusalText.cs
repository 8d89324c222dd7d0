using BackflushController.Core.Settings;

namespace BackflushController.Core.Tests
{
    /// <summary>A refusal in one line, or that there is none.</summary>
    public static class RefusalText
    {
        public static string Of(Refusal refusal)
        {
            return refusal == null
                ? "taken"
                : refusal.Field + " " + refusal.Value + ": allowed " + refusal.Allowed;
        }
    }
}
