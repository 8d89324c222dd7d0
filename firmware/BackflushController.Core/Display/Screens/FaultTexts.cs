using BackflushController.Core.Faults;
using BackflushController.Core.Sensing;
using BackflushController.Core.Texts;

namespace BackflushController.Core.Display.Screens
{
    /// <summary>The name of each fault, and what to do about it.</summary>
    public static class FaultTexts
    {
        /// <summary>The name, one line.</summary>
        public static TextId Name(Fault fault)
        {
            switch (fault)
            {
                case Fault.RecipeRefused: return TextId.RecipeRefused;
                case Fault.NoVent: return TextId.NoVent;
                case Fault.VentLocked: return TextId.VentLocked;
                case Fault.NoBlindBasket: return TextId.NoBlindBasket;
                case Fault.NoPressure: return TextId.NoPressureAtAll;
                case Fault.SlowRise: return TextId.SlowRise;
                case Fault.LowPlateau: return TextId.LowPlateau;
                case Fault.StallNotReached: return TextId.StallNotReached;
                case Fault.OverPressure: return TextId.OverPressure;
                case Fault.PressureIdle: return TextId.PressureIdle;
                case Fault.PumpStuckOn: return TextId.PumpStuckOn;
                case Fault.GroupClosed: return TextId.GroupClosed;
                case Fault.SensorOpen: return TextId.SensorOpen;
                case Fault.SensorShorted: return TextId.SensorShorted;
                case Fault.SensorNoSupply: return TextId.SensorNoSupply;
                case Fault.SensorSilent: return TextId.SensorSilent;
                case Fault.SensorFrozen: return TextId.SensorFrozen;
                case Fault.MemoryFails: return TextId.MemoryFails;
                case Fault.OutputLeaseLost: return TextId.OutputLeaseLost;
                case Fault.OutputOrder: return TextId.OutputOrder;
                case Fault.FillTooLong: return TextId.FillTooLong;
                case Fault.RunTooLong: return TextId.RunTooLong;
                case Fault.PumpTooHot: return TextId.PumpTooHot;
                case Fault.LoopOverruns: return TextId.LoopOverruns;
                case Fault.TankEmpty: return TextId.TankEmpty;
                case Fault.Restarted: return TextId.Restarted;
                case Fault.ServiceNeeded: return TextId.ServiceNeeded;
                case Fault.FillCollapsed: return TextId.FillCollapsed;
                case Fault.MachinePressure: return TextId.MachinePressure;
                case Fault.ZeroOff: return TextId.ZeroOff;
                case Fault.WrongRange: return TextId.WrongRange;
                case Fault.PumpDead: return TextId.PumpDead;
                case Fault.PumpResting: return TextId.PumpResting;
                case Fault.LeverNotUp: return TextId.LeverNotUp;
                case Fault.LeverNotDown: return TextId.LeverNotDown;
                case Fault.SensorPlace: return TextId.SensorPlace;
                case Fault.OutputsMixed: return TextId.OutputsMixed;
                default: return TextId.SensorImplausible;
            }
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
            switch (advice)
            {
                case Advice.GasketLeaks: return TextId.GasketLeaksAdvice;
                case Advice.ScreenClogged: return TextId.ScreenCloggedAdvice;
                case Advice.Unproved: return TextId.UnprovedAdvice;
                default: return TextId.SlowVentAdvice;
            }
        }
    }
}
