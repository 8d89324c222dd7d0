using BackflushController.Core.Run;
using BackflushController.Core.Settings;
using BackflushController.Core.Texts;

namespace BackflushController.Core.Service
{
    /// <summary>Starts a programme for technicians, which asks for the blind basket first.</summary>
    public sealed class ProgrammeLine : ServiceLine
    {
        private readonly BackflushRun _run;
        private readonly SettingsOutcome _outcome;

        /// <summary>A line that starts a programme.</summary>
        /// <param name="name">The programme's name, see <see cref="ProgrammeCatalogue.ForService"/>.</param>
        /// <param name="run">The run that it selects it in.</param>
        /// <param name="outcome">What the settings file came to.</param>
        public ProgrammeLine(TextId name, BackflushRun run, SettingsOutcome outcome)
            : base(name)
        {
            _run = run;
            _outcome = outcome;
        }

        /// <inheritdoc/>
        public override bool Choose(ServiceMenu menu, long now)
        {
            Programme programme = ProgrammeCatalogue.ForService(Title, _outcome.Settings);
            _run.Select(programme, RefusalOf(programme.Purpose));
            return false;
        }

        /// <summary>
        /// Without a sensor nothing can be proved, learned or tested. With detergent in the group the rinse comes
        /// first; where a lock refuses the rinse, the valve proof does. After a welded pump nothing else does. Where
        /// pump and valve are wired must be known.
        /// </summary>
        private Refusal RefusalOf(ProgrammePurpose purpose)
        {
            if (_outcome.IsGone)
            {
                return new Refusal("settings.ini", "missing", "deploy it again");
            }

            bool proves = purpose == ProgrammePurpose.ValveProof;
            if (_run.Group.IsPumpLocked && !proves)
            {
                return new Refusal("pump", "locked", "valve proof");
            }

            bool lifts = proves && (_run.Group.IsVentLocked || _run.Group.IsPumpLocked);
            if (_run.Group.HasDetergent && !lifts)
            {
                return new Refusal("detergent", "in the group", "rinse first");
            }

            return _outcome.Settings.Proof == CycleProof.TimedOnly && purpose != ProgrammePurpose.Pulse
                ? new Refusal("proof", "timed-only", "sensor")
                : null;
        }
    }
}
