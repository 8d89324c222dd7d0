namespace BackflushController.Core.Faults
{
    /// <summary>
    /// Why the controller refuses to go on. The outputs are off; the first cause is kept until it is acknowledged.
    /// </summary>
    public enum Fault
    {
        /// <summary>None.</summary>
        None,

        /// <summary>The programme breaks a rule of the pump or of cleaning and was not started.</summary>
        RecipeRefused,

        /// <summary>
        /// The pressure does not come to rest after the valve was released: valve or drain stuck, or no three-way valve
        /// at all. Backflushing stays refused until the technician's valve proof has succeeded.
        /// </summary>
        NoVent,

        /// <summary>An earlier run ended with <see cref="NoVent"/>, and nobody has proved the valve since.</summary>
        VentLocked,

        /// <summary>
        /// Hardly any pressure while water flows: no blind basket, or the portafilter is not locked in.
        /// </summary>
        NoBlindBasket,

        /// <summary>
        /// No pressure at all: no water, the pump does not run, or the valve does not open. With a valve that does
        /// not open the group shows nothing, so the three cannot be distinguished.
        /// </summary>
        NoPressure,

        /// <summary>The pressure still rises when the fill ends: a leak, little water or a tired pump.</summary>
        SlowRise,

        /// <summary>
        /// The pressure stops rising too low: a leaking gasket, an over-pressure valve that opens early, a tired pump.
        /// </summary>
        LowPlateau,

        /// <summary>
        /// High pressure that never became flat until the limit of a fill that ends at the stall.
        /// </summary>
        StallNotReached,

        /// <summary>
        /// More pressure than machine and sensor are made for: the over-pressure valve does not open.
        /// </summary>
        OverPressure,

        /// <summary>
        /// Pressure while pump and valve are off: somebody uses the machine's own switch, or the valve leaks.
        /// </summary>
        PressureIdle,

        /// <summary>
        /// The pressure rises with the pump off, and only while its enable relay is closed: its relay is welded.
        /// </summary>
        PumpStuckOn,

        /// <summary>
        /// Pressure in a flush through the open group: the portafilter is in, or the screen is blocked.
        /// </summary>
        GroupClosed,

        /// <summary>The sensor's signal is at ground: open wire or short.</summary>
        SensorOpen,

        /// <summary>The sensor's signal is at its supply.</summary>
        SensorShorted,

        /// <summary>The sensor's supply is missing or sagging.</summary>
        SensorNoSupply,

        /// <summary>The converter gives no readings.</summary>
        SensorSilent,

        /// <summary>The reading does not move although the pump was switched.</summary>
        SensorFrozen,

        /// <summary>The reading is where no pressure can be: it drifts, or its zero is lost.</summary>
        SensorImplausible,

        /// <summary>
        /// The memory does not take the record: detergent that a power cut would make the box forget is not pumped.
        /// </summary>
        MemoryFails,

        /// <summary>The output gate was no longer told what to drive: part of the software stands still.</summary>
        OutputLeaseLost,

        /// <summary>The pump was asked for without the valve, or the valve let go under the running pump.</summary>
        OutputOrder,

        /// <summary>The pump was to stay on beyond the limit of one fill.</summary>
        FillTooLong,

        /// <summary>The pump was to stay on beyond the limit of one run.</summary>
        RunTooLong,

        /// <summary>The pump was to stay on beyond its rating.</summary>
        PumpTooHot,

        /// <summary>The control loop no longer keeps its times.</summary>
        LoopOverruns,

        /// <summary>The machine's contact says that there is no water in the tank.</summary>
        TankEmpty,

        /// <summary>The software had ended with an exception and was started anew. Nothing is resumed.</summary>
        Restarted,

        /// <summary>That has happened again and again: nothing runs but from the service menu.</summary>
        ServiceNeeded,

        /// <summary>
        /// The pressure of a fill broke down at once: the portafilter came off, or the gasket or the basket let go.
        /// </summary>
        FillCollapsed,

        /// <summary>
        /// Pressure with the valve energised and the pump off that is not the pump's relay and does not go away: steam,
        /// a pump that the machine itself runs, a water line that the settings do not know of.
        /// </summary>
        MachinePressure,

        /// <summary>
        /// A low pressure that does not move while all is off: the zero of the sensor is off, or it stands there.
        /// </summary>
        ZeroOff,

        /// <summary>
        /// The over-pressure valve works, and not at its rating: range of the sensor or rating are set wrongly.
        /// </summary>
        WrongRange,

        /// <summary>A fill has no more than the pressure of the water line, with the pump on or off.</summary>
        PumpDead,

        /// <summary>
        /// No pressure at all, after fills that came to pressure for so long that the pump's own protector may have cut
        /// it off.
        /// </summary>
        PumpResting,

        /// <summary>The lever was not lifted although the screen said so again and again.</summary>
        LeverNotUp,

        /// <summary>
        /// Pressure where the lever should be down, and nobody lowers it. No valve has failed, so nothing is locked.
        /// </summary>
        LeverNotDown,

        /// <summary>
        /// The sensor is not where the settings say: the pressure that stayed after a release goes as soon as the
        /// valve is energised again, or the pump's line loses it behind the released valve as only a group does.
        /// </summary>
        SensorPlace,

        /// <summary>
        /// Pump and valve do not follow their own outputs: exchanged, or on one wire. A pump whose relay was welded
        /// before the first fill of the box looks the same.
        /// </summary>
        OutputsMixed,

        /// <summary>
        /// The self-test found that the relays keep their supply without a heartbeat, or do not get it with one, or
        /// that the enable relay is closed without its command. Nothing was pumped.
        /// </summary>
        CutOffFails,
    }
}
