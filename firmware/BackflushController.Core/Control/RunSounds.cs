using BackflushController.Core.Faults;
using BackflushController.Core.Interaction;
using BackflushController.Core.Run;

namespace BackflushController.Core.Control
{
    /// <summary>What the buzzer says of a run, unless it is turned off.</summary>
    public sealed class RunSounds
    {
        /// <summary>False: nothing is heard.</summary>
        public bool IsAudible;

        private readonly BackflushRun _run;
        private readonly Chirp _chirp;

        private RunState _before;
        private long _remindAt;

        /// <summary>The sounds of this run.</summary>
        /// <param name="run">The run.</param>
        /// <param name="chirp">What makes them.</param>
        /// <param name="audible">False: nothing is heard.</param>
        public RunSounds(BackflushRun run, Chirp chirp, bool audible)
        {
            _run = run;
            _chirp = chirp;
            IsAudible = audible;
        }

        /// <summary>The run has made a transition. What follows is heard from the next tick on.</summary>
        public void Enter(long now)
        {
            RunState before = _before;
            _before = _run.State;
            switch (_before)
            {
                case RunState.AwaitingPerson:
                case RunState.LeverUp:
                case RunState.LeverCameDown:
                    Prompt(now);
                    break;

                case RunState.Venting:
                case RunState.CheckVenting:
                    if (_run.Context.IsLever)
                    {
                        Prompt(now);
                    }

                    break;

                case RunState.Finished:
                    Say(now, ChirpPattern.Done);
                    break;

                case RunState.StopSettling:
                case RunState.StopVenting:
                    if (_run.Fault == Fault.None && before != RunState.StopSettling)
                    {
                        Say(now, ChirpPattern.Stop);
                        _remindAt = now + _run.ReminderMicroseconds;
                    }

                    break;
            }
        }

        /// <summary>Repeats what nobody does although it was asked for.</summary>
        public void Remind(long now)
        {
            if (now < _remindAt)
            {
                return;
            }

            _remindAt = long.MaxValue;
            if (_run.ReminderMicroseconds > 0)
            {
                Prompt(now);
            }
        }

        private void Prompt(long now)
        {
            Say(now, ChirpPattern.Prompt);
            _remindAt = now + _run.ReminderMicroseconds;
        }

        /// <summary>Says it, unless the buzzer is turned off.</summary>
        public void Say(long now, ChirpPattern pattern)
        {
            _chirp.Start(now, pattern, IsAudible);
        }
    }
}
