using BackflushController.Core.Records;
using BackflushController.Core.Settings;

namespace BackflushController.Core.Run
{
    /// <summary>What the button offers, one after the other. Every programme was checked against the rules.</summary>
    public sealed class ProgrammeMenu
    {
        /// <summary>Number of the selected programme, from 0.</summary>
        public int Index;

        private readonly Programme[] _programmes;

        // Null while nothing was ever refused, as on a box that was set up.
        private Refusal[] _refusals;

        /// <summary>A menu of these programmes.</summary>
        /// <param name="programmes">At least one, in order.</param>
        /// <param name="settings">The pump decides what is allowed; bad settings refuse everything.</param>
        public ProgrammeMenu(Programme[] programmes, ControllerSettings settings)
        {
            _programmes = programmes;
            Refusal badSetting = SettingsRules.Check(settings);
            for (int i = 0; i < programmes.Length; i++)
            {
                Refuse(i, badSetting ?? MachineRules.Check(programmes[i], settings));
            }
        }

        /// <summary>
        /// The only programme while detergent is in the group. With the timed fills of the catalogue, whatever the
        /// settings say: it must always be possible to rinse.
        /// </summary>
        public static Programme Rinse
        {
            get { return ProgrammeCatalogue.ClearWaterFinish(FillEnd.Timed); }
        }

        /// <summary>How many there are.</summary>
        public int Count
        {
            get { return _programmes.Length; }
        }

        /// <summary>The selected programme.</summary>
        public Programme Selected
        {
            get { return _programmes[Index]; }
        }

        /// <summary>Why it must not be started, or null.</summary>
        public Refusal Refusal
        {
            get { return _refusals == null ? null : _refusals[Index]; }
        }

        /// <summary>Selects the first programme of a kind, which the menu must have.</summary>
        public void Select(RunKind kind)
        {
            Index = IndexOf(kind);
        }

        /// <summary>There is a programme of a kind.</summary>
        public bool Has(RunKind kind)
        {
            return IndexOf(kind) >= 0;
        }

        /// <summary>Puts a programme in the place of the first one of its kind, if there is one.</summary>
        public void Replace(Programme programme, ControllerSettings settings)
        {
            int index = IndexOf(programme.Kind);
            if (index >= 0)
            {
                _programmes[index] = programme;
                Refuse(index, SettingsRules.Check(settings) ?? MachineRules.Check(programme, settings));
            }
        }

        /// <summary>Selects the next, after the last the first.</summary>
        public void Next()
        {
            Index = (Index + 1) % _programmes.Length;
        }

        private void Refuse(int index, Refusal refusal)
        {
            if (refusal != null)
            {
                _refusals ??= new Refusal[_programmes.Length];
            }

            if (_refusals != null)
            {
                _refusals[index] = refusal;
            }
        }

        private int IndexOf(RunKind kind)
        {
            int index = 0;
            while (index < _programmes.Length && _programmes[index].Kind != kind)
            {
                index++;
            }

            return index < _programmes.Length ? index : -1;
        }
    }
}
