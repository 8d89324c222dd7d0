using BackflushController.Core.Records;
using BackflushController.Core.Texts;

namespace BackflushController.Core.Display.Screens
{
    /// <summary>What runs are called, and how they ended.</summary>
    public static class RunTexts
    {
        /// <summary>What ran.</summary>
        public static TextId Of(RunKind kind)
        {
            return (int)kind < BoxRecord.RunKinds ? TextId.DetergentBackflush + (int)kind : TextId.EarlierRun;
        }

        /// <summary>How a run ended that no fault ended.</summary>
        public static TextId Of(RunResult result)
        {
            switch (result)
            {
                case RunResult.Completed: return TextId.RunFinished;
                case RunResult.Stopped: return TextId.RunStopped;
                default: return TextId.RunCut;
            }
        }
    }
}
