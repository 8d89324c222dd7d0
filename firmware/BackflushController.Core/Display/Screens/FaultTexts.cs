using BackflushController.Core.Faults;
using BackflushController.Core.Sensing;
using BackflushController.Core.Texts;

namespace BackflushController.Core.Display.Screens
{
    /// <summary>The name of each fault, and what to do about it.</summary>
    public static class FaultTexts
    {
        /// <summary>The name, one line; texts and faults stand in the same order.</summary>
        public static TextId Name(Fault fault)
        {
            return fault >= Fault.RecipeRefused && fault <= Fault.CutOffFails
                ? TextId.RecipeRefused + (fault - Fault.RecipeRefused)
                : TextId.SensorImplausible;
        }

        /// <summary>
        /// What to do, up to three lines; where faults have their own, these stand in the same order. A refused
        /// programme has its own words.
        /// </summary>
        public static TextId AdviceFor(Fault fault)
        {
            switch (fault)
            {
                case Fault.MemoryFails: return TextId.MemoryFailsAdvice;
                case Fault.PumpTooHot: return TextId.PumpTooHotAdvice;
                case Fault.CutOffFails: return TextId.OutputsMixedAdvice;
                case Fault.OutputLeaseLost:
                case Fault.OutputOrder:
                case Fault.FillTooLong:
                case Fault.RunTooLong:
                case Fault.LoopOverruns: return TextId.ControllerAdvice;
            }

            return fault >= Fault.TankEmpty && fault <= Fault.OutputsMixed
                ? TextId.TankEmptyAdvice + (fault - Fault.TankEmpty)
                : fault >= Fault.NoVent && fault <= Fault.GroupClosed
                ? TextId.NoVentAdvice + (fault - Fault.NoVent)
                : TextId.SensorAdvice;
        }

        /// <summary>What to look after when a run was completed; two lines.</summary>
        public static TextId Of(Advice advice)
        {
            return TextId.SlowVentAdvice + (advice - Advice.SlowVent);
        }
    }
}
