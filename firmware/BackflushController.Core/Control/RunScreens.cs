using BackflushController.Core.Display;
using BackflushController.Core.Display.Screens;
using BackflushController.Core.Faults;
using BackflushController.Core.Run;
using BackflushController.Core.Texts;

namespace BackflushController.Core.Control
{
    /// <summary>The screens of a run.</summary>
    public sealed class RunScreens
    {
        private readonly IScreen _prompt = new PromptScreen();
        private readonly IScreen _safeWait =
            new MessageScreen(TextId.Waiting, TextId.WaitingAdvice, TextId.HintWaiting);

        private readonly IScreen _lever =
            new MessageScreen(TextId.LeverCameDown, TextId.FillCollapsedAdvice, TextId.HintPrompt);

        private readonly IScreen _cycles = new RunScreen();
        private readonly IScreen _soak = new SoakScreen();
        private readonly IScreen _done = new DoneScreen();
        private readonly IScreen _stop = new StopScreen();
        private readonly IScreen _fault = new FaultScreen();

        /// <summary>The screen of a run that is not <see cref="RunState.Ready"/>.</summary>
        public IScreen Of(BackflushRun run)
        {
            switch (run.State)
            {
                case RunState.AwaitingPerson:
                    return _prompt;

                case RunState.SafeWait:
                    return _safeWait;

                case RunState.LeverCameDown:
                    return _lever;

                case RunState.Soaking:
                    return _soak;

                case RunState.Finished:
                    return _done;

                case RunState.StopSettling:
                case RunState.StopVenting:
                case RunState.Stopped:
                    return run.Fault == Fault.None ? _stop : _fault;

                case RunState.Faulted:
                    return _fault;

                default:
                    return _cycles;
            }
        }
    }
}
