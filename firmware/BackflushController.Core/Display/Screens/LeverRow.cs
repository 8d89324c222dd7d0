using BackflushController.Core.Run;
using BackflushController.Core.Texts;

namespace BackflushController.Core.Display.Screens
{
    /// <summary>What the hand on a lever is told.</summary>
    public static class LeverRow
    {
        /// <summary>Where the lever is to be.</summary>
        public static TextId TextOf(DisplayStatus status)
        {
            return RunStates.IsValveOn(status.State) ? TextId.LeverUp : TextId.LeverDown;
        }

        /// <summary>What is to be done while a run that has stopped vents.</summary>
        public static TextId HintOfVent(DisplayStatus status)
        {
            return status.IsLever ? TextId.LeverDown : TextId.HintVenting;
        }
    }
}
