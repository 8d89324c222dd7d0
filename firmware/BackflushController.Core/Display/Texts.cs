namespace BackflushController.Core.Display
{
    /// <summary>The texts of the panel: 21 letters a line, lines parted by line feeds.</summary>
    public static class Texts
    {
        /// <summary>The text of an id. A switch, not a table: a static table would be filled before Main.</summary>
        public static string Of(TextId id)
        {
            switch (id)
            {
                case TextId.Product: return "BACKFLUSH";
                case TextId.DetergentBackflush: return "Detergent clean";
                case TextId.DoseDetergent: return "Put detergent in the\nblind basket and\nlock it in.";
                case TextId.DetergentCycles: return "Detergent";
                case TextId.RinseBasket: return "Take out and rinse\nthe basket. Lock it\nin again, no\ndetergent.";
                case TextId.ClearWaterCycles: return "Clear water";
                case TextId.YourTurn: return "YOUR TURN";
                case TextId.Filling: return "Filling";
                case TextId.Releasing: return "Releasing";
                case TextId.Done: return "DONE";
                case TextId.DoneAdvice: return "The group is clean\nand rinsed.";
                case TextId.Stopping: return "STOPPING";
                case TextId.Stopped: return "STOPPED";
                case TextId.SafeToOpen: return "Safe to open";
                case TextId.DoNotOpen: return "Pressure! Do not open";
                case TextId.OpenSlowly: return "Open slowly";
                case TextId.StoppedAdvice: return "Rinse with water\nbefore any coffee.";
                case TextId.HoldToStart: return "Hold: start";
                case TextId.HoldToGoPressToStop: return "Hold: go  Press: stop";
                case TextId.PressToStop: return "Press: stop";
                case TextId.PressForBack: return "Press: back";
                case TextId.CyclesLabel: return "Cycles so far";
                case TextId.CyclesOfRunLabel: return "Cycles";
                case TextId.CyclesLost: return "Cycle count lost";
                case TextId.Bar: return "bar";
                case TextId.NoPressure: return "-- bar";
                default: return "?";
            }
        }
    }
}
