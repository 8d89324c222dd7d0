using BackflushController.Core.Run;
using BackflushController.Core.Settings;

namespace BackflushController.Core.Service
{
    /// <summary>Starts a programme for technicians, which asks for the blind basket first.</summary>
    public sealed class ProgrammeLine : ServiceLine
    {
        private readonly Programme _programme;
        private readonly BackflushRun _run;
        private readonly SettingsOutcome _outcome;

        /// <summary>A line that starts a programme.</summary>
        /// <param name="programme">The programme.</param>
        /// <param name="run">The run that it selects it in.</param>
        /// <param name="outcome">What the settings file came to.</param>
        public ProgrammeLine(Programme programme, BackflushRun run, SettingsOutcome outcome)
            : base(programme.Name)
        {
            _programme = programme;
            _run = run;
            _outcome = outcome;
        }

        /// <inheritdoc/>
        public override bool Choose(ServiceMenu menu, long now)
        {
            _run.Select(_programme, RefusalNow());
            return false;
        }

        /// <summary>
        /// Without a sensor nothing can be proved, learned or tested. With detergent in the group the rinse comes
        /// first; where a lock refuses the rinse, the valve proof does. After a welded pump nothing else does. Where
        /// pump and valve are wired must be known.
        /// </summary>
        private Refusal RefusalNow()
        {
            if (_outcome.IsGone)
            {
                return new Refusal("settings.ini", "missing", "deploy it again");
            }

            bool proves = _programme.Purpose == ProgrammePurpose.ValveProof;
            if (_run.Group.IsPumpLocked && !proves)
            {
                return new Refusal("pump", "locked", "valve proof");
            }

            bool lifts = proves && (_run.Group.IsVentLocked || _run.Group.IsPumpLocked);
            if (_run.Group.HasDetergent && !lifts)
            {
                return new Refusal("detergent", "in the group", "rinse first");
            }

            return _outcome.Settings.Proof == CycleProof.TimedOnly && _programme.Purpose != ProgrammePurpose.Pulse
                ? new Refusal("proof", "timed-only", "sensor")
                : null;
        }
    }
}
