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
            return fault >= Fault.RecipeRefused && fault <= Fault.OutputsMixed
                ? TextId.RecipeRefused + (fault - Fault.RecipeRefused)
                : TextId.SensorImplausible;
        }

        /// <summary>What to do, up to three lines. A refused programme has its own words.</summary>
        public static TextId AdviceFor(Fault fault)
        {
            switch (fault)
            {
                case Fault.NoVent: return TextId.NoVentAdvice;
                case Fault.VentLocked: return TextId.VentLockedAdvice;
                case Fault.NoBlindBasket: return TextId.NoBlindBasketAdvice;
                case Fault.NoPressure: return TextId.NoPressureAdvice;
                case Fault.SlowRise: return TextId.SlowRiseAdvice;
                case Fault.LowPlateau: return TextId.LowPlateauAdvice;
                case Fault.StallNotReached: return TextId.StallNotReachedAdvice;
                case Fault.OverPressure: return TextId.OverPressureAdvice;
                case Fault.PressureIdle: return TextId.PressureIdleAdvice;
                case Fault.PumpStuckOn: return TextId.PumpStuckOnAdvice;
                case Fault.GroupClosed: return TextId.GroupClosedAdvice;
                case Fault.MemoryFails: return TextId.MemoryFailsAdvice;
                case Fault.PumpTooHot: return TextId.PumpTooHotAdvice;
                case Fault.TankEmpty: return TextId.TankEmptyAdvice;
                case Fault.Restarted: return TextId.RestartedAdvice;
                case Fault.ServiceNeeded: return TextId.ServiceNeededAdvice;
                case Fault.FillCollapsed: return TextId.FillCollapsedAdvice;
                case Fault.MachinePressure: return TextId.MachinePressureAdvice;
                case Fault.ZeroOff: return TextId.ZeroOffAdvice;
                case Fault.WrongRange: return TextId.WrongRangeAdvice;
                case Fault.PumpDead: return TextId.PumpDeadAdvice;
                case Fault.PumpResting: return TextId.PumpRestingAdvice;
                case Fault.LeverNotUp: return TextId.LeverNotUpAdvice;
                case Fault.LeverNotDown: return TextId.LeverNotDownAdvice;
                case Fault.SensorPlace: return TextId.SensorPlaceAdvice;
                case Fault.OutputsMixed: return TextId.OutputsMixedAdvice;
                case Fault.OutputLeaseLost:
                case Fault.OutputOrder:
                case Fault.FillTooLong:
                case Fault.RunTooLong:
                case Fault.LoopOverruns: return TextId.ControllerAdvice;
                default: return TextId.SensorAdvice;
            }
        }

        /// <summary>What to look after when a run was completed; two lines.</summary>
        public static TextId Of(Advice advice)
        {
            return TextId.SlowVentAdvice + (advice - Advice.SlowVent);
        }
    }
}
