using BackflushController.Core.Interaction;

namespace BackflushController.Core.Run
{
    /// <summary>What a press means in each state.</summary>
    public static class RunAnswers
    {
        /// <summary>What an event asks of a run in a state.</summary>
        public static RunAnswer To(ButtonEvent happened, RunState state)
        {
            switch (happened)
            {
                case ButtonEvent.Pressed:
                    return RunStates.StopsAtTouch(state) ? RunAnswer.Stop : RunAnswer.None;

                case ButtonEvent.LongPress:
                    return ToLongPress(state);

                default:
                    return ToShortPress(state);
            }
        }

        private static RunAnswer ToLongPress(RunState state)
        {
            switch (state)
            {
                case RunState.Ready: return RunAnswer.Start;
                case RunState.AwaitingPerson: return RunAnswer.GoOn;
                case RunState.SafeWait: return RunAnswer.PromptAgain;
                default: return RunAnswer.None;
            }
        }

        private static RunAnswer ToShortPress(RunState state)
        {
            switch (state)
            {
                case RunState.AwaitingPerson:
                case RunState.SafeWait:
                    return RunAnswer.Stop;

                case RunState.Finished:
                case RunState.Stopped:
                case RunState.Faulted:
                    return RunAnswer.Acknowledge;

                default:
                    return RunAnswer.None;
            }
        }
    }
}
