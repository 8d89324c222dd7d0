using BackflushController.Core.Display.Glyphs;
using BackflushController.Core.Faults;
using BackflushController.Core.Maintenance;
using BackflushController.Core.Records;
using BackflushController.Core.Texts;

namespace BackflushController.Core.Display.Screens
{
    /// <summary>Which pictogram stands for what.</summary>
    public static class ScreenPictures
    {
        /// <summary>A programme that is offered.</summary>
        public static Pictogram Of(RunKind kind)
        {
            switch (kind)
            {
                case RunKind.DetergentBackflush:
                case RunKind.StallBackflush: return Pictogram.Detergent;
                case RunKind.DeepClean: return Pictogram.Soak;
                case RunKind.OpenFlush: return Pictogram.HotWater;
                default: return Pictogram.BlindBasket;
            }
        }

        /// <summary>What a person is told to do.</summary>
        public static Pictogram OfPrompt(TextId prompt)
        {
            switch (prompt)
            {
                case TextId.DoseDetergent:
                case TextId.DoseAgain: return Pictogram.Detergent;
                case TextId.RinseBasket: return Pictogram.RinseBasket;
                case TextId.TakePortafilterOut: return Pictogram.TakeOut;
                default: return Pictogram.BlindBasket;
            }
        }

        /// <summary>Work that is due.</summary>
        public static Pictogram Of(DueJob job)
        {
            switch (job)
            {
                case DueJob.Gasket: return Pictogram.Gasket;
                case DueJob.Descaling: return Pictogram.Descale;
                case DueJob.WaterRinse: return Pictogram.BlindBasket;
                default: return Pictogram.Detergent;
            }
        }

        /// <summary>What to look at first.</summary>
        public static Pictogram Of(Fault fault)
        {
            switch (fault)
            {
                case Fault.NoBlindBasket: return Pictogram.BlindBasket;
                case Fault.NoPressure:
                case Fault.TankEmpty: return Pictogram.WaterTank;
                case Fault.PumpStuckOn: return Pictogram.PullPlug;
                case Fault.CutOffFails:
                case Fault.OutputsMixed: return Pictogram.Wrench;
                case Fault.GroupClosed: return Pictogram.TakeOut;
                case Fault.LowPlateau: return Pictogram.Gasket;
                case Fault.FillCollapsed:
                case Fault.NoVent:
                case Fault.PressureIdle: return Pictogram.HandsOff;
                case Fault.PumpTooHot:
                case Fault.PumpResting: return Pictogram.Thermometer;
                case Fault.LeverNotUp: return Pictogram.LeverUp;
                case Fault.LeverNotDown: return Pictogram.LeverDown;
                case Fault.MemoryFails:
                case Fault.OutputLeaseLost:
                case Fault.OutputOrder:
                case Fault.FillTooLong:
                case Fault.RunTooLong:
                case Fault.LoopOverruns:
                case Fault.Restarted: return Pictogram.Chip;
                case Fault.SensorOpen:
                case Fault.SensorShorted:
                case Fault.SensorNoSupply:
                case Fault.SensorSilent:
                case Fault.SensorFrozen:
                case Fault.SensorImplausible:
                case Fault.ZeroOff:
                case Fault.WrongRange:
                case Fault.SensorPlace:
                case Fault.OverPressure: return Pictogram.Gauge;
                case Fault.VentLocked:
                case Fault.ServiceNeeded: return Pictogram.Wrench;
                default: return Pictogram.Warning;
            }
        }
    }
}
