namespace BackflushController.Core.Board
{
    /// <summary>
    /// The order in which outputs are written: the pump goes off before enable relay and valve may, and these on before
    /// the pump may, should all ever be asked for at once.
    /// </summary>
    public static class OutputOrder
    {
        /// <summary>
        /// Writes what has changed, and nothing else: a write costs 300 us on the chip.
        /// </summary>
        /// <param name="wanted">What the outputs shall be.</param>
        /// <param name="driven">What they are; becomes what is wanted.</param>
        /// <param name="pins">Writes them.</param>
        public static void Drive(Outputs wanted, Outputs driven, IOutputPins pins)
        {
            if (driven.Pump && !wanted.Pump)
            {
                driven.Pump = false;
                pins.SetPump(false);
            }

            if (wanted.Valve != driven.Valve)
            {
                driven.Valve = wanted.Valve;
                pins.SetValve(wanted.Valve);
            }

            if (wanted.Enable != driven.Enable)
            {
                driven.Enable = wanted.Enable;
                pins.SetEnable(wanted.Enable);
            }

            if (!driven.Pump && wanted.Pump)
            {
                driven.Pump = true;
                pins.SetPump(true);
            }

            if (wanted.Buzzer != driven.Buzzer)
            {
                driven.Buzzer = wanted.Buzzer;
                pins.SetBuzzer(wanted.Buzzer);
            }
        }
    }
}
