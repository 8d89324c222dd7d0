using BackflushController.Core.Faults;
using BackflushController.Core.Records;
using BackflushController.Core.Sensing;
using BackflushController.Core.Settings;

namespace BackflushController.Core.Run
{
    /// <summary>What keeps a programme from being started.</summary>
    public sealed class StartCheck
    {
        private readonly GroupMemory _group;

        /// <summary>A check with what is remembered of the group.</summary>
        public StartCheck(GroupMemory group)
        {
            _group = group;
        }

        /// <summary>The fault that refuses the start.</summary>
        /// <param name="programme">What is to be started.</param>
        /// <param name="refusal">The rule that it breaks, or null.</param>
        /// <param name="pressure">The pressure.</param>
        public Fault Of(Programme programme, Refusal refusal, PressureVerdict pressure)
        {
            if (_group.IsVentLocked && programme.HasBackflush && programme.Purpose != ProgrammePurpose.ValveProof)
            {
                return Fault.VentLocked;
            }

            Fault fault = RestCheck.BeforeStart(pressure);
            return fault == Fault.None && refusal != null ? Fault.RecipeRefused : fault;
        }
    }
}
